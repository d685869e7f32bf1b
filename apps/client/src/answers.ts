import { EtgarFault, type Refusal, UserErrorsError } from './errors.js';
import type { Answer, Reading } from './http.js';

interface TopLevelError {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    readonly messageCode?: string;
    readonly correlationId?: string;
    readonly errors?: readonly Refusal[];
  };
}

const OF_STATUS: Readonly<Record<number, string>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  413: 'TOO_LARGE',
  429: 'RATE_LIMITED',
};

const codeOf = (status: number): string => OF_STATUS[status] ?? `HTTP_${status}`;

/** What a payload was answered under, to quote it when somebody has to look into it. */
const correlations = new WeakMap<object, string>();

export const correlationIdOf = (answer: object): string | undefined => correlations.get(answer);

/** Reads what `/graphql` answers: the one root field, or the first fault. */
export const graphqlAnswer =
  <T>(field: PropertyKey): Reading<T> =>
  ({ status, body, correlationId }) => {
    const { data, errors } = (body ?? {}) as { data?: Record<PropertyKey, T>; errors?: TopLevelError[] };
    const [first] = errors ?? [];
    if (first) return graphqlFault(first, status, correlationId);
    if (!data || !Object.hasOwn(data, field))
      return new EtgarFault(`the answer is not of the platform (HTTP ${status})`, {
        code: codeOf(status),
        status,
        correlationId,
        outcome: status >= 500 ? 'unknown' : 'nothing',
      });
    const value = data[field] as T;
    if (typeof value === 'object' && value !== null && correlationId) correlations.set(value, correlationId);
    return { value };
  };

function graphqlFault({ message, extensions }: TopLevelError, status: number, header?: string): EtgarFault {
  const code = extensions?.code ?? codeOf(status);
  return new EtgarFault(message, {
    code,
    messageCode: extensions?.messageCode,
    status,
    correlationId: extensions?.correlationId ?? header,
    outcome: code === 'UNAVAILABLE' || code === 'INTERNAL' ? 'unknown' : 'nothing',
    refusals: extensions?.errors,
  });
}

/** Reads what `/files` answers. @throws UserErrorsError when the file is refused. */
export const fileAnswer = <T>({ status, body, correlationId }: Answer): { value: T } | EtgarFault => {
  if (status === 201) return { value: body as T };
  const { errors = [] } = (body ?? {}) as { errors?: Refusal[] };
  const [first] = errors;
  const isRefusal = first && status < 500 && ![401, 403, 429].includes(status);
  if (isRefusal) throw new UserErrorsError(errors, correlationId);
  return new EtgarFault(first?.message ?? `the upload failed (HTTP ${status})`, {
    code: codeOf(status),
    messageCode: first?.code,
    status,
    correlationId,
  });
};
