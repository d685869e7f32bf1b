import { Config } from '#libs/config';
import { bootDatabase, createContext } from '#libs/platform';
import { type Drift, MeiliError, MeiliMaintenance } from '#libs/search';
import { printRows } from './table.js';

export interface SearchCommandOptions {
  readonly act: 'check' | 'rebuild';
  /** Of a check: put right what differs. */
  readonly repair: boolean;
}

const NAMED = 5;
const count = new Intl.NumberFormat('en');

/** `npm run search`: looks after the Meilisearch server. @returns the exit code. */
export async function searchCommand(
  options: SearchCommandOptions,
  print: (line: string) => void,
): Promise<number> {
  const { config } = await bootDatabase(
    Config.fromEnvironment({ LOG_LEVEL: 'error', ...process.env }),
    print,
  );
  if (config.values.MEILI_URL === '') {
    print('MEILI_URL is empty: searches run on the embedded engine, which needs no looking after.');
    return 0;
  }
  const context = await createContext(config);
  try {
    const maintenance = context.get(MeiliMaintenance);
    return await (options.act === 'rebuild'
      ? rebuild(maintenance, print)
      : check(maintenance, options.repair, print));
  } catch (error) {
    if (!(error instanceof MeiliError)) throw error;
    print(`${config.values.MEILI_URL} (${error.failure}): ${error.message}`);
    return 1;
  } finally {
    await context.close();
  }
}

async function rebuild(maintenance: MeiliMaintenance, print: (line: string) => void): Promise<number> {
  const began = performance.now();
  const rebuilt = await maintenance.rebuild();
  if (!rebuilt) {
    print('Another process makes the indexes anew at this moment.');
    return 1;
  }
  printRows(
    [
      ['documents', count.format(rebuilt.documents)],
      ['seconds', ((performance.now() - began) / 1000).toFixed(1)],
      ['artefact', rebuilt.artefact.slice(0, 12)],
    ],
    print,
  );
  return 0;
}

async function check(
  maintenance: MeiliMaintenance,
  repair: boolean,
  print: (line: string) => void,
): Promise<number> {
  const drifts = repair ? await maintenance.check() : await maintenance.differences();
  for (const drift of drifts) for (const line of linesOf(drift)) print(line);
  if (drifts.length === 0) print('Every index holds what the database holds.');
  else print(repair ? 'All of it was put right.' : 'Nothing was changed; --repair puts it right.');
  return drifts.length === 0 || repair ? 0 : 1;
}

function linesOf({ audience, missing, foreign }: Drift): string[] {
  const line = (ids: readonly string[], what: string): string[] =>
    ids.length === 0
      ? []
      : [
          `${audience}: ${count.format(ids.length)} ${what}: ${ids.slice(0, NAMED).join(', ')}${ids.length > NAMED ? ', …' : ''}`,
        ];
  return [...line(missing, 'missing or outdated'), ...line(foreign, 'too many')];
}
