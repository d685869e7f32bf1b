import { type Locale, translate } from '#libs/i18n';
import { type ModelFinding, type ProgrammeModel, pathsOf, RULE_TITLES } from '#libs/models';

/** Something that speaks against a model: of the checker, or of the schema before it. */
export type JudgedFinding = Omit<ModelFinding, 'rule' | 'mend'> & {
  readonly rule: ModelFinding['rule'] | 'schema';
  /** None for the schema, whose message already says what is expected. */
  readonly mend?: string;
};

/** What was found of one model, as it is printed. */
export interface JudgedModel {
  readonly id: string;
  readonly name: string;
  readonly stages: number;
  readonly paths: number;
  readonly sound: boolean;
  readonly findings: readonly JudgedFinding[];
  /** The model itself; none when the file is not one. */
  readonly model?: ProgrammeModel;
}

type Print = (line: string) => void;

/** So many ways through a model are listed; the others are counted. */
const LISTED_PATHS = 12;

/** Every model on a line, with its findings below it; the platform's own apart. */
export function printCatalogue(
  models: readonly JudgedModel[],
  own: readonly JudgedModel[],
  language: Locale,
  print: Print,
): void {
  const say = sayIn(language);
  const idWidth = Math.max(...[...models, ...own].map(({ id }) => id.length));
  const heads = [say('model.report_stages'), say('model.report_paths')] as const;
  const verdicts = [say('model.report_sound'), say('model.report_unsound')];
  const verdictWidth = Math.max(...verdicts.map(width));
  const section = (title: string, listed: readonly JudgedModel[]): void => {
    print(`${pad(title, idWidth + 2)}  ${heads[0]}  ${heads[1]}`);
    print('');
    for (const one of listed) {
      const verdict = pad(say(one.sound ? 'model.report_sound' : 'model.report_unsound'), verdictWidth);
      const figures = `${padLeft(one.stages, width(heads[0]))}  ${padLeft(one.paths, width(heads[1]))}`;
      print(`${one.sound ? '✓' : '✗'} ${pad(one.id, idWidth)}  ${figures}  ${verdict}  ${one.name}`);
      if (one.findings.length > 0) printFindings(one, language, print);
    }
    print('');
  };
  section(say('model.report_studied'), models);
  section(say('model.report_own'), own);
  const sound = models.filter((one) => one.sound).length;
  print(say('model.report_total', { count: models.length, sound }));
}

/** What was found of a file, in full. */
export function printFile(file: string, judged: JudgedModel, language: Locale, print: Print): void {
  const say = sayIn(language);
  const { model, findings, sound } = judged;
  print(model ? `${judged.name}  (${judged.id}, ${file})` : file);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const verdict = say(sound ? 'model.report_sound' : 'model.report_unsound');
  const counted = say('model.report_findings', { errors, advice: findings.length - errors });
  const figures = model
    ? `${say('model.report_stages')} ${judged.stages} · ${say('model.report_paths')} ${judged.paths} · `
    : '';
  print(`${sound ? '✓' : '✗'} ${verdict} · ${figures}${counted}`);
  if (findings.length > 0) printFindings(judged, language, print);
  if (!model || !sound) return;
  print('');
  print(say('model.report_ways'));
  for (const { stages, exit } of pathsOf(model, LISTED_PATHS)) print(`  ${stages.join(' → ')} ⇒ ${exit}`);
  if (judged.paths > LISTED_PATHS) print(`  … ${judged.paths - LISTED_PATHS}`);
}

/** Findings, rule by rule: where, what is wrong, and what would mend it. */
function printFindings({ findings, model }: JudgedModel, language: Locale, print: Print): void {
  const say = sayIn(language);
  let rule: JudgedFinding['rule'] | undefined;
  for (const finding of findings) {
    if (finding.rule !== rule) {
      rule = finding.rule;
      print('');
      print(`  ${say(rule === 'schema' ? 'model.rule_schema' : RULE_TITLES[rule])}`);
    }
    const stage = model?.stages.find(({ id }) => id === finding.stage);
    const where = stage ? `${stage.name[language]} (${stage.id}): ` : '';
    const message = say(finding.code, finding.params);
    print(`  ${finding.severity === 'error' ? '✗' : '○'} ${where}${message}`);
    if (finding.mend) print(`    → ${say(finding.mend, finding.params)}`);
    // The schema names the field in its message, and some rules do.
    if (finding.rule !== 'schema' && !message.includes(finding.path)) print(`      ${finding.path}`);
  }
  print('');
}

const sayIn =
  (language: Locale) =>
  (code: string, params: Readonly<Record<string, string | number>> = {}): string =>
    translate(code, language, params);

/** Columns that a text takes in a terminal: marks that stand on a letter take none. */
const width = (text: string): number => text.replace(/\p{Mark}/gu, '').length;

const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));

const padLeft = (value: number, columns: number): string => String(value).padStart(columns);
