import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, Transactions } from '#libs/database';
import { newId, RuleError } from '#libs/kernel';
import { requirePerson } from './challenge-acts.js';
import { CoDefinitionRepository } from './co-definition.repository.js';
import type { Attendee, CoDefinitionSession } from './co-definition-session.entity.js';
import { HelpDesk, requireUnpublished } from './help-desk.js';
import { HelperRepository } from './helper.repository.js';

export interface NewSession {
  readonly challengeId: string;
  /** The intermediary that took part; null when the actor helps for one, or only one helps. */
  readonly organisationId: string | null;
  /** `YYYY-MM-DD`, not in the future. */
  readonly heldOn: string;
  readonly attendees: readonly Attendee[];
  readonly notes: string;
}

/** Meetings in which a ministry and an intermediary define a challenge together. */
@Injectable()
export class CoDefinitionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly helpers: HelperRepository,
    private readonly sessions: CoDefinitionRepository,
    private readonly desk: HelpDesk,
  ) {}

  /**
   * By either side, before the publication.
   * @throws RuleError `helper.not_assigned` when the intermediary does not help now, `session.in_future`.
   */
  record(actor: Actor, given: NewSession): Promise<CoDefinitionSession> {
    return this.transactions.run(async (tx) => {
      const { challengeId, heldOn, notes } = given;
      const seat = await this.desk.asEither(tx, actor, challengeId, 'recordSession');
      requireUnpublished(seat.challenge, 'recordSession');
      const helping = await this.helpers.helping(challengeId, tx);
      const wanted =
        given.organisationId ?? seat.organisationId ?? (helping.length === 1 ? helping[0] : null);
      const isOther = seat.organisationId !== null && wanted !== seat.organisationId;
      if (!wanted || !helping.includes(wanted) || isOther)
        throw RuleError.of('helper.not_assigned', ['organisationId']);
      const recordedAt = await databaseNow(tx);
      // A day later, for those whose calendar is ahead of UTC.
      if (heldOn > new Date(recordedAt.getTime() + 86_400_000).toISOString().slice(0, 10))
        throw RuleError.of('session.in_future', ['heldOn']);
      const recordedBy = requirePerson(actor);
      const attendees = given.attendees.map(({ name, affiliation }) => ({ name, affiliation }));
      const row = { id: newId(), challengeId, organisationId: wanted, heldOn, notes, recordedAt };
      const session: CoDefinitionSession = { ...row, attendees, recordedBy };
      await this.sessions.insert(tx, session);
      const after = { organisationId: wanted, heldOn, attendees: attendees.length };
      const target = { type: 'challenge', id: challengeId };
      await this.desk.record(tx, actor, 'challenge.record_session', target, { after });
      return session;
    });
  }
}
