export type FaultKind = 'network' | 'session' | 'forbidden' | 'missing' | 'refused';

/** A request that got no answer, or a refusal of the whole request. What a form got wrong is no fault but a payload error. */
export class RequestFault extends Error {
  override readonly name = 'RequestFault';

  constructor(
    readonly kind: FaultKind,
    /** In the visitor's language when the server wrote it; empty when nobody answered. */
    message: string,
    readonly code = '',
  ) {
    super(message);
  }
}

const KINDS: Readonly<Record<string, FaultKind>> = {
  UNAUTHENTICATED: 'session',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'missing',
};

interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly messageCode?: string };
}

export function faultOf(errors: readonly GraphqlError[] | undefined): RequestFault {
  const [first] = errors ?? [];
  if (!first) return new RequestFault('network', '');
  return new RequestFault(
    KINDS[first.extensions?.code ?? ''] ?? 'refused',
    first.message,
    first.extensions?.messageCode ?? first.extensions?.code,
  );
}
