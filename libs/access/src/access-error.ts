import type { MessageParams } from '#libs/i18n';

/** The door is closed: top-level fault of the API, translated by its message code. */
export class AccessError extends Error {
  constructor(
    readonly fault: 'UNAUTHENTICATED' | 'FORBIDDEN',
    readonly messageCode: string,
    readonly params: MessageParams = {},
  ) {
    super(messageCode);
    this.name = 'AccessError';
  }
}
