import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';

/** Raise it when the tokens of all open invitations have to become worthless. */
const INVITATION_VERSION = 1;

/** Secret tokens and their keyed hashes: a stolen database opens no session and holds no link. */
@Injectable()
export class SecretTokens {
  private readonly invitationKey: Uint8Array;

  constructor(private readonly config: Config) {
    // A key of its own (RFC 5869): no hash that is stored can ever be the token of an invitation.
    this.invitationKey = new Uint8Array(
      hkdfSync('sha256', config.values.SECRET, '', 'etgar invitation links', 32),
    );
  }

  /** 256 random bits behind a prefix that tells secret scanners and people what it is. */
  make(prefix: 'etgar_session_' | 'etgar_token_'): { token: string; hash: string } {
    const token = prefix + randomBytes(32).toString('base64url');
    return { token, hash: this.hash(token) };
  }

  /** The token of an invitation: the same each time, so that a job can mail a link that nobody has stored. */
  ofInvitation(invitationId: string): { token: string; hash: string } {
    const mac = createHmac('sha256', this.invitationKey).update(
      `invite:${invitationId}:${INVITATION_VERSION}`,
    );
    const token = `etgar_invite_${mac.digest('base64url')}`;
    return { token, hash: this.hash(token) };
  }

  hash(token: string): string {
    return createHmac('sha256', this.config.values.SECRET).update(token).digest('base64url');
  }
}
