import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { LsaModel } from '../lsa/lsa-model.js';
import type { CorpusStatistics } from './corpus-statistics.js';
import { FrozenCounts } from './hashed-terms.js';

/** What every process knows of all documents together. Made by one worker, and never changed. */
export interface SearchArtefact {
  /** Distinguishes it from every other. */
  readonly version: string;
  readonly statistics: ReadonlyMap<string, CorpusStatistics>;
  /** What the words mean; undefined when there was too little to learn from. */
  readonly model: LsaModel | undefined;
}

/** The bytes are no artefact, or not of this version of the platform, or damaged. */
export class ArtefactError extends Error {
  override readonly name = 'ArtefactError';
}

const FORMAT = 'etgar-search-1';
const TYPES = { Int32Array, Uint32Array, Uint16Array, Float32Array } as const;
type Numbers = Int32Array | Uint32Array | Uint16Array | Float32Array;

interface ArrayPlace {
  readonly type: keyof typeof TYPES;
  readonly length: number;
}

interface Header {
  readonly format: string;
  readonly version: string;
  readonly kinds: readonly {
    readonly kind: string;
    readonly documents: number;
    readonly meanLength: number;
  }[];
  readonly model: Pick<LsaModel, 'version' | 'documents' | 'dimensions' | 'stems'> | null;
  /** The arrays in the order in which they follow. */
  readonly arrays: readonly ArrayPlace[];
}

/** All arrays begin at places that every type of number can begin at. */
const ALIGNMENT = 8;
const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/** One file: length of the header, header in JSON, arrays; compressed. */
export async function writeArtefact({ version, statistics, model }: SearchArtefact): Promise<Buffer> {
  const arrays: Numbers[] = [...statistics.values()].flatMap(({ terms, pairs, letters }) => [
    terms.keys,
    terms.counts,
    pairs,
    letters,
  ]);
  if (model) arrays.push(model.weights, model.basis);
  const header: Header = {
    format: FORMAT,
    version,
    kinds: [...statistics].map(([kind, { documents, meanLength }]) => ({ kind, documents, meanLength })),
    model: model
      ? {
          version: model.version,
          documents: model.documents,
          dimensions: model.dimensions,
          stems: model.stems,
        }
      : null,
    arrays: arrays.map((array) => ({ type: typeOf(array), length: array.length })),
  };
  const text = Buffer.from(JSON.stringify(header));
  const begin = aligned(4 + text.length);
  const bytes = Buffer.alloc(arrays.reduce((end, { byteLength }) => end + aligned(byteLength), begin));
  bytes.writeUInt32LE(text.length);
  text.copy(bytes, 4);
  let at = begin;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += aligned(array.byteLength);
  }
  return promisify(gzip)(bytes, { level: 1 });
}

/** @throws ArtefactError */
export async function readArtefact(file: Buffer): Promise<SearchArtefact> {
  try {
    // A copy that begins at 0: the arrays are views of it.
    const bytes = new Uint8Array(await promisify(gunzip)(file));
    return taken(Buffer.from(bytes.buffer));
  } catch (error) {
    if (error instanceof ArtefactError) throw error;
    throw new ArtefactError(`not an artefact of the search: ${(error as Error).message}`, { cause: error });
  }
}

function taken(bytes: Buffer): SearchArtefact {
  const length = bytes.readUInt32LE();
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Header;
  if (header.format !== FORMAT)
    throw new ArtefactError(`the artefact is of the format "${header.format}", not "${FORMAT}"`);
  let at = aligned(4 + length);
  const arrays = header.arrays.map(({ type, length: count }) => {
    const Type = TYPES[type];
    const array = new Type(bytes.buffer as ArrayBuffer, at, count);
    at += aligned(array.byteLength);
    return array;
  });
  const statistics = new Map(
    header.kinds.map(({ kind, documents, meanLength }, place): [string, CorpusStatistics] => {
      const [keys, counts, pairs, letters] = arrays.slice(place * 4) as [
        Int32Array,
        Uint32Array,
        Uint16Array,
        Uint32Array,
      ];
      return [kind, { documents, meanLength, terms: new FrozenCounts(keys, counts), pairs, letters }];
    }),
  );
  return { version: header.version, statistics, model: modelOf(header, arrays) };
}

function modelOf({ model }: Header, arrays: readonly Numbers[]): LsaModel | undefined {
  if (!model) return undefined;
  const [weights, basis] = arrays.slice(-2) as [Float32Array, Float32Array];
  return new LsaModel(model.version, model.documents, model.dimensions, model.stems, weights, basis);
}

function typeOf(array: Numbers): keyof typeof TYPES {
  return array.constructor.name as keyof typeof TYPES;
}
