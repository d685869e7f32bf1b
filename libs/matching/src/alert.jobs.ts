import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ChallengeAmended,
  ChallengeCancelled,
  ChallengePublished,
  ChallengesService,
  InquiriesService,
  InquiryAnswered,
} from '#libs/challenges';
import { JobRegistry } from '#libs/events';
import { newId } from '#libs/kernel';
import { AlertsService } from './alerts.service.js';
import { FollowsService } from './follows.service.js';
import { ChallengeIndexed } from './matching.events.js';

/** When saved searches and followers are told. Digests and deadlines are rows whose time a scan every minute looks at. */
@Injectable()
export class AlertJobs implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly challenges: ChallengesService,
    private readonly inquiries: InquiriesService,
    private readonly alerts: AlertsService,
    private readonly follows: FollowsService,
  ) {}

  onModuleInit(): void {
    // After the index, not beside it: a search must find what it is to tell.
    this.registry.subscribe(
      ChallengeIndexed,
      'matching.tell_searches',
      ({ challengeId }, { correlationId }) => this.alerts.tellAtOnce(challengeId, correlationId),
    );
    this.registry.subscribe(ChallengePublished, 'matching.tell_published', (event, { correlationId }) =>
      this.tellPublished(event.challengeId, correlationId),
    );
    this.registry.subscribe(ChallengeAmended, 'matching.tell_amended', (event, { correlationId }) =>
      this.tellAmended(event.challengeId, correlationId),
    );
    this.registry.subscribe(ChallengeCancelled, 'matching.tell_cancelled', (event, { correlationId }) =>
      this.tellCancelled(event.challengeId, correlationId),
    );
    this.registry.subscribe(InquiryAnswered, 'matching.tell_answered', (event, { correlationId }) =>
      this.tellAnswered(event.challengeId, event.inquiryId, correlationId),
    );
    this.registry.scanEveryMinute('matching.due_alerts', async () => {
      await this.alerts.runDue(newId());
      await this.follows.tellDeadlines(newId());
    });
  }

  private async tellPublished(challengeId: string, correlationId: string): Promise<void> {
    const knownAt = (await this.challenges.find(challengeId))?.publishedAt;
    if (!knownAt) return;
    const news = { name: 'published', subjectId: challengeId, knownAt };
    await this.follows.tellFollowers(challengeId, 'CHALLENGE_PUBLISHED', news, correlationId);
  }

  private async tellAmended(challengeId: string, correlationId: string): Promise<void> {
    const [version] = await this.challenges.versionsOf([challengeId]);
    if (!version) return;
    const { contentVersion, publishedAt: knownAt } = version;
    const news = { name: `version-${contentVersion}`, subjectId: challengeId, knownAt };
    await this.follows.tellFollowers(challengeId, 'CHALLENGE_AMENDED', news, correlationId);
  }

  private tellCancelled(challengeId: string, correlationId: string): Promise<void> {
    const news = { name: 'cancelled', subjectId: challengeId };
    return this.follows.tellFollowers(challengeId, 'CHALLENGE_CANCELLED', news, correlationId);
  }

  private async tellAnswered(challengeId: string, inquiryId: string, correlationId: string): Promise<void> {
    const knownAt = (await this.inquiries.findAnswered(inquiryId))?.resolvedAt;
    if (!knownAt) return;
    const news = { name: `answer-${inquiryId}`, subjectId: inquiryId, knownAt };
    await this.follows.tellFollowers(challengeId, 'QUESTION_ANSWERED', news, correlationId);
  }
}
