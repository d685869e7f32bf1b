import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';

/** What a token is for: each purpose has a key of its own (RFC 5869), so that none passes for another. */
export type TokenPurpose = 'unsubscribe' | 'feedback';

/** Tokens that hold their content in the open and cannot be forged; no table has to keep them. */
@Injectable()
export class SignedTokens {
  constructor(private readonly config: Config) {}

  /** Letters, digits, hyphens, underscores and one dot. */
  sign(purpose: TokenPurpose, content: string): string {
    return `${Buffer.from(content).toString('base64url')}.${this.macOf(purpose, content).toString('base64url')}`;
  }

  /** The content; undefined when the token was not made here for this purpose. */
  open(purpose: TokenPurpose, token: string): string | undefined {
    const [encoded = '', mac = ''] = token.split('.');
    const content = Buffer.from(encoded, 'base64url').toString();
    const wanted = this.macOf(purpose, content);
    const given = Buffer.from(mac, 'base64url');
    return given.length === wanted.length && timingSafeEqual(given, wanted) ? content : undefined;
  }

  private macOf(purpose: TokenPurpose, content: string): Buffer {
    const key = hkdfSync('sha256', this.config.values.SECRET, '', `etgar matching ${purpose}`, 32);
    return createHmac('sha256', new Uint8Array(key)).update(content).digest();
  }
}
