import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '#libs/events';
import type { Locale } from '#libs/i18n';
import { letter, Mailer } from '#libs/mail';
import {
  MentoringEnded,
  MentoringRoundCancelled,
  MentoringRoundOpened,
  MentoringRoundPublished,
} from './matching.events.js';
import { type MentoringLetter, MentoringLetters } from './mentoring-letters.js';
import { MentoringPairRepository } from './mentoring-pair.repository.js';

type Facts = NonNullable<Awaited<ReturnType<MentoringLetters['factsOf']>>>;

/** Mails to both sides of a round of mentoring. A job that runs twice sends mails of the same Message-ID. */
@Injectable()
export class MentoringMailSubscriber implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly letters: MentoringLetters,
    private readonly pairs: MentoringPairRepository,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.subscribe(MentoringRoundOpened, 'matching.mail_mentoring_opened', ({ roundId }) =>
      this.toMembers(roundId, 'opened', (facts, member, locale) =>
        this.letters.opened(facts, member, locale),
      ),
    );
    this.jobs.subscribe(MentoringRoundPublished, 'matching.mail_mentoring_published', ({ roundId }) =>
      this.toMembers(roundId, 'published', (facts, member, locale) =>
        this.letters.published(facts, member, locale),
      ),
    );
    this.jobs.subscribe(MentoringRoundCancelled, 'matching.mail_mentoring_cancelled', ({ roundId }) =>
      this.toMembers(roundId, 'cancelled', (facts, _, locale) => this.letters.cancelled(facts, locale)),
    );
    this.jobs.subscribe(MentoringEnded, 'matching.mail_mentoring_ended', ({ pairId }) =>
      this.tellEnd(pairId),
    );
  }

  private async toMembers(
    roundId: string,
    news: 'opened' | 'published' | 'cancelled',
    write: (facts: Facts, member: Facts['members'][number], locale: Locale) => MentoringLetter,
  ): Promise<void> {
    const facts = await this.letters.factsOf(roundId);
    if (!facts) return;
    for (const member of facts.members)
      for (const { id, email, locale } of await this.letters.readersOf(member)) {
        const { subject, paragraphs } = write(facts, member, locale);
        const key = `mentoring-${news}-${member.id}-${id}`;
        await this.mailer.send({ key, to: email, subject, text: letter(locale, paragraphs), locale });
      }
  }

  private async tellEnd(pairId: string): Promise<void> {
    const pair = await this.pairs.find(pairId);
    const facts = pair && (await this.letters.factsOf(pair.roundId));
    if (!facts) return;
    const { organisationId, mentorId } = pair;
    for (const side of [
      { organisationId, mentorId: null },
      { organisationId: null, mentorId },
    ])
      for (const { id, email, locale } of await this.letters.readersOf(side)) {
        const { subject, paragraphs } = this.letters.ended(facts, pair, side, locale);
        const key = `mentoring-ended-${pairId}-${id}`;
        await this.mailer.send({ key, to: email, subject, text: letter(locale, paragraphs), locale });
      }
  }
}
