import { Injectable } from '@nestjs/common';
import { ChallengesService } from '#libs/challenges';
import { Config } from '#libs/config';
import { textIn, translate } from '#libs/i18n';
import { type Contact, Role } from '#libs/identity';
import { FollowUpRepository } from './follow-up.repository.js';
import type { Pilot } from './pilot.entity.js';
import { PilotRepository } from './pilot.repository.js';
import { PilotConductRepository } from './pilot-conduct.repository.js';
import type { Reminder } from './reminder.entity.js';

export interface ReminderLetter {
  readonly readers: readonly { readonly organisationId: string; readonly roles: readonly Role[] }[];
  writeFor(reader: Contact): { readonly subject: string; readonly paragraphs: readonly string[] };
}

const TEAM = [Role.STARTUP_OWNER, Role.STARTUP_MEMBER];

/** Writes what a reminder says, from what is true at that moment. */
@Injectable()
export class ReminderLetters {
  constructor(
    private readonly config: Config,
    private readonly pilots: PilotRepository,
    private readonly challenges: ChallengesService,
    private readonly conduct: PilotConductRepository,
    private readonly followUps: FollowUpRepository,
  ) {}

  /** Null when there is nothing to remind of any more. */
  async of(reminder: Reminder): Promise<ReminderLetter | null> {
    const pilot = await this.pilots.find(reminder.pilotId);
    if (!pilot) return null;
    const isReport = reminder.kind === 'REPORT_SOON' || reminder.kind === 'REPORT_LATE';
    return isReport ? this.ofReport(reminder, pilot) : this.ofFollowUp(reminder, pilot);
  }

  private async ofReport({ subjectId, kind }: Reminder, pilot: Pilot): Promise<ReminderLetter | null> {
    const report = await this.conduct.findReport(subjectId);
    if (!report || report.submittedAt || pilot.state !== 'RUNNING') return null;
    const challenge = await this.challenges.find(pilot.challengeId);
    const isLate = kind === 'REPORT_LATE';
    const vendor = { organisationId: pilot.organisationId, roles: TEAM };
    const ministry = { organisationId: pilot.ministryId, roles: [Role.MINISTRY_OFFICER] };
    const [subject, news] = isLate
      ? (['pilot.mail_report_late_subject', 'pilot.mail_report_late'] as const)
      : (['pilot.mail_report_soon_subject', 'pilot.mail_report_soon'] as const);
    return {
      // The ministry hears of it only when the day has passed.
      readers: isLate ? [vendor, ministry] : [vendor],
      writeFor: ({ locale }) => {
        const { number, dueOn: day } = report;
        const title = textIn(challenge?.title ?? {}, locale, challenge?.originalLanguage ?? 'he');
        return {
          subject: translate(subject, locale, { number, title }),
          paragraphs: [
            translate(news, locale, { number, title, day }),
            `${this.config.publicUrl}/pilots/${pilot.id}`,
          ],
        };
      },
    };
  }

  /** To whichever side has not answered yet. */
  private async ofFollowUp({ subjectId }: Reminder, pilot: Pilot): Promise<ReminderLetter | null> {
    const followUp = await this.followUps.find(subjectId);
    if (!followUp) return null;
    const answered = new Set((await this.followUps.answersOf([subjectId])).map(({ side }) => side));
    const challenge = await this.challenges.find(pilot.challengeId);
    const vendor = { organisationId: pilot.organisationId, roles: TEAM };
    const ministry = { organisationId: pilot.ministryId, roles: [Role.MINISTRY_OFFICER] };
    return {
      readers: [...(answered.has('VENDOR') ? [] : [vendor]), ...(answered.has('MINISTRY') ? [] : [ministry])],
      writeFor: ({ locale }) => {
        const title = textIn(challenge?.title ?? {}, locale, challenge?.originalLanguage ?? 'he');
        return {
          subject: translate('pilot.mail_follow_up_subject', locale, { title }),
          paragraphs: [
            translate('pilot.mail_follow_up', locale, { title, day: followUp.untilOn }),
            `${this.config.publicUrl}/pilots/${pilot.id}`,
          ],
        };
      },
    };
  }
}
