import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChallengeCancelled, ChallengeClosed } from '#libs/challenges';
import { JobRegistry } from '#libs/events';
import { newId } from '#libs/kernel';
import { AnswerInvitationService } from './answer-invitation.service.js';
import { ChallengeInvitationRepository } from './challenge-invitation.repository.js';

/** Invitations without an answer end with the call; a scan every minute catches what an event missed. */
@Injectable()
export class InvitationJobs implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly answers: AnswerInvitationService,
    private readonly invitations: ChallengeInvitationRepository,
  ) {}

  onModuleInit(): void {
    this.registry.subscribe(ChallengeClosed, 'matching.expire_with_closing', ({ challengeId }, context) =>
      this.answers.expireAllOf(challengeId, context.correlationId),
    );
    this.registry.subscribe(ChallengeCancelled, 'matching.expire_with_end', ({ challengeId }, context) =>
      this.answers.expireAllOf(challengeId, context.correlationId),
    );
    this.registry.scanEveryMinute('matching.stale_invitations', async () => {
      for (const id of await this.invitations.challengesWithStaleOnes())
        await this.answers.expireAllOf(id, newId());
    });
  }
}
