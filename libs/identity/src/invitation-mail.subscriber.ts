import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '#libs/events';
import { textIn, translate } from '#libs/i18n';
import { letter, Mailer } from '#libs/mail';
import { PersonInvited } from './identity.events.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationLinks } from './invitation-links.js';
import { INVITATION_DAYS } from './invitations.service.js';
import { OrganisationRepository } from './organisation.repository.js';
import { PersonRepository } from './person.repository.js';

/** Mails the link of an invitation. The job carries the id alone; the link is put together here. */
@Injectable()
export class InvitationMailSubscriber implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly invitations: InvitationRepository,
    private readonly organisations: OrganisationRepository,
    private readonly people: PersonRepository,
    private readonly links: InvitationLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.subscribe(PersonInvited, 'identity.mail_invitation', ({ invitationId }) =>
      this.mail(invitationId),
    );
  }

  private async mail(invitationId: string): Promise<void> {
    const invitation = await this.invitations.find(invitationId);
    if (invitation?.state !== 'PENDING') return;
    const { link, tokenHash } = this.links.of(invitation.id);
    if (tokenHash !== invitation.tokenHash)
      throw new Error('the invitation was made under another SECRET: revoke it and invite again');
    const [organisation, inviter, known] = await Promise.all([
      this.organisations.find(invitation.organisationId),
      this.people.find(invitation.invitedBy),
      this.people.findByEmail(invitation.email),
    ]);
    const locale = known?.locale ?? inviter?.locale ?? 'en';
    const names = {
      organisation: textIn(organisation?.name ?? {}, locale, 'he'),
      inviter: inviter?.displayName ?? '',
    };
    await this.mailer.send({
      key: `invitation-${invitation.id}`,
      to: invitation.email,
      subject: translate('identity.invitation_mail_subject', locale, names),
      text: letter(locale, [
        translate('identity.invitation_mail_offer', locale, names),
        translate('identity.invitation_mail_accept', locale, { days: INVITATION_DAYS }),
        link,
        translate('identity.invitation_mail_ignore', locale),
      ]),
      locale,
    });
  }
}
