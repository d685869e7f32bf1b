import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** One page asked for: `first` rows after an opaque cursor. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | null;
}

/** A page by keyset: rows neither repeat nor are skipped while others write. */
export interface Page<T> {
  readonly nodes: T[];
  readonly hasNextPage: boolean;
  readonly cursorOf: (row: T) => string;
  /** Counts only when somebody asks. */
  readonly count: () => Promise<number>;
}

export interface KeysetOrder<T> {
  /** SQL expression, for example `challenge.closes_at`. Never null. */
  readonly expression: string;
  readonly direction: 'ASC' | 'DESC';
  /** The same value taken from a loaded row. */
  readonly valueOf: (row: T) => string | number | Date;
}

/** A cursor that was not made by this list. */
export class InvalidCursorError extends Error {
  constructor() {
    super('invalid cursor');
    this.name = 'InvalidCursorError';
  }
}

const encode = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/**
 * The values that a cursor of so many columns carries.
 * @throws InvalidCursorError
 */
export function valuesOfCursor(cursor: string, length: number): (string | number)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((v) => ['string', 'number'].includes(typeof v))
    )
      return values as (string | number)[];
  } catch {
    // Falls through: a cursor that is not JSON is as wrong as one of another list.
  }
  throw new InvalidCursorError();
}

/** The cursor of a row in a list of this order: for lists that were not read by {@link pageByKeyset}. */
export const cursorOf = <T>(row: T, order: readonly KeysetOrder<T>[]): string =>
  encode(order.map((column) => column.valueOf(row)));

/**
 * Pages a query by the given order, which must end in a unique expression.
 * @throws InvalidCursorError when the cursor is not one of this list.
 */
export async function pageByKeyset<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  request: PageRequest,
  order: readonly KeysetOrder<T>[],
): Promise<Page<T>> {
  const unpaged = query.clone();
  if (request.after) {
    const values = valuesOfCursor(request.after, order.length);
    const parameters: Record<string, unknown> = {};
    const alternatives = order.map((column, index) => {
      parameters[`keyset${index}`] = values[index];
      const equal = order.slice(0, index).map((earlier, i) => `${earlier.expression} = :keyset${i}`);
      return [
        ...equal,
        `${column.expression} ${column.direction === 'ASC' ? '>' : '<'} :keyset${index}`,
      ].join(' AND ');
    });
    query.andWhere(`(${alternatives.map((alternative) => `(${alternative})`).join(' OR ')})`, parameters);
  }
  for (const column of order) query.addOrderBy(column.expression, column.direction);
  const rows = await query.limit(request.first + 1).getMany();
  return {
    nodes: rows.slice(0, request.first),
    hasNextPage: rows.length > request.first,
    cursorOf: (row) => cursorOf(row, order),
    count: () => unpaged.getCount(),
  };
}
