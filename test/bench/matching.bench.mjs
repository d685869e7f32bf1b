// How fast and how good the matcher is, and how much memory it takes, on synthetic documents: 1,000 and 20,000 of them,
// about four minutes on two idle cores, or as many as named on the command line (100000: about a quarter of an hour;
// 1000000: as many of a million as SEARCH_MEMORY_MB holds). Side by side with MiniSearch and PostgreSQL full text, on the
// same texts in the same run; `npm run bench -- matching 100000 etgar` takes one engine alone. Each measure is taken in a
// process of its own; CPU time is the figure to compare on a machine that others use too. An engine that needs seconds for
// a question is asked fewer of them: nobody waits for hours.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { documentAt, gain, questions } from './synthetic-corpus.mjs';

const DIST = new URL('../../dist/libs/', import.meta.url);
const FOUND = 100;
const QUESTIONS = 30;
/** The first ones warm up the compiler, and are not counted. */
const WARMING = 10;
const MOST_WARMING_MS = 5_000;
/** Asking one engine takes no longer than this, once it has answered the least number of questions. */
const MOST_ASKING_MS = 20_000;
/** How long the event loop of a process that does nothing is watched, to see what the machine adds. */
const IDLE_MS = 3_000;
const LEAST_QUESTIONS = 8;
const BATCH = 200;
const MADE_AT_ONCE = 10;
const MOST_BYTES = Number(process.env.SEARCH_MEMORY_MB ?? 2_048) * 1e6;

const lib = (file) => import(new URL(file, DIST));
const percentile = (values, share) => values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1];
const rounded = (value) => Number(value.toFixed(value < 10 ? 3 : 1));

/** Asks every question, and says how long that took and how high the answer stood. */
async function ask(documents, search) {
  const wall = [];
  const cpu = [];
  const gains = [];
  const asked = questions(documents, QUESTIONS);
  const warming = performance.now();
  for (const { text } of asked.slice(0, WARMING)) {
    await search(text);
    if (performance.now() - warming > MOST_WARMING_MS) break;
  }
  const begun = performance.now();
  for (const { relevant, text } of asked) {
    if (gains.length >= LEAST_QUESTIONS && performance.now() - begun > MOST_ASKING_MS) break;
    const used = process.cpuUsage();
    const began = performance.now();
    const ids = await search(text);
    wall.push(performance.now() - began);
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1_000);
    gains.push(gain(ids, relevant));
  }
  return {
    p50: rounded(percentile(wall, 0.5)),
    p95: rounded(percentile(wall, 0.95)),
    p99: rounded(percentile(wall, 0.99)),
    cpu50: rounded(percentile(cpu, 0.5)),
    cpu95: rounded(percentile(cpu, 0.95)),
    ndcg10: rounded(gains.reduce((sum, one) => sum + one, 0) / gains.length),
    questions: gains.length,
  };
}

const toIndexed = ({ id, title, text }, version = 1) => ({
  id,
  kind: 'd',
  version,
  fields: { title, text },
  facets: { tag: ['water'] },
  isRemoved: false,
});

function* batchesOf(documents) {
  for (let from = 0; from < documents; from += BATCH)
    yield Array.from({ length: Math.min(BATCH, documents - from) }, (_, number) =>
      toIndexed(documentAt(from + number)),
    );
}

/** The next documents. A server reads them from the database; to make them up must not be taken for a pause of it. */
async function madeUp(from, documents) {
  const batch = [];
  for (let id = from; id < Math.min(from + BATCH, documents); id++) {
    batch.push(toIndexed(documentAt(id)));
    if (id % MADE_AT_ONCE === 0) await sleep(0);
  }
  return batch;
}

/** How long work takes, and for how long at most it keeps the event loop from anything else. */
async function watched(work) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const began = performance.now();
  delay.enable();
  const result = await work();
  delay.disable();
  const pauses = { pauseMs: rounded(delay.max / 1e6), pause99Ms: rounded(delay.percentile(99) / 1e6) };
  return { result, ms: Math.round(performance.now() - began), pauses };
}

const peakMb = () => Math.round(process.resourceUsage().maxRSS / 1_000);

/** The engine alone, as the command `evaluate` and a small server fill it. */
async function etgar(documents) {
  const { EmbeddedSearchEngine } = await lib('search/src/index.js');
  const engine = new EmbeddedSearchEngine({ mostBytes: MOST_BYTES });
  const used = process.cpuUsage();
  const began = performance.now();
  let told = 0;
  for (const batch of batchesOf(documents)) {
    engine.upsert(batch);
    told += batch.length;
    if (engine.documentsLeftOut > 0) break;
  }
  engine.train();
  const index = {
    indexMs: Math.round(performance.now() - began),
    indexCpuMs: Math.round(process.cpuUsage(used).user / 1_000),
    peakMb: peakMb(),
    indexMb: Math.round(engine.bytes / 1e6),
    ...(engine.documentsLeftOut > 0 ? { documents: engine.size(), endsAtMb: MOST_BYTES / 1e6 } : {}),
  };
  const held = engine.size();
  const search = (text) => engine.search({ kind: 'd', fields: { text }, limit: FOUND }).map(({ id }) => id);
  const alone = await ask(held, search);
  let next = 0;
  const writes = () => {
    for (let row = 0; row < 5; row++) engine.upsert([toIndexed(documentAt((next++ * 7) % held), 2 + next)]);
  };
  // The question comes while five writes are under way, and waits for them.
  const writing = await ask(held, (text) => {
    writes();
    return search(text);
  });
  return [
    { engine: 'etgar', documents: told, ...index, ...alone },
    { engine: 'etgar, during 5 writes', documents: told, ...writing },
  ];
}

/** The index as a server fills it and learns from it: in threads, with a snapshot, while the event loop is watched. */
async function thread(documents) {
  const [{ IndexBuild }, { readSnapshot }, { EmbeddedSearchEngine }, { inSlices }] = await Promise.all([
    lib('search/src/snapshot/index-build.js'),
    lib('search/src/snapshot/snapshot-file.js'),
    lib('search/src/index.js'),
    lib('search/src/slices.js'),
  ]);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'etgar-bench-'));
  const file = path.join(folder, 'index.snapshot');
  try {
    const idle = await watched(() => sleep(IDLE_MS));
    let engine = new EmbeddedSearchEngine();
    const built = await watched(async () => {
      const build = new IndexBuild({ mostBytes: MOST_BYTES }, new AbortController().signal);
      for (let from = 0; from < documents; from += BATCH) await build.add(await madeUp(from, documents));
      const { sections } = await build.finish({ database: 'bench', horizon: '1' }, file);
      await inSlices(engine.restore(sections));
      await build.stop();
    });
    const { size } = await stat(file);
    const learned = await watched(() => engine.learn(new AbortController().signal));
    // A server that begins has no other index in its memory.
    engine = undefined;
    const restored = await watched(async () => {
      const { sections } = await readSnapshot(file, 'bench');
      await inSlices(new EmbeddedSearchEngine().restore(sections));
    });
    const row = (name, { ms, pauses }, more) => ({
      engine: name,
      documents,
      indexMs: ms,
      ...pauses,
      ...more,
    });
    return [
      { engine: 'nothing is done', documents, ...idle.pauses },
      row('etgar, built in a thread', built, { peakMb: peakMb() }),
      row('etgar, from its snapshot', restored, { snapshotMb: Math.round(size / 1e6) }),
      row('etgar, learns in a thread', learned),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function minisearch(documents) {
  const { default: MiniSearch } = await import('minisearch');
  const engine = new MiniSearch({ fields: ['title', 'text'] });
  const began = performance.now();
  const used = process.cpuUsage();
  for (let id = 0; id < documents; id++) engine.add(documentAt(id));
  const index = {
    indexMs: Math.round(performance.now() - began),
    indexCpuMs: Math.round(process.cpuUsage(used).user / 1_000),
    peakMb: peakMb(),
  };
  const search = (text) =>
    engine
      .search(text)
      .slice(0, FOUND)
      .map(({ id }) => id);
  return [{ engine: 'MiniSearch', documents, ...index, ...(await ask(documents, search)) }];
}

async function postgresql(documents) {
  if (documents > 100_000) return [];
  const [{ startEmbeddedPostgres }, { default: pg }] = await Promise.all([
    lib('database/src/index.js'),
    import('pg'),
  ]);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'etgar-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), fast: true });
  const client = new pg.Client({ connectionString: postgres.url });
  try {
    await client.connect();
    await client.query('create table document (id text primary key, title text, text text, words tsvector)');
    const began = performance.now();
    for (const batch of batchesOf(documents))
      await client.query(
        `insert into document select id, title, text,
           setweight(to_tsvector('english', title), 'A') || to_tsvector('english', text)
         from jsonb_to_recordset($1) as row (id text, title text, text text)`,
        [JSON.stringify(batch.map(({ id, fields }) => ({ id, ...fields })))],
      );
    await client.query('create index on document using gin (words)');
    await client.query('analyze document');
    const indexMs = Math.round(performance.now() - began);
    const search = async (text) => {
      const { rows } = await client.query(
        `select id from document, to_tsquery('english', $1) query where words @@ query
         order by ts_rank(words, query) desc, id limit $2`,
        [text.split(' ').join(' | '), FOUND],
      );
      return rows.map(({ id }) => id);
    };
    // Its CPU time is spent in another process.
    const { cpu50: _, cpu95: __, ...asked } = await ask(documents, search);
    return [{ engine: 'PostgreSQL full text', documents, indexMs, ...asked }];
  } finally {
    await client.end();
    await postgres.stop();
    await rm(folder, { recursive: true });
  }
}

const ENGINES = { etgar, thread, minisearch, postgresql };

const COLUMNS = [
  ['index', ({ indexMs }) => indexMs !== undefined && `${(indexMs / 1_000).toFixed(1)} s`],
  ['of CPU', ({ indexCpuMs }) => indexCpuMs !== undefined && `${(indexCpuMs / 1_000).toFixed(1)} s`],
  ['peak', ({ peakMb: peak }) => peak !== undefined && `${peak} MB`],
  ['p50', ({ p50 }) => p50 !== undefined && `${p50.toFixed(1)} ms`],
  ['p95', ({ p95 }) => p95 !== undefined && `${p95.toFixed(1)} ms`],
  ['p99', ({ p99 }) => p99 !== undefined && `${p99.toFixed(1)} ms`],
  ['p95 of CPU', ({ cpu95 }) => cpu95 !== undefined && `${cpu95.toFixed(1)} ms`],
  ['nDCG@10', ({ ndcg10 }) => ndcg10?.toFixed(3)],
  ['questions', ({ questions: asked }) => asked?.toString()],
  ['pause, 99 %', ({ pause99Ms }) => pause99Ms !== undefined && `${pause99Ms.toFixed(0)} ms`],
  ['longest', ({ pauseMs }) => pauseMs !== undefined && `${pauseMs.toFixed(0)} ms`],
];

const count = (documents) => new Intl.NumberFormat('en').format(documents);

function show(row) {
  const cells = COLUMNS.map(([name, text]) => (text(row) || '').padStart(Math.max(9, name.length)));
  const ends = row.endsAtMb ? `   memory of ${row.endsAtMb} MB ends here` : '';
  const documents = count(row.documents).padStart(9);
  process.stdout.write(`${row.engine.padEnd(28)}${documents}  ${cells.join('  ')}${ends}\n`);
}

const [, , first, ...rest] = process.argv;
if (first === '--measure') {
  const [name, documents] = rest;
  process.stdout.write(JSON.stringify(await ENGINES[name](Number(documents))));
  process.exit(0);
}

const asJson = process.argv.includes('--json');
const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
const named = Object.keys(ENGINES).filter((name) => process.argv.includes(name));
const rows = [];
if (!asJson)
  process.stdout.write(
    `${''.padEnd(28)}documents  ${COLUMNS.map(([name]) => name.padStart(Math.max(9, name.length))).join('  ')}\n`,
  );
for (const documents of sizes.length > 0 ? sizes : [1_000, 20_000])
  for (const name of named.length > 0 ? named : Object.keys(ENGINES)) {
    const { status, stdout } = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.url), '--measure', name, String(documents)],
      { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
    );
    if (status !== 0) {
      process.stderr.write(`${name} with ${documents} documents failed\n`);
      process.exitCode = 1;
      continue;
    }
    for (const row of JSON.parse(stdout)) {
      rows.push(row);
      if (!asJson) show(row);
    }
  }
/** How many times as long another engine takes for a question, in the median. */
function compare(documents) {
  const own = rows.find((row) => row.engine === 'etgar' && row.documents === documents);
  for (const other of rows.filter((row) => row.documents === documents && row.ndcg10 !== undefined)) {
    if (!own || other.engine.startsWith('etgar')) continue;
    const times = (other.p50 / own.p50).toFixed(1);
    process.stdout.write(
      `${count(documents)}: ${other.engine} takes ${times} times as long (median); nDCG@10 ${other.ndcg10.toFixed(3)} against ${own.ndcg10.toFixed(3)}\n`,
    );
  }
}

if (asJson) process.stdout.write(`${JSON.stringify(rows)}\n`);
else {
  process.stdout.write('\n');
  for (const documents of new Set(rows.map((row) => row.documents))) compare(documents);
}
