import type { Locale } from '#libs/i18n';
import type { ProgrammeModel } from '#libs/models';
import type { Band, SimulationResult, StageResult } from '#libs/simulation';
import { REPORT_WORDS, type ReportWords } from './simulate-words.js';

const NAME = 34;
const BAR = 26;
const NUMBER = 10;
const RANGE = 24;
/** By how much the columns of the gates are wider than a number. */
const GATE_COLUMNS = [0, 3, 4, 8];
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** The result of a simulation for people: a line each. Columns run from left to right in every language. */
export function simulationReport(
  model: ProgrammeModel,
  result: SimulationResult,
  locale: Locale,
  seconds: number,
): string[] {
  const page = new Page(model, result, locale);
  return [
    ...page.head(seconds),
    ...page.funnel(),
    ...page.calendar(),
    ...page.gates(),
    ...page.money(),
    ...page.assumptions(),
  ].map((line) => (locale === 'en' ? line : `\u200e${line}`).trimEnd());
}

class Page {
  private readonly words: ReportWords;
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    private readonly model: ProgrammeModel,
    private readonly result: SimulationResult,
    private readonly locale: Locale,
  ) {
    this.words = REPORT_WORDS[locale];
    this.names = new Map(model.stages.map(({ id, name }) => [id, name[locale]]));
  }

  head(seconds: number): string[] {
    const { runs, seed } = this.result;
    const facts = [
      this.model.id,
      `${this.number(runs)} ${this.words.runs}`,
      `${this.words.seed} ${seed}`,
      `${this.number(seconds, 1)} ${this.words.seconds}`,
    ];
    return [
      '',
      isolated(this.model.name[this.locale]),
      facts.map(isolated).join(' · '),
      isolated(this.words.band),
    ];
  }

  funnel(): string[] {
    const { funnel, funnelHead, exits, challenges } = this.words;
    const [entered, band, goOn, quality] = funnelHead;
    const most = { challenges: this.most('challenges'), teams: this.most('teams') };
    const rows = this.result.stages.map((stage) => {
      const mark = stage.funnel === 'challenges' ? ` ${challenges}` : '';
      return [
        this.label(stage, mark),
        left(bar(stage.entered.mean / (most[stage.funnel] || 1)), BAR),
        right(this.count(stage.entered.mean), NUMBER),
        right(this.range(stage.entered), RANGE),
        right(this.count(stage.passed.mean), NUMBER),
        right(stage.averageQuality > 0 ? this.count(stage.averageQuality) : '', NUMBER),
      ].join('');
    });
    const last = `  ${left(isolated(exits), NAME + BAR - 2)}${right(this.count(this.result.atExit.mean), NUMBER)}${right(this.range(this.result.atExit), RANGE)}`;
    const head = [right(entered, NUMBER), right(band, RANGE), right(goOn, NUMBER), right(quality, NUMBER)];
    return ['', this.title(funnel, head.join('')), ...rows, last];
  }

  calendar(): string[] {
    const { calendar, calendarHead, whole, path } = this.words;
    const [weeks, band, critical] = calendarHead;
    const end = Math.max(...this.result.stages.map(({ endsAtWeek }) => endsAtWeek.p50), 1);
    const rows = this.result.stages.map((stage) =>
      [
        this.label(stage),
        left(stretch(stage.startsAtWeek.p50 / end, stage.endsAtWeek.p50 / end), BAR),
        right(this.count(stage.weeks.mean), NUMBER),
        right(this.range(stage.weeks), RANGE),
        right(this.percent(stage.criticalProbability), NUMBER),
      ].join(''),
    );
    const total = `  ${left(isolated(whole), NAME + BAR - 2)}${right(this.count(this.result.weeks.mean), NUMBER)}${right(this.range(this.result.weeks), RANGE)}`;
    const names = this.result.criticalPath.map((id) => isolated(this.names.get(id) ?? id));
    const head = [right(weeks, NUMBER), right(band, RANGE), right(critical, NUMBER)];
    return [
      '',
      this.title(calendar, head.join('')),
      ...rows,
      total,
      `  ${isolated(path)}: ${names.join(' › ')}`,
    ];
  }

  gates(): string[] {
    const { gates, gatesHead, allGates, closing } = this.words;
    const rows = this.result.stages.flatMap((stage) => {
      if (!stage.gate) return [];
      const { emptyProbability, anyEmptyProbability, underfilledProbability, reviewerHours } = stage.gate;
      return [
        [
          this.label(stage),
          right(this.percent(emptyProbability), NUMBER),
          right(this.percent(anyEmptyProbability), NUMBER + 3),
          right(this.percent(underfilledProbability), NUMBER + 4),
          right(this.count(reviewerHours.mean), NUMBER + 8),
          right(this.range(reviewerHours), RANGE),
        ].join(''),
      ];
    });
    if (rows.length === 0) return [];
    const all = `  ${left(isolated(allGates), NAME - 2)}${right(this.count(this.result.reviewerHours.mean), 4 * NUMBER + 15)}${right(this.range(this.result.reviewerHours), RANGE)}`;
    const head = gatesHead.map((word, index) => right(word, NUMBER + (GATE_COLUMNS[index] ?? 0))).join('');
    const title = `${left(isolated(gates), NAME)}${head}${right(this.words.moneyHead[1], RANGE)}`;
    return ['', title, ...rows, all, `  ${isolated(closing)}`];
  }

  money(): string[] {
    const { money, moneyHead, noMoney, overEnvelope, kinds } = this.words;
    const { envelope } = this.model;
    if (this.result.money.length === 0) return ['', isolated(money), `  ${isolated(noMoney)}`];
    const [mean, band] = moneyHead;
    const rows = this.result.money.map(
      ({ kind, currency, amount }) =>
        `  ${left(isolated(`${kinds[kind]}, ${currency}`), NAME + BAR - 15)}${right(this.number(amount.mean), NUMBER + 12)}${right(this.range(amount), RANGE + 18)}`,
    );
    const over = this.result.overEnvelopeProbability;
    const limit = envelope ? `${this.number(envelope.amount)} ${envelope.currency}` : '';
    return [
      '',
      `${left(isolated(money), NAME + BAR - 13)}${right(mean, NUMBER + 12)}${right(band, RANGE + 18)}`,
      ...rows,
      ...(over === null ? [] : [`  ${isolated(`${overEnvelope} (${limit})`)}: ${this.percent(over)}`]),
    ];
  }

  assumptions(): string[] {
    const { assumed, assumptions } = this.words;
    const said = new Map<string, Set<string>>();
    for (const { stageId, kind } of this.result.assumptions) {
      const place = stageId === null ? this.model.name[this.locale] : (this.names.get(stageId) ?? stageId);
      said.set(place, (said.get(place) ?? new Set()).add(assumptions[kind]));
    }
    if (said.size === 0) return [''];
    const lines = [...said].map(
      ([place, kinds]) => `  ${left(isolated(place), NAME - 2)}${isolated([...kinds].join('; '))}`,
    );
    return ['', isolated(assumed), ...lines, ''];
  }

  private title(title: string, head: string): string {
    return `${left(isolated(title), NAME + BAR)}${head}`;
  }

  private label({ stageId }: StageResult, mark = ''): string {
    return `  ${left(isolated(shortened(`${this.names.get(stageId) ?? stageId}${mark}`, NAME - 4)), NAME - 2)}`;
  }

  private most(funnel: StageResult['funnel']): number {
    return Math.max(...this.result.stages.map((stage) => (stage.funnel === funnel ? stage.entered.mean : 0)));
  }

  private range({ p10, p50, p90 }: Band): string {
    return [p10, p50, p90].map((value) => this.count(value)).join(' – ');
  }

  /** One decimal for what is small, none for what is large. */
  private count(value: number): string {
    return this.number(value, value < 100 && !Number.isInteger(value) ? 1 : 0);
  }

  private percent(share: number): string {
    const percent = share * 100;
    if (share > 0 && percent < 0.1) return '< 0.1 %';
    return `${this.number(percent, percent < 10 && share > 0 ? 1 : 0)} %`;
  }

  private number(value: number, decimals = 0): string {
    return new Intl.NumberFormat(`${this.locale}-u-nu-latn`, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
      .format(value)
      .replace(/[\u200e\u200f]/g, '');
  }
}

/** A bar of the share of the width, to an eighth of a letter. Nothing is nothing; little is a little. */
function bar(share: number): string {
  const eighths = share > 0 ? Math.max(1, Math.round(share * (BAR - 2) * 8)) : 0;
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}

/** A stretch of the width, as in a Gantt chart; an event is a mark. */
function stretch(from: number, to: number): string {
  const width = BAR - 2;
  const first = Math.min(Math.round(from * width), width - 1);
  const length = Math.round(to * width) - first;
  return `${'·'.repeat(first)}${length > 0 ? '█'.repeat(length) : '◆'}`;
}

// Hebrew and Arabic letters are as wide as Latin ones in a terminal; marks and isolates take no room.
const widthOf = (text: string): number => [...text.replace(/\p{M}|\p{Cf}/gu, '')].length;
const left = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
const right = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;
const shortened = (text: string, width: number): string =>
  widthOf(text) <= width
    ? text
    : `${[...text]
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
/** Keeps the direction of a text from moving what stands beside it. */
const isolated = (text: string): string =>
  /\p{Script=Hebrew}|\p{Script=Arabic}/u.test(text) ? `\u2068${text}\u2069` : text;
