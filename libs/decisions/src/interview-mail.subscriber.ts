import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChallengesService } from '#libs/challenges';
import { JobRegistry } from '#libs/events';
import { translate } from '#libs/i18n';
import { letter, Mailer } from '#libs/mail';
import { InterviewChanged } from './decisions.events.js';
import { InterviewRepository } from './interview.repository.js';
import { InterviewDesk } from './interview-desk.js';
import { InterviewInvitationsService } from './interview-invitations.service.js';

const MORE = ['interview.mail_when', 'interview.mail_where', 'interview.mail_calendar'];

/** Invites to interviews, with an appointment for the calendar; moves it and calls it off again. */
@Injectable()
export class InterviewMailSubscriber implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly interviews: InterviewRepository,
    private readonly invitations: InterviewInvitationsService,
    private readonly challenges: ChallengesService,
    private readonly desk: InterviewDesk,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.subscribe(InterviewChanged, 'decisions.mail_interview', ({ seatId }) => this.mail(seatId));
  }

  private async mail(seatId: string): Promise<void> {
    const [taken] = await this.interviews.taken([seatId]);
    const [own] = taken ? await this.invitations.shown([taken]) : [];
    const challenge = own && (await this.challenges.find(own.challengeId));
    if (!taken || !challenge) return;
    const isOff = own.state === 'CANCELLED';
    const subject = isOff ? 'interview.mail_off_subject' : 'interview.mail_subject';
    const sentence = isOff
      ? 'interview.mail_off'
      : own.sequence > 0
        ? 'interview.mail_moved'
        : 'interview.mail_invited';
    for (const reader of await this.desk.readersOf(taken)) {
      const { locale } = reader;
      const names = { number: challenge.number ?? '', title: own.title };
      const facts = { ...names, ...(await this.invitations.whenAndWhere(own, locale)) };
      await this.mailer.send({
        key: `interview-${seatId}-${own.sequence}${isOff ? '-off' : ''}-${reader.id}`,
        to: reader.email,
        subject: translate(subject, locale, names),
        text: letter(locale, [
          translate(sentence, locale, facts),
          ...(isOff ? [] : MORE.map((code) => translate(code, locale, facts))),
        ]),
        locale,
        appointment: this.invitations.appointment(own, challenge, locale, reader),
      });
    }
  }
}
