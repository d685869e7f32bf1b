// How fast the matcher is, and how much memory it takes, on synthetic documents: 1,000, 20,000 and 100,000 of them, or
// those named on the command line. Side by side with MiniSearch, when it is installed, on the same texts in the same run.
import { EmbeddedSearchEngine } from '../../dist/libs/search/src/index.js';

const asJson = process.argv.includes('--json');
const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
const QUERIES = 50;
const WORDS = 150;
const QUERY_WORDS = 120;

const say = (line) => asJson || process.stdout.write(`${line}\n`);

let state = 1;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const SYLLABLES = [
  'ba',
  'den',
  'fo',
  'gri',
  'ka',
  'lum',
  'mo',
  'ne',
  'pol',
  'ri',
  'sta',
  'tu',
  'vex',
  'wi',
  'zor',
];
/** Words are as frequent as in languages: the n-th by 1/n (G. K. Zipf). */
const wordAt = (rank) => {
  let word = '';
  for (let rest = rank + 40; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
};
const someWord = () => wordAt(Math.floor(60_000 ** random()));
const textOf = (words) => Array.from({ length: words }, someWord).join(' ');

const percentile = (values, share) => values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1];

function measure(label, count, indexMs, search, queries) {
  const times = queries.map((query) => {
    const began = performance.now();
    search(query);
    return performance.now() - began;
  });
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share));
  const rssMb = process.memoryUsage().rss / 1e6;
  const row = { engine: label, documents: count, indexMs, rssMb, p50, p95, p99 };
  say(
    `${label.padEnd(22)} ${String(count).padStart(7)} documents   index ${(indexMs / 1000).toFixed(1).padStart(6)} s   rss ${rssMb.toFixed(0).padStart(5)} MB   p50 ${p50.toFixed(1).padStart(7)} ms   p95 ${p95.toFixed(1).padStart(7)} ms   p99 ${p99.toFixed(1).padStart(7)} ms`,
  );
  return row;
}

const miniSearch = await import('minisearch').then(
  (module) => module.default,
  () => undefined,
);
if (!miniSearch) say('MiniSearch is not installed: measured alone.');

const rows = [];
for (const count of sizes.length > 0 ? sizes : [1_000, 20_000, 100_000]) {
  const documents = Array.from({ length: count }, (_, id) => ({
    id: `${id}`,
    title: textOf(8),
    text: textOf(WORDS),
  }));
  const queries = Array.from({ length: QUERIES }, () => textOf(QUERY_WORDS));
  const toIndexed = ({ id, title, text }) => ({
    id,
    kind: 'd',
    version: 1,
    fields: { title, text },
    facets: {},
  });

  const engine = new EmbeddedSearchEngine();
  let began = performance.now();
  for (const document of documents) engine.upsert([toIndexed(document)]);
  engine.train();
  const indexMs = performance.now() - began;
  const search = (text) => engine.search({ kind: 'd', fields: { text }, limit: 100 });
  rows.push(measure('etgar', count, indexMs, search, queries));
  let next = 0;
  const whileWriting = (text) => {
    engine.upsert([{ ...toIndexed(documents[next++]), version: 2 }]);
    search(text);
  };
  rows.push(measure('etgar, while writing', count, indexMs, whileWriting, queries));

  if (!miniSearch || count > 20_000) continue;
  const other = new miniSearch({ fields: ['title', 'text'] });
  began = performance.now();
  other.addAll(documents);
  rows.push(measure('minisearch', count, performance.now() - began, (text) => other.search(text), queries));
}
if (asJson) process.stdout.write(`${JSON.stringify(rows)}\n`);
