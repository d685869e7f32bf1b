import { AXIS } from '../lsa/point-products.js';
import type { AnalysedField } from '../scoring/analysed-field.js';
import { WINDOW } from '../scoring/window.js';
import { numberOf } from './hashed-terms.js';

/** What scoring needs of one text, small enough to travel with every candidate. */
export interface PackedText {
  /** The distinct stems, in the order in which the text says them first. */
  readonly stems: string;
  /** Base64: the sequence of the stems, then the other terms with how often each is said. */
  readonly terms: string;
}

/** A text as it comes out of its package, in the numbers that every process computes alike. */
export interface UnpackedText {
  readonly stems: readonly string[];
  /** Their numbers. */
  readonly stemNumbers: readonly number[];
  readonly terms: Int32Array;
  readonly frequencies: Float32Array;
  readonly sequence: Int32Array;
  readonly length: number;
}

/** Frequencies are multiples of a sixteenth: field weights are whole numbers or simple fractions. */
const UNIT = 16;

export function packText(fields: readonly AnalysedField[]): PackedText {
  const places = new Map<string, number>();
  const sequence: number[] = [];
  const frequencies = new Map<number, number>();
  let length = 0;
  for (const { weight, words } of fields) {
    length += weight * words.length;
    for (const { stem, terms } of words) {
      const place = places.get(stem) ?? places.size;
      places.set(stem, place);
      sequence.push(place + 1);
      for (const { key } of terms) {
        const number = numberOf(key);
        frequencies.set(number, (frequencies.get(number) ?? 0) + weight);
      }
    }
    // A gap that no phrase spans.
    sequence.push(0);
  }
  const writer = new Writer();
  writer.number(Math.round(length * UNIT));
  writer.number(sequence.length);
  for (const step of sequence) writer.number(step);
  let last = 0;
  for (const [number, frequency] of [...frequencies].sort((left, right) => left[0] - right[0])) {
    writer.number(number - last);
    writer.number(Math.round(frequency * UNIT));
    last = number;
  }
  return { stems: [...places.keys()].join(' '), terms: writer.base64() };
}

/** @throws RangeError when the package is cut off or is none. */
export function unpackText({ stems: joined, terms: packed }: PackedText): UnpackedText {
  const stems = joined === '' ? [] : joined.split(' ');
  const numbers = stems.map(numberOf);
  const reader = new Reader(packed);
  const length = reader.number() / UNIT;
  const steps = Array.from({ length: reader.number() }, () => reader.number());
  const gaps = steps.filter((step) => step === 0).length;
  const sequence = new Int32Array(steps.length - gaps + gaps * WINDOW).fill(-1);
  let at = 0;
  for (const step of steps) {
    if (step === 0) {
      at += WINDOW;
      continue;
    }
    const number = numbers[step - 1];
    if (number === undefined) throw new RangeError('a packed text names a stem that it does not have');
    sequence[at++] = number;
  }
  const terms: number[] = [];
  const frequencies: number[] = [];
  let last = 0;
  while (reader.hasMore) {
    last += reader.number();
    terms.push(last);
    frequencies.push(reader.number() / UNIT);
  }
  return {
    stems,
    stemNumbers: numbers,
    terms: Int32Array.from(terms),
    frequencies: Float32Array.from(frequencies),
    sequence,
    length,
  };
}

/** A point of length 1, or all 0, as a text. */
export function packPoint(point: Float32Array): string {
  const steps = Int16Array.from(point, (value) => Math.round(value * AXIS));
  return Buffer.from(steps.buffer).toString('base64');
}

/** The point that {@link packPoint} packed; undefined when it is of another space. */
export function unpackPoint(packed: string, dimensions: number): Float32Array | undefined {
  const bytes = Buffer.from(packed, 'base64');
  if (bytes.length !== 2 * dimensions) return undefined;
  return Float32Array.from({ length: dimensions }, (_, axis) => bytes.readInt16LE(2 * axis) / AXIS);
}

/** Numbers from 0 on in as few bytes as they need: seven bits a byte, the lowest first. */
class Writer {
  private readonly bytes: number[] = [];

  number(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.bytes.push((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.bytes.push(rest);
  }

  base64(): string {
    return Buffer.from(this.bytes).toString('base64');
  }
}

class Reader {
  private readonly bytes: Buffer;
  private at = 0;

  constructor(base64: string) {
    this.bytes = Buffer.from(base64, 'base64');
  }

  get hasMore(): boolean {
    return this.at < this.bytes.length;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError('a packed text is cut off');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }
}
