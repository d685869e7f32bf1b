import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { SecretTokens } from './secret-token.js';

/** Links of invitations. They follow from the id and the SECRET, so no table and no job has to hold them. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly tokens: SecretTokens,
    private readonly config: Config,
  ) {}

  /** The link to hand over, and the hash by which its token is found again. */
  of(invitationId: string): { link: string; tokenHash: string } {
    const { token, hash } = this.tokens.ofInvitation(invitationId);
    // After the #, because a browser sends that part to no server and so to no log.
    return { link: `${this.config.publicUrl}/join#${token}`, tokenHash: hash };
  }
}
