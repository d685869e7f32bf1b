/** One step of the story, as `--json` prints it. */
export interface StepRecord {
  readonly name: string;
  readonly ok: boolean;
  readonly at: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly error?: string;
}

/** What a step may say while it runs. */
export interface Telling {
  /** A sentence for people. */
  say(text: string): void;
  /** A table for people: the first row is the head. */
  table(rows: readonly (readonly (string | number)[])[]): void;
  /** A value for programs. */
  fact(name: string, value: unknown): void;
}

// Hebrew and Arabic letters are as wide as Latin ones in a terminal; nikud and marks take no room.
const widthOf = (text: string): number => [...text.replace(/\p{M}|\p{Cf}/gu, '')].length;

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const LINE = 110;

/** Lines of at most {@link LINE} letters, broken between words; what follows the first stands as far in as it does. */
function wrapped(text: string): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = indent;
  for (const word of text.trim().split(' ')) {
    if (line.trim() && widthOf(line) + 1 + widthOf(word) > LINE) {
      lines.push(line);
      line = indent;
    }
    line += line.trim() ? ` ${word}` : word;
  }
  return [...lines, line];
}

/** Prints each step as a person wants to read it, and keeps its facts for `--json`. */
export class Narrator {
  private readonly records: StepRecord[] = [];

  constructor(
    private readonly print: (line: string) => void,
    private readonly now: () => Date,
    private readonly zone: string,
  ) {}

  get steps(): readonly StepRecord[] {
    return this.records;
  }

  /** Runs a step. An error is told and kept, and thrown on: what follows would make no sense. */
  async step(name: string, title: string, work: (telling: Telling) => Promise<void>): Promise<void> {
    const facts: Record<string, unknown> = {};
    const at = this.now();
    const when = new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: this.zone,
    }).format(at);
    this.print('');
    this.print(`${pad(`${String(this.records.length + 1).padStart(2)}  ${title}`, 74)}${when}`);
    const telling: Telling = {
      say: (text) => {
        for (const line of wrapped(text)) this.print(`      ${line}`);
      },
      table: (rows) => this.printTable(rows),
      fact: (key, value) => {
        facts[key] = value;
      },
    };
    try {
      await work(telling);
      this.records.push({ name, ok: true, at: at.toISOString(), facts });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.records.push({ name, ok: false, at: at.toISOString(), facts, error: message });
      this.print(`      ✗ ${message}`);
      throw error;
    }
  }

  private printTable(rows: readonly (readonly (string | number)[])[]): void {
    const texts = rows.map((row) => row.map(String));
    const widths = texts[0]?.map((_, column) => Math.max(...texts.map((row) => widthOf(row[column] ?? ''))));
    for (const [index, row] of texts.entries()) {
      this.print(
        `      ${row
          .map((cell, column) => pad(cell, widths?.[column] ?? 0))
          .join('   ')
          .trimEnd()}`,
      );
      if (index === 0) this.print(`      ${widths?.map((width) => '─'.repeat(width)).join('   ')}`);
    }
  }
}

/** Stops the step when something is not as the story says. */
export function expectThat(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new Error(`this should be true: ${sentence}`);
}
