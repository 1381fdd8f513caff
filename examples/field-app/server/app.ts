import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { formatReport, type HouseholdDraft, isDay, type Language, worklist } from 'kaechon';
import * as z from 'zod/mini';
import { type Copy, programme, type SyncAnswer, type SyncItem, type User } from '../shared/protocol.js';
import { stored } from '../shared/replay.js';
import { userOf, VISIBLE, visibleTo } from './access.js';
import type { Database } from './database.js';
import { noPage, publicFile, publicPage } from './public-page.js';
import { countReport, isReportDay, type Publications } from './publications.js';
import { takeItem } from './sync.js';

const ID = z.string().check(z.minLength(1), z.maxLength(200));

/** The shape of what a phone sends. What an event says is for the gate to check. */
const SYNC = z.strictObject({
  items: z
    .array(
      z.strictObject({
        household: ID,
        revision: z.int(),
        entries: z
          .array(z.strictObject({ id: ID, action: z.enum(['record', 'withdraw']), event: z.unknown() }))
          .check(z.minLength(1), z.maxLength(500)),
      }),
    )
    .check(z.maxLength(500)),
});

const PAGE = 200;

export interface AppOptions {
  readonly database: Database;
  readonly publications: Publications;
  /** The day it is, asked anew for every request. */
  readonly today: () => string;
  /** The folder of the app's files, where they are served too. */
  readonly files?: string;
}

/** The server: an API for phones and offices, a public page, and the files of the app. */
export function createApp({ database, publications, today, files }: AppOptions) {
  const app = new Hono<{ Variables: { user: User } }>();
  const forbidden = (): HTTPException => new HTTPException(403, { message: 'forbidden' });

  app.use(secureHeaders({ crossOriginEmbedderPolicy: true })); // a page that is isolated may share memory with its workers

  app.use('/api/*', bodyLimit({ maxSize: 2_000_000 }), async (context, next) => {
    const [, token = ''] = /^Bearer (\S{1,200})$/.exec(context.req.header('authorization') ?? '') ?? [];
    const user = await userOf(database.query, token);
    if (user === undefined) throw new HTTPException(401, { message: 'sign in' });
    context.set('user', user);
    context.header('cache-control', 'no-store');
    await next();
  });

  app.get('/api/me', (context) => context.json({ user: context.get('user'), today: today() }));

  /** The households of the user, in pages by id. */
  app.get('/api/households', async (context) => {
    const rows = await database.query<{ revision: number; draft: HouseholdDraft }>(
      `select revision, draft from household_state state where household_id > $5 and ${VISIBLE} order by household_id limit ${PAGE}`,
      [...visibleTo(context.get('user'), today()), context.req.query('after') ?? ''],
    );
    const copies = rows.map(({ revision, draft }): Copy => ({ household: draft, revision }));
    return context.json({ copies, more: copies.length === PAGE });
  });

  /** The households of the user with the number of their newest copy, so that only what changed is fetched again. */
  app.get('/api/revisions', async (context) => {
    const rows = await database.query<{ household_id: string; revision: number }>(
      `select household_id, revision from household_state state where ${VISIBLE} order by household_id`,
      visibleTo(context.get('user'), today()),
    );
    return context.json(rows.map(({ household_id, revision }) => [household_id, revision]));
  });

  app.get('/api/households/:id', async (context) => {
    const [row] = await database.query<{ revision: number; draft: HouseholdDraft }>(
      `select revision, draft from household_state state where household_id = $5 and ${VISIBLE}`,
      [...visibleTo(context.get('user'), today()), context.req.param('id')],
    );
    if (row === undefined) throw forbidden();
    return context.json({ household: row.draft, revision: row.revision } satisfies Copy);
  });

  app.post('/api/sync', async (context) => {
    const body = z.safeParse(SYNC, await context.req.json().catch(() => null));
    if (!body.success) throw new HTTPException(400, { message: 'not a list of items' });
    const answers: SyncAnswer[] = [];
    for (const item of body.data.items)
      answers.push(await takeItem(database, context.get('user'), item as SyncItem, today()));
    return context.json({ answers });
  });

  /** Who needs a visit, the most urgent first. A phone makes its own list, without a network. */
  app.get('/api/worklist', async (context) => {
    const rows = await database.query<{ draft: HouseholdDraft }>(
      `select draft from household_state state where ${VISIBLE}`,
      visibleTo(context.get('user'), today()),
    );
    const list = worklist(
      programme,
      rows.map(({ draft }) => stored(draft)),
      today(),
    );
    return context.json({ households: list.slice(0, PAGE), all: list.length });
  });

  const languageOf = (asked: string | undefined): Language => (asked === 'en' ? 'en' : 'th');

  /** The bulletin of a day, with every number: for offices. */
  app.get('/api/bulletin/:day', async (context) => {
    const { role, area } = context.get('user');
    const day = context.req.param('day');
    if (role === 'mentor') throw forbidden();
    if (!isDay(day)) throw new HTTPException(400, { message: 'not a day' });
    const language = languageOf(context.req.query('language'));
    const report = await countReport(database.query, day, area);
    return context.text(formatReport(programme, report, { language, form: 'bulletin' }));
  });

  /** The report of a day as the province told it, for `compareReports`: what it told is kept, whatever is entered later. */
  app.get('/api/published/:day', async (context) => {
    const { role, area } = context.get('user');
    if (role === 'mentor') throw forbidden();
    const [row] = await database.query<{ report: unknown }>(
      'select report from published_report where area = $1 and day = $2',
      [area, context.req.param('day')],
    );
    return row === undefined ? context.notFound() : context.json(row.report as object);
  });

  /** Tells the report of a day: to the offices at once, to the public when small numbers are hidden. */
  app.post('/api/published/:day', async (context) => {
    if (context.get('user').role !== 'province') throw forbidden();
    const day = context.req.param('day');
    if (!isReportDay(day, today())) return context.notFound();
    await publications.publish(day);
    return context.body(null, 204);
  });

  /** How far the publication of a day is. */
  app.get('/api/publication/:day', async (context) => {
    const { role } = context.get('user');
    if (role === 'mentor') throw forbidden();
    const state = await publications.stateOf(context.req.param('day'));
    if (state === undefined) return context.notFound();
    return context.json(role === 'province' ? state : { ...state, exposed: [] }); // it tells numbers of every district
  });

  /** The public pages: every day that was published, of the province and of every area. There is no id in them or in their addresses. */
  app.get('/public', async (context) => {
    const newest = await publications.newest();
    if (newest === undefined) return context.html(noPage('th'), 404);
    return context.redirect(`/public/${newest}/${programme.area}`);
  });

  app.get('/public/:day/:area?/:file?', async (context) => {
    const { day, area = programme.area, file } = context.req.param();
    const language = languageOf(context.req.query('language'));
    const published = await publications.published(day);
    const none = () => context.html(noPage(language), 404);
    if (published === undefined) return none();
    if (file === undefined) {
      const page = publicPage(day, published, area, language);
      return page === undefined ? none() : context.html(page);
    }
    const table = publicFile(published.reports, area, file, language);
    if (table === undefined) return none();
    context.header('content-disposition', `attachment; filename="${day}-${area}-${file}"`);
    return context.body(table, 200, { 'content-type': 'text/csv; charset=utf-8' });
  });

  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.json({ error: error.message }, error.status);
    console.error(error);
    return context.json({ error: 'the server failed' }, 500);
  });

  if (files !== undefined) app.get('*', serveStatic({ root: files }));
  return app;
}
