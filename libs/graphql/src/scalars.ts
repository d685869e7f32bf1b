import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}

@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  description =
    'An instant: RFC 3339 with an offset or Z, for example 2027-03-01T12:00:00+02:00. Answers are in UTC with milliseconds.';

  serialize(value: unknown): string {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError('a DateTime must be a Date');
  }

  parseValue(value: unknown): Date {
    const instant = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : undefined;
    if (!instant || Number.isNaN(instant.getTime()))
      throw badInput('DateTime needs RFC 3339 with an offset or Z, for example 2027-03-01T12:00:00Z');
    return instant;
  }

  parseLiteral(node: ValueNode): Date {
    return this.parseValue(textOf(node));
  }
}

/** Marker class: the GraphQL type `Date` is a calendar day, carried as `YYYY-MM-DD` text. */
export class CalendarDay {}

@Scalar('Date', () => CalendarDay)
export class DateScalar implements CustomScalar<string, string> {
  description = 'A calendar day without a time or a zone: YYYY-MM-DD.';

  serialize(value: unknown): string {
    if (typeof value === 'string' && DAY.test(value)) return value;
    throw new TypeError('a Date must be YYYY-MM-DD text');
  }

  parseValue(value: unknown): string {
    if (typeof value !== 'string' || !DAY.test(value) || new Date(value).toString() === 'Invalid Date')
      throw badInput('Date needs YYYY-MM-DD');
    if (new Date(value).toISOString().slice(0, 10) !== value) throw badInput('Date is not in the calendar');
    return value;
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(textOf(node));
  }
}

/** Marker class: the GraphQL type `JSON` is any JSON value, checked by whoever takes it. */
export class JsonValue {}

@Scalar('JSON', () => JsonValue)
export class JsonScalar implements CustomScalar<unknown, unknown> {
  description = 'Any JSON value. What it must look like is said, and checked, where it is used.';

  serialize(value: unknown): unknown {
    return value;
  }

  parseValue(value: unknown): unknown {
    return value;
  }

  parseLiteral(node: ValueNode): unknown {
    return valueFromASTUntyped(node);
  }
}
