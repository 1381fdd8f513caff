/** A process of its own for one suite: `child.mjs <file> <name> <options as JSON>`; answers by message. */
const [file, name, options] = process.argv.slice(2);
const suite = (await import(`./${file}.mjs`))[name];
process.send((await suite(JSON.parse(options))) ?? null, () => process.exit(0));
