import { Command, InvalidArgumentError, Option } from 'commander';
import { LOCALES, type Locale } from '#libs/i18n';
import {
  adviseModels,
  comparisonCsv,
  exchangeRates,
  houseModel,
  legalBases,
  type ProgrammeModel,
  type Situation,
  sayPhrase,
  shippedModel,
  studiedModels,
} from '#libs/models';
import { CommandError, runProcess } from '#libs/process';
import { advicePage, comparisonPage, listPage, modelPage } from './model-pages.js';

type Print = (line: string) => void;

interface AdviceOptions extends Omit<Situation, 'budget' | 'equity'> {
  readonly budget?: number;
  readonly currency: string;
  readonly equity: boolean;
  readonly top: number;
  readonly language: Locale;
  readonly json: boolean;
}

const language = () =>
  new Option('--language <language>', 'language of the output').choices([...LOCALES]).default('en');

const positive = (text: string): number => {
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError('A number above 0 is needed.');
  return number;
};
const names = (text: string): string[] => text.split(',').map((name) => name.trim());

/** The library of programme models on the command line: what ships with the platform, without a database. */
export function addModelCommands(models: Command, print: Print): void {
  const show = (lines: readonly string[]) => {
    for (const line of lines) print(line);
  };

  models
    .command('list')
    .description('the models: id, name, jurisdiction, operator, length')
    .addOption(language())
    .action((options: { language: Locale }) =>
      runProcess(async () => show(listPage(everyModel(), options.language))),
    );

  models
    .command('show <id>')
    .description('one model: its summary, and what it says of each aspect')
    .addOption(language())
    .action((id: string, options: { language: Locale }) =>
      runProcess(async () => show(modelPage(modelOf(id), options.language))),
    );

  models
    .command('compare <ids...>')
    .description('models side by side; what has no source is marked as an assumption')
    .option('--csv', 'for a spreadsheet', false)
    .addOption(language())
    .action((ids: string[], options: { csv: boolean; language: Locale }) =>
      runProcess(async () => {
        const compared = ids.map(modelOf);
        if (options.csv) process.stdout.write(comparisonCsv(compared, legalBases(), options.language));
        else show(comparisonPage(compared, options.language));
      }),
    );

  addAdvice(models.command('advise'), show);
}

function addAdvice(command: Command, show: (lines: readonly string[]) => void): void {
  command
    .description('rank the models for a situation, with what speaks for and against each')
    .requiredOption('--jurisdiction <code>', 'whose law binds you: ISO 3166-1 alpha-2, or EU')
    .option('--budget <amount>', 'all the money of one round', positive)
    .option('--currency <code>', 'its currency, ISO 4217', 'ILS')
    .option('--weeks <weeks>', 'time until something must be adoptable', positive)
    .addOption(
      new Option('--problem <how>', 'how well you know the problem').choices([
        'open',
        'vague',
        'known',
        'specified',
      ]),
    )
    .addOption(
      new Option('--purchase <need>', 'whether you must be able to buy').choices([
        'required',
        'wished',
        'none',
      ]),
    )
    .addOption(
      new Option('--risk <appetite>', 'how much risk you can bear').choices(['low', 'medium', 'high']),
    )
    .option('--teams <number>', 'teams that you expect to apply', positive)
    .option('--challenges <number>', 'how many challenges', positive)
    .option('--buyers <number>', 'how many bodies buy together', positive)
    .option('--no-equity', 'you do not accept that equity is taken from teams')
    .addOption(new Option('--rights <keeper>', 'who keeps the rights').choices(['buyer', 'supplier']))
    .option('--operators <kinds>', 'kinds of body that may run it, with commas', names)
    .option('--legal-bases <ids>', 'legal bases that you may use, with commas', names)
    .option('--top <number>', 'how many models to show', positive, 3)
    .addOption(language())
    .option('--json', 'print JSON', false)
    .action((options: AdviceOptions) =>
      runProcess(async () => {
        const advised = adviseModels(everyModel(), situationOf(options), {
          legalBases: legalBases(),
          rates: exchangeRates(),
        }).slice(0, options.top);
        if (!options.json) return show(advicePage(advised, options.language));
        const reasonsOf = ({ reasons }: (typeof advised)[number]) =>
          reasons.map(({ words, ...reason }) => ({
            ...reason,
            code: words.code,
            text: sayPhrase(words, options.language),
          }));
        const rows = advised.map((row) => ({ id: row.model.id, score: row.score, reasons: reasonsOf(row) }));
        show([JSON.stringify(rows)]);
      }),
    );
}

function situationOf({ budget, currency, equity, top, language, json, ...stated }: AdviceOptions): Situation {
  const unknown = stated.legalBases?.find((id) => !legalBases().some((basis) => basis.id === id));
  if (unknown) throw new CommandError(`There is no legal basis "${unknown}" in the catalogue.`);
  return {
    ...stated,
    ...(budget !== undefined && { budget: { amount: budget, currency } }),
    ...(!equity && { equity: 'unacceptable' }),
  };
}

const everyModel = (): ProgrammeModel[] => [...studiedModels(), houseModel()];

function modelOf(id: string): ProgrammeModel {
  const model = shippedModel(id);
  if (!model) throw new CommandError(`There is no model "${id}". "npm run models -- list" prints them.`);
  return model;
}
