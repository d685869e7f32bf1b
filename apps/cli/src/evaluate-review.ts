import { type Command, InvalidArgumentError, Option } from 'commander';
import { runProcess } from '#libs/process';
import type { EvaluateAssignmentOptions } from './evaluate-assignment.js';
import type { EvaluateCalibrationOptions } from './evaluate-calibration.js';
import type { EvaluateExpertiseOptions } from './evaluate-expertise.js';

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('A whole number is needed.');
  return number;
};

const chance = (text: string): number => {
  const number = Number(text);
  if (!(number > 0 && number <= 1))
    throw new InvalidArgumentError('A chance above 0 and at most 1 is needed.');
  return number;
};

/** The commands that measure the machinery of reviewing. */
export function addReviewEvaluations(evaluate: Command, print: (line: string) => void): void {
  evaluate
    .command('assignment')
    .description('assign reviewers to the submissions of an instance: total, proof, loads, milliseconds')
    .requiredOption('--instance <folder>', 'folder with meta.json and affinity.u8.gz or affinity.f32.gz')
    .addOption(
      new Option('--mode <mode>', 'the greatest total, the best worst-served submission, or by lot')
        .choices(['sum', 'fair', 'lottery'])
        .default('sum'),
    )
    .option('--min-load <reviews>', 'reviews that each reviewer has at least', wholeNumber)
    .option('--max-load <reviews>', 'reviews that each reviewer has at most', wholeNumber)
    .option(
      '--institution-cap <reviewers>',
      'reviewers of one institution per submission at most',
      wholeNumber,
    )
    .option('--pair-cap <chance>', 'by lot: highest chance of any pair', chance, 0.8)
    .option('--seed <number>', 'by lot: the same seed draws the same assignment', wholeNumber, 1)
    .option('--json', 'print the figures as JSON on the last line', false)
    .action((options: EvaluateAssignmentOptions) =>
      runProcess(async () => (await import('./evaluate-assignment.js')).evaluateAssignment(options, print)),
    );

  evaluate
    .command('calibration')
    .description("how much of a score is the reviewer, and what calibration gains over the item's mean")
    .requiredOption('--ratings <file>', 'ratings with a header, divided by tabs or commas; plain or .gz')
    .requiredOption('--reviewer <column>', 'column with the reviewer')
    .requiredOption('--item <column>', 'column with what is scored')
    .requiredOption('--score <columns>', 'columns with scores, divided by commas; their mean counts')
    .option('--biases <file>', "write each reviewer's bias to this file, tab-separated")
    .option('--json', 'print the figures as JSON on the last line', false)
    .action((options: EvaluateCalibrationOptions) =>
      runProcess(async () => (await import('./evaluate-calibration.js')).evaluateCalibration(options, print)),
    );

  evaluate
    .command('expertise')
    .description('how well the affinity of reviewers and texts agrees with what reviewers say to know')
    .requiredOption('--profiles <file>', 'profiles: JSON of sample, reviewer, ids of papers')
    .requiredOption('--papers <file>', 'papers: JSON Lines with id, title, text; plain or .gz')
    .requiredOption('--evaluations <file>', 'tab-separated with a header: reviewer, paper, expertise')
    .option('--json', 'print the figures as JSON on the last line', false)
    .action((options: EvaluateExpertiseOptions) =>
      runProcess(async () => (await import('./evaluate-expertise.js')).evaluateExpertise(options, print)),
    );
}
