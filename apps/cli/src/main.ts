import { Command, InvalidArgumentError, Option } from 'commander';
import { Config } from '#libs/config';
import { LOCALES } from '#libs/i18n';
import type { NewAdministrator } from '#libs/platform';
import { runProcess } from '#libs/process';
import { ENGINES } from './engine-names.js';
import type { EvaluateCrosslingualOptions } from './evaluate-crosslingual.js';
import type { EvaluateRelevanceOptions } from './evaluate-relevance.js';
import { addReviewEvaluations } from './evaluate-review.js';
import { addModelCommands } from './model-commands.js';
import { type CheckModelsOptions, checkModels } from './models-command.js';
import { readRankingSettings } from './ranking-settings.js';
import type { RecomputeOptions } from './recompute-command.js';
import { type SimulateOptions, settings, simulateCommand } from './simulate-command.js';

// A command loads what it needs when it is called: most need neither API nor database, and start at once.

// Whoever reads the output may stop early, as `head` does: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const warn = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const positiveInteger = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('A whole number from 1 on is needed.');
  return number;
};

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('A whole number is needed.');
  return number;
};

const program = new Command('etgar')
  .description('Commands of Etgar, the platform for public challenges.')
  .showHelpAfterError();

program
  .command('migrate')
  .description('bring the database to the newest schema')
  .action(() =>
    runProcess(async () => {
      const { bootDatabase } = await import('#libs/platform');
      const { migrated } = await bootDatabase(Config.fromEnvironment(process.env), print);
      print(
        migrated.length > 0
          ? `Ran ${migrated.length} steps: ${migrated.join(', ')}`
          : 'The schema is up to date.',
      );
      process.exit(0);
    }),
  );

program
  .command('seed')
  .description('tell the story on an empty database: a programme, six challenges, twelve start-ups, a jury')
  .action(() =>
    runProcess(async () => {
      const { bootDatabase, createContext, seedIfEmpty } = await import('#libs/platform');
      const { config } = await bootDatabase(Config.fromEnvironment(process.env), print);
      const context = await createContext(config);
      const outcome = await seedIfEmpty(context);
      print(outcome === 'told' ? 'The story is told.' : 'The database is not empty: nothing was changed.');
      await context.close();
      process.exit(0);
    }),
  );

program
  .command('administrator')
  .description('create the body that runs the platform and its first administrator; prints the password once')
  .requiredOption('--email <address>', 'e-mail to sign in with')
  .requiredOption('--name <name>', 'name to show')
  .requiredOption('--operator <name>', 'the body that runs the platform')
  .option('--country <code>', 'its country, ISO 3166-1 alpha-2', 'IL')
  .action((options: NewAdministrator) =>
    runProcess(async () => (await import('./administrator-command.js')).administratorCommand(options, print)),
  );

program
  .command('demo')
  .description('play a programme on a throw-away database, from its beginning to its end')
  .option('--model <name>', 'the model whose story is played', 'etgar-call-evaluation-pilot')
  .option('--json', 'print the steps as JSON on the last line', false)
  .action((options: { model: string; json: boolean }) =>
    runProcess(async () => {
      const { runDemo } = await import('./demo/run-demo.js');
      process.exit((await runDemo({ ...options, print })) ? 0 : 1);
    }),
  );

program
  .command('import')
  .description('load challenges and solutions from JSON Lines (plain or .gz)')
  .option('--challenges <file>', 'challenges: id, title, text, optional tags, language, organisation')
  .option('--solutions <file>', 'solutions: the same fields')
  .option('--dry-run', 'check every row, change nothing', false)
  .option('--batch <rows>', 'rows in one transaction', positiveInteger, 500)
  .action((options: { challenges?: string; solutions?: string; dryRun: boolean; batch: number }) =>
    runProcess(async () => (await import('./import-command.js')).importCommand(options, print)),
  );

program
  .command('recompute')
  .description('make the ranking and the selection of a decision anew, from its exported record alone')
  .requiredOption('--record <file>', 'the record as JSON: the field `json` of the query `decisionRecords`')
  .option('--json', 'print the outcome as JSON on the last line', false)
  .action((options: RecomputeOptions) =>
    runProcess(async () => {
      const { recomputeRecord } = await import('./recompute-command.js');
      process.exit((await recomputeRecord(options, print)) ? 0 : 1);
    }),
  );

program
  .command('simulate')
  .description('let a programme happen many times before it does: funnel, calendar, reviewers, money')
  .option('--model <name>', 'a model that ships with the platform', 'civtech-scotland')
  .option('--file <file>', 'any other model, as JSON')
  .option('--runs <count>', 'how often, at most 100000', positiveInteger, 10_000)
  .option('--seed <number>', 'the same seed gives the same result', wholeNumber, 1)
  .option('--set <name=value>', 'a parameter that differs from its default; may be repeated', settings, {})
  .addOption(new Option('--language <code>', 'language of the report').choices(LOCALES).default('en'))
  .option('--json', 'print the result as JSON on the last line', false)
  .action((options: SimulateOptions) =>
    runProcess(async () => {
      process.exitCode = await simulateCommand(options, print, warn);
    }),
  );

const search = program.command('search').description('look after the Meilisearch server');

const searchAct = (act: 'check' | 'rebuild', description: string): Command =>
  search
    .command(act)
    .description(description)
    .action(({ repair = false }: { repair?: boolean }) =>
      runProcess(async () => {
        const { searchCommand } = await import('./search-command.js');
        process.exit(await searchCommand({ act, repair }, print));
      }),
    );

searchAct(
  'check',
  'compare every document with the database, both ways; exit code 1 when one differs',
).option('--repair', 'put right what differs', false);
searchAct('rebuild', 'fill the indexes anew beside those that answer, and let them change places');

const evaluate = program.command('evaluate').description('measure the product on labelled data');

evaluate
  .command('relevance')
  .description('ranking quality and speed of the matcher: nDCG@10, Recall@100, MRR, milliseconds')
  .requiredOption('--docs <file>', 'documents: JSON Lines with id, title, text; plain or .gz')
  .requiredOption('--queries <file>', 'queries: the same fields')
  .requiredOption('--qrels <file>', 'tab-separated with a header: query_id, doc_id, relevance')
  .addOption(new Option('--engine <name>', 'search engine to measure').choices(ENGINES).default('embedded'))
  .option('--reverse', 'documents ask for queries', false)
  .addOption(new Option('--language <code>', 'only queries in this language').choices(LOCALES))
  .option('--limit <queries>', 'only the first queries', positiveInteger)
  .option('--set <settings>', 'other settings, as in phrases=0,letters=0.3', readRankingSettings)
  .option(
    '--compare <settings>',
    'measure these too and say whether the difference is chance',
    readRankingSettings,
  )
  .option('--explain <query>', 'show the best documents of one query with their reasons')
  .option('--json', 'print the figures as JSON on the last line', false)
  .action((options: EvaluateRelevanceOptions) =>
    runProcess(async () => (await import('./evaluate-relevance.js')).evaluateRelevance(options, print)),
  );

const language = (flag: string, description: string): Option =>
  new Option(flag, description).choices(LOCALES).makeOptionMandatory();

evaluate
  .command('crosslingual')
  .description('how well sentences are found by their translations: accuracy@1, accuracy@10, MRR')
  .requiredOption('--train <file>', 'sentences to learn from: JSON Lines with id, he, ar, en; plain or .gz')
  .requiredOption('--pairs <file>', 'sentences to find: the same fields')
  .addOption(language('--from <code>', 'language to ask in'))
  .addOption(language('--to <code>', 'language to find in'))
  .option('--json', 'print the figures as JSON on the last line', false)
  .action((options: EvaluateCrosslingualOptions) =>
    runProcess(async () => (await import('./evaluate-crosslingual.js')).evaluateCrosslingual(options, print)),
  );

addReviewEvaluations(evaluate, print);

const models = program.command('models').description('models of programmes, as data');
addModelCommands(models, print);

models
  .command('check')
  .description('say whether models are sound: those that ship, or a file; exit code 1 when one is not')
  .option('--all', 'every model that ships (also without any option)', false)
  .option('--file <file>', 'a model as JSON')
  .option('--json', 'print everything as one line of JSON', false)
  .addOption(new Option('--language <code>', 'language of names and findings').choices(LOCALES).default('en'))
  .action((options: CheckModelsOptions) =>
    runProcess(async () => {
      process.exitCode = (await checkModels(options, print)) ? 0 : 1;
    }),
  );

evaluate
  .command('refit')
  .description('weights fitted to what became of suggestions, tested on later ones; changes nothing')
  .requiredOption('--outcomes <file>', 'JSON Lines with at, values (part to number), applied; plain or .gz')
  .requiredOption('--weights <json>', 'the weights to compare with: a JSON object of part to weight')
  .option('--json', 'print the outcome as JSON on the last line', false)
  .action((options: { outcomes: string; weights: string; json: boolean }) =>
    runProcess(async () => (await import('./evaluate-refit.js')).evaluateRefit(options, print)),
  );

await program.parseAsync();
