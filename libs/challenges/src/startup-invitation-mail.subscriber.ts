import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '#libs/events';
import { textIn, translate } from '#libs/i18n';
import { letter, Mailer } from '#libs/mail';
import { StartupInvited } from './challenge.events.js';
import { ChallengeRepository } from './challenge.repository.js';
import { StartupInvitationRepository } from './startup-invitation.repository.js';

/** Tells those who speak for a start-up that a challenge may be for them: its number and title, which are public. */
@Injectable()
export class StartupInvitationMailSubscriber implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly invitations: StartupInvitationRepository,
    private readonly challenges: ChallengeRepository,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.subscribe(StartupInvited, 'challenges.mail_startup_invitation', ({ invitationId }) =>
      this.mail(invitationId),
    );
  }

  private async mail(invitationId: string): Promise<void> {
    const invitation = await this.invitations.find(invitationId);
    const challenge = invitation && (await this.challenges.find(invitation.challengeId));
    if (challenge?.state !== 'PUBLISHED') return;
    const { number, originalLanguage } = challenge;
    for (const { id, email, locale } of await this.invitations.speakersOf(invitation?.startupId ?? '')) {
      const names = { number, title: textIn(challenge.title, locale, originalLanguage) };
      await this.mailer.send({
        key: `startup-invitation-${invitationId}-${id}`,
        to: email,
        subject: translate('invitation.mail_subject', locale, names),
        text: letter(locale, [
          translate('invitation.mail_offer', locale, names),
          translate('invitation.mail_equal', locale),
        ]),
        locale,
      });
    }
  }
}
