import { Command, InvalidArgumentError, Option } from 'commander';
import { Config } from '#libs/config';
import type { NewAdministrator } from '#libs/platform';
import { bootDatabase, createContext, runProcess, seedIfEmpty } from '#libs/platform';
import { administratorCommand } from './administrator-command.js';
import {
  type EvaluateCrosslingualOptions,
  evaluateCrosslingual,
  SENTENCE_LANGUAGES,
} from './evaluate-crosslingual.js';
import { type EvaluateRelevanceOptions, evaluateRelevance } from './evaluate-relevance.js';
import { importCommand } from './import-command.js';
import { readRankingSettings } from './ranking-settings.js';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const positiveInteger = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('A whole number from 1 on is needed.');
  return number;
};

/** Search engines that there are. */
const ENGINES = ['embedded'];

const program = new Command('etgar')
  .description('Commands of Etgar, the platform for public challenges.')
  .showHelpAfterError();

program
  .command('migrate')
  .description('bring the database to the newest schema')
  .action(() =>
    runProcess(async () => {
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
  .action((options: NewAdministrator) => runProcess(() => administratorCommand(options, print)));

program
  .command('demo')
  .description('play the main job on a throw-away database: a challenge becomes a scored pilot')
  .option('--json', 'print the steps as JSON on the last line', false)
  .action((options: { json: boolean }) =>
    runProcess(async () => {
      const { runDemo } = await import('./demo/run-demo.js');
      process.exit((await runDemo({ json: options.json, print })) ? 0 : 1);
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
    runProcess(() => importCommand(options, print)),
  );

const evaluate = program.command('evaluate').description('measure the product on labelled data');

evaluate
  .command('relevance')
  .description('ranking quality and speed of the matcher: nDCG@10, Recall@100, MRR, milliseconds')
  .requiredOption('--docs <file>', 'documents: JSON Lines with id, title, text; plain or .gz')
  .requiredOption('--queries <file>', 'queries: the same fields')
  .requiredOption('--qrels <file>', 'tab-separated with a header: query_id, doc_id, relevance')
  .addOption(new Option('--engine <name>', 'search engine to measure').choices(ENGINES).default('embedded'))
  .option('--reverse', 'documents ask for queries', false)
  .addOption(new Option('--language <code>', 'only queries in this language').choices(SENTENCE_LANGUAGES))
  .option('--limit <queries>', 'only the first queries', positiveInteger)
  .option('--set <settings>', 'other settings, as in phrases=0,letters=0.3', readRankingSettings)
  .option(
    '--compare <settings>',
    'measure these too and say whether the difference is chance',
    readRankingSettings,
  )
  .option('--explain <query>', 'show the best documents of one query with their reasons')
  .option('--json', 'print the figures as JSON on the last line', false)
  .action((options: EvaluateRelevanceOptions) => runProcess(() => evaluateRelevance(options, print)));

const language = (flag: string, description: string): Option =>
  new Option(flag, description).choices(SENTENCE_LANGUAGES).makeOptionMandatory();

evaluate
  .command('crosslingual')
  .description('how well sentences are found by their translations: accuracy@1, accuracy@10, MRR')
  .requiredOption('--train <file>', 'sentences to learn from: JSON Lines with id, he, ar, en; plain or .gz')
  .requiredOption('--pairs <file>', 'sentences to find: the same fields')
  .addOption(language('--from <code>', 'language to ask in'))
  .addOption(language('--to <code>', 'language to find in'))
  .option('--json', 'print the figures as JSON on the last line', false)
  .action((options: EvaluateCrosslingualOptions) => runProcess(() => evaluateCrosslingual(options, print)));

await program.parseAsync();
