import type { Drift, MeiliError } from '#libs/search';

/** Documents that are named; the others are counted. */
const NAMED = 3;
const count = new Intl.NumberFormat('en');

/** What somebody can do about it; the failure itself the server or the connection has put into words. */
const REMEDIES: Readonly<Record<MeiliError['failure'], string>> = {
  UNREACHABLE: 'Nobody answers there: start the server, or correct MEILI_URL.',
  TOO_SLOW: 'It does not answer in time: look at its load and its log.',
  KEY_REFUSED: 'It refuses the key: MEILI_KEY must be its master key.',
  TOO_OLD: 'It must be upgraded.',
  INCOMPLETE: 'Its indexes are not there, or not whole: "npm run search -- rebuild" fills them.',
  FAILED: 'It could not do what it was asked for: look at its log.',
};

/** Why the server cannot be looked after, and what helps. */
export const failureReport = (url: string, { failure, message }: MeiliError): string[] => [
  `Meilisearch at ${url}: ${message}`,
  REMEDIES[failure],
  'Searches run on the embedded engine meanwhile; no write waits.',
];

/** Where the indexes differ from the database, index by index. */
export function driftReport(drifts: readonly Drift[], isRepaired: boolean): string[] {
  if (drifts.length === 0) return ['Every index holds what the database holds.'];
  const width = Math.max(...drifts.map(({ audience }) => audience.length), 'index'.length);
  const row = (name: string, missing: string, foreign: string) =>
    `${name.padEnd(width)}  ${missing.padStart('missing or outdated'.length)}  ${foreign.padStart('too many'.length)}`;
  return [
    row('index', 'missing or outdated', 'too many'),
    ...drifts.map(({ audience, missing, foreign }) =>
      row(audience, count.format(missing.length), count.format(foreign.length)),
    ),
    ...drifts.flatMap(({ audience, missing, foreign }) => [
      ...named(audience, 'missing or outdated', missing),
      ...named(audience, 'too many', foreign),
    ]),
    isRepaired
      ? 'All of it was put right.'
      : 'Nothing was changed: "npm run search -- check --repair" puts it right.',
  ];
}

const named = (audience: string, what: string, ids: readonly string[]): string[] =>
  ids.length === 0
    ? []
    : [`${audience}, ${what}: ${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ', …' : ''}`];
