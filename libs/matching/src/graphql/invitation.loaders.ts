import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import { ChallengeInvitationRepository, type InvitationCount } from '../challenge-invitation.repository.js';

/** Data loaders of invitations: a list of challenges costs no more statements than one. */
@Injectable()
export class InvitationLoaders {
  constructor(private readonly invitations: ChallengeInvitationRepository) {}

  /** How many start-ups each inviter invited, by challenge. */
  counts(context: RequestContext): DataLoader<string, InvitationCount[]> {
    return context.listLoader(
      'matching.invitation_counts',
      (ids) => this.invitations.countsByInviter(ids),
      (row) => row.challengeId,
    );
  }
}
