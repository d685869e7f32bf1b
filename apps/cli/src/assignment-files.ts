import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type AssignmentProblem, NEVER, SCALE } from '#libs/review';
import { InputFileError } from './json-lines.js';

/** What changes an instance for one run. */
export interface InstanceChanges {
  readonly minLoad?: number;
  readonly maxLoad?: number;
  readonly institutionCap?: number;
}

interface Meta {
  readonly rows: number;
  readonly columns: number;
  readonly scale: number;
  readonly conflict: number;
  readonly demand: readonly number[];
  readonly maxLoad: readonly number[];
  readonly minLoad: readonly number[];
  readonly institution: readonly (string | null)[];
}

/** The greatest affinity that whole millionths of 32 bits hold. */
const GREATEST = (2 ** 31 - 2) / SCALE;

/**
 * An assignment problem from a folder: `meta.json` and `affinity.u8.gz` or `affinity.f32.gz`.
 * @throws InputFileError naming the file and what is wrong with it.
 */
export async function readInstance(folder: string, changes: InstanceChanges): Promise<AssignmentProblem> {
  const file = join(folder, 'meta.json');
  const meta = metaOf(file, await read(file));
  const { rows, columns } = meta;
  if (changes.institutionCap !== undefined && meta.institution.length === 0)
    throw new InputFileError(`${file}: "institution" is needed for --institution-cap`);
  const affinity = await readAffinity(folder, meta);
  return {
    submissions: Array.from({ length: rows }, (_, row) => ({ id: idOf(row), demand: meta.demand[row]! })),
    reviewers: Array.from({ length: columns }, (_, column) => ({
      id: idOf(column),
      maxLoad: changes.maxLoad ?? meta.maxLoad[column]!,
      minLoad: changes.minLoad ?? meta.minLoad[column]!,
      institution: meta.institution[column] ?? null,
    })),
    affinity,
    institutionCap: changes.institutionCap ?? null,
  };
}

/** Ids that stand in the order of the file. */
const idOf = (index: number): string => String(index).padStart(9, '0');

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputFileError(`${file}: ${code === 'ENOENT' ? 'no such file' : message}`, { cause: error });
  }
}

function metaOf(file: string, bytes: Buffer): Meta {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new InputFileError(`${file}: not JSON: ${(error as Error).message}`);
  }
  const complain = (what: string): never => {
    throw new InputFileError(`${file}: ${what}`);
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return complain('not a JSON object');
  const {
    shape,
    scale = 1,
    conflict_value = 255,
    demand,
    load_max,
    load_min = 0,
    institution,
  } = value as Record<string, unknown>;
  if (
    !Array.isArray(shape) ||
    shape.length !== 2 ||
    !shape.every((size) => Number.isInteger(size) && size > 0)
  )
    return complain('"shape" must be two whole numbers: submissions and reviewers');
  const [rows, columns] = shape as [number, number];
  if (typeof scale !== 'number' || !(scale > 0)) return complain('"scale" must be a number above 0');
  if (typeof conflict_value !== 'number') return complain('"conflict_value" must be a number');
  const list = (name: string, given: unknown, length: number): number[] => {
    const all = Array.isArray(given) ? given : new Array(length).fill(given);
    if (all.length !== length || !all.every((one) => Number.isInteger(one) && one >= 0))
      complain(`"${name}" must be a whole number, or a list of ${length} of them`);
    return all as number[];
  };
  if (institution !== undefined && (!Array.isArray(institution) || institution.length !== columns))
    complain(`"institution" must be a list of ${columns}`);
  return {
    rows,
    columns,
    scale,
    conflict: conflict_value,
    demand: list('demand', demand, rows),
    maxLoad: list('load_max', load_max, columns),
    minLoad: list('load_min', load_min, columns),
    institution: ((institution as unknown[] | undefined) ?? []).map((one) =>
      one === null ? null : String(one),
    ),
  };
}

async function readAffinity(folder: string, { rows, columns, scale, conflict }: Meta): Promise<Int32Array> {
  const small = join(folder, 'affinity.u8.gz');
  const bytes = await read(small).catch((error: InputFileError) => error);
  const isSmall = Buffer.isBuffer(bytes);
  const file = isSmall ? small : join(folder, 'affinity.f32.gz');
  const packed = isSmall ? bytes : await read(file).catch(() => Promise.reject(bytes));
  const size = rows * columns * (isSmall ? 1 : 4);
  const raw = unpack(file, packed);
  if (raw.length !== size)
    throw new InputFileError(
      `${file}: holds ${raw.length} bytes, but "shape" ${rows} × ${columns} needs ${size}`,
    );
  const affinity = new Int32Array(rows * columns);
  for (let pair = 0; pair < affinity.length; pair++) {
    const value = isSmall ? (raw[pair] as number) : raw.readFloatLE(4 * pair);
    const isConflict = isSmall ? value === conflict : value < 0;
    const real = value * scale;
    if (!isConflict && !(real <= GREATEST))
      throw new InputFileError(`${file}: value ${pair + 1} is ${real}; affinities go up to ${GREATEST}`);
    affinity[pair] = isConflict ? NEVER : Math.round(real * SCALE);
  }
  return affinity;
}

function unpack(file: string, packed: Buffer): Buffer {
  try {
    return gunzipSync(packed);
  } catch (error) {
    throw new InputFileError(`${file}: the gzip file is damaged`, { cause: error });
  }
}
