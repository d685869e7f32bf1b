import { Injectable } from '@nestjs/common';
import {
  Database,
  type KeysetOrder,
  type Page,
  type PageRequest,
  pageByKeyset,
  type Tx,
} from '#libs/database';
import type { Locale } from '#libs/i18n';
import { StartupInvitation } from './startup-invitation.entity.js';
import { WorkPages } from './work-pages.repository.js';

/** Somebody who speaks for a start-up. */
export interface Speaker {
  readonly id: string;
  readonly email: string;
  readonly locale: Locale;
}

/** The newest first: what was asked last is what is to be done. */
const ORDER: readonly KeysetOrder<StartupInvitation>[] = [
  { expression: 'work.invited_at', direction: 'DESC', valueOf: (row) => row.invitedAt },
  { expression: 'work.id', direction: 'DESC', valueOf: (row) => row.id },
];

@Injectable()
export class StartupInvitationRepository {
  /** Of challenges, as each viewer may see them. */
  readonly pages: WorkPages<StartupInvitation>;

  constructor(private readonly database: Database) {
    this.pages = new WorkPages(database, StartupInvitation, ORDER);
  }

  async insert(tx: Tx, invitation: StartupInvitation): Promise<void> {
    await tx.insert(StartupInvitation, invitation);
  }

  find(id: string): Promise<StartupInvitation | null> {
    return this.database.reader.findOneBy(StartupInvitation, { id });
  }

  /** Of one or several start-ups. */
  pageFor(startupIds: readonly string[], request: PageRequest): Promise<Page<StartupInvitation>> {
    const query = this.database.reader
      .createQueryBuilder(StartupInvitation, 'work')
      .where('work.startup_id = any(:startups)', { startups: [...startupIds] });
    return pageByKeyset(query, request, ORDER);
  }

  /** Addresses and languages of the people who speak for a start-up. */
  async speakersOf(startupId: string): Promise<Speaker[]> {
    return this.database.reader.query(
      `select distinct person.id, person.email, person.locale
       from identity.person join identity.membership on membership.person_id = person.id
       where membership.organisation_id = $1 and membership.role = 'STARTUP_OWNER' and membership.ended_at is null
         and person.state = 'ACTIVE'
       order by person.id`,
      [startupId],
    );
  }
}
