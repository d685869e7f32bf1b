import { Config } from '#libs/config';
import { bootDatabase, createContext } from '#libs/platform';
import { MeiliError, MeiliMaintenance } from '#libs/search';
import { driftReport, failureReport } from './search-report.js';

export interface SearchCommandOptions {
  readonly act: 'check' | 'rebuild';
  /** Of a check: put right what differs. */
  readonly repair: boolean;
}

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
    for (const line of failureReport(config.values.MEILI_URL, error)) print(line);
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
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  print(`The indexes were filled anew with ${count.format(rebuilt.documents)} documents in ${seconds} s.`);
  print(`Statistics and model: artefact ${rebuilt.artefact.slice(0, 12)}.`);
  return 0;
}

async function check(
  maintenance: MeiliMaintenance,
  repair: boolean,
  print: (line: string) => void,
): Promise<number> {
  const drifts = repair ? await maintenance.check() : await maintenance.differences();
  for (const line of driftReport(drifts, repair)) print(line);
  return drifts.length === 0 || repair ? 0 : 1;
}
