import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { isId } from '#libs/kernel';
import { SignedTokens } from './signed-tokens.js';

/** What the reader of a mail can end: invitations to a start-up, mails of a saved search, of a followed challenge. */
export interface Subscription {
  readonly kind: 'invitations' | 'search' | 'follow';
  readonly id: string;
}

const KINDS: readonly string[] = ['invitations', 'search', 'follow'] satisfies Subscription['kind'][];

/** Links that end mails. They follow from the subscription and the SECRET, so no table has to hold them. */
@Injectable()
export class UnsubscribeLinks {
  constructor(
    private readonly config: Config,
    private readonly tokens: SignedTokens,
  ) {}

  of({ kind, id }: Subscription): string {
    return `${this.config.publicUrl}/unsubscribe?token=${this.tokens.sign('unsubscribe', `${kind}:${id}`)}`;
  }

  /** Undefined when the token was not made here. */
  read(token: string): Subscription | undefined {
    const [kind = '', id = ''] = this.tokens.open('unsubscribe', token)?.split(':') ?? [];
    return KINDS.includes(kind) && isId(id) ? ({ kind, id } as Subscription) : undefined;
  }
}
