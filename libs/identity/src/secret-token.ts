import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';

/** Random tokens and their keyed hashes: a stolen database opens no session. */
@Injectable()
export class SecretTokens {
  constructor(private readonly config: Config) {}

  /** 256 random bits behind a prefix that tells secret scanners and people what it is. */
  make(prefix: 'etgar_session_' | 'etgar_token_' | 'etgar_invite_'): { token: string; hash: string } {
    const token = prefix + randomBytes(32).toString('base64url');
    return { token, hash: this.hash(token) };
  }

  hash(token: string): string {
    return createHmac('sha256', this.config.values.SECRET).update(token).digest('base64url');
  }
}
