/*
 * Every public name of every door with its signature, as the built types tell it, beside what stands here in
 * `<door>.api.md`. Prints what differs and exits with 1; a wanted change is written with
 *
 *     npm run build && npm run api
 *
 * and stands in the same commit as its changeset.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const root = fileURLToPath(new URL('../../', import.meta.url));
const update = process.argv.includes('--update');
const packageJson = `${root}package.json`;
const { exports } = JSON.parse(readFileSync(packageJson, 'utf8'));

/** Doors that are code; a plain file, such as package.json, has no types. The doors of areas share theirs. */
const doors = Object.values(exports).flatMap((door) => door.import?.types.replace('/*', '') ?? []);
const nameOf = (types) => /([\w-]+)\.d\.ts$/.exec(types)[1];

const quiet = { default: { logLevel: 'none' } };
const compilerOptions = { target: 'ES2022', lib: ['ES2022'], module: 'NodeNext', strict: true, types: [] };

const configOf = (types) =>
  ExtractorConfig.prepare({
    packageJsonFullPath: packageJson,
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: root + types,
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions, files: [root + types] } },
      apiReport: {
        enabled: true,
        includeForgottenExports: true, // a public type is only as stable as those it is made of
        reportFileName: `${nameOf(types)}.api.md`,
        reportFolder: `${root}test/api`,
        reportTempFolder: `${root}node_modules/.cache/api`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' } },
        extractorMessageReporting: quiet, // what is documented and exported, typedoc and the house say
        tsdocMessageReporting: quiet,
      },
    },
  });

const results = doors.map((types) =>
  Extractor.invoke(configOf(types), {
    localBuild: update,
    printApiReportDiff: !update,
    messageCallback: (message) => {
      message.handled = message.category === 'console' && !/diff/i.test(message.messageId);
    },
  }),
);

const changed = results.filter(({ apiReportChanged }) => apiReportChanged).length;
if (results.some(({ errorCount }) => errorCount > 0)) process.exitCode = 1;
if (changed > 0 && !update) {
  console.error(`api: ${changed} of ${doors.length} doors differ from test/api. If that is wanted: npm run api`);
  process.exitCode = 1;
} else console.log(`api: ${doors.length} doors ${update ? `written, ${changed} changed` : 'as test/api tells them'}`);
