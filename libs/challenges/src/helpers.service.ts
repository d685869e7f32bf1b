import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { brokenConstraint, databaseNow, Transactions, type Tx } from '#libs/database';
import { OrganisationKind, OrganisationsService } from '#libs/identity';
import { newId, RuleError, unwrap } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import type { Challenge } from './challenge.entity.js';
import { mayAct } from './challenge.policy.js';
import { ChallengeActs } from './challenge-acts.js';
import { intermediariesOf } from './help.policy.js';
import { HelpDesk } from './help-desk.js';
import type { Helper } from './helper.entity.js';
import { HelperRepository } from './helper.repository.js';
import { ProgrammeJudges } from './programme-judges.js';

const OVER: readonly string[] = ['DECIDED', 'ARCHIVED', 'CANCELLED'];

/** Intermediaries that help to define a challenge, and that therefore never judge in its programme. */
@Injectable()
export class HelpersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly acts: ChallengeActs,
    private readonly helpers: HelperRepository,
    private readonly organisations: OrganisationsService,
    private readonly programmes: ProgrammesService,
    private readonly judges: ProgrammeJudges,
    private readonly desk: HelpDesk,
  ) {}

  /**
   * By the ministry or a manager of the programme.
   * @throws RuleError `helper.not_intermediary`, `helper.known`; `helper.judges` when one of its people judges or decides
   *   in the programme.
   */
  assign(actor: Actor, challengeId: string, organisationId: string): Promise<Helper> {
    return this.transactions.run(async (tx) => {
      const { challenge, manages } = await this.acts.takeSeen(tx, actor, challengeId, ['challengeId']);
      unwrap(mayAct(actor, 'assignHelper', challenge, manages));
      requireUndecided(challenge);
      const organisation = await this.organisations.find(organisationId, tx);
      if (!organisation) throw RuleError.of('input.unknown_id', ['organisationId']);
      if (organisation.kind !== OrganisationKind.INTERMEDIARY)
        throw RuleError.of('helper.not_intermediary', ['organisationId']);
      await this.requireNoJudge(tx, challenge.programmeId, organisationId);
      const helper: Helper = {
        id: newId(),
        challengeId,
        organisationId,
        assignedBy: actor.personId,
        assignedAt: await databaseNow(tx),
        endedBy: null,
        endedAt: null,
        endReason: null,
      };
      await this.insert(tx, helper);
      const target = { type: 'challenge', id: challengeId };
      await this.desk.record(tx, actor, 'challenge.assign_helper', target, { after: { organisationId } });
      return helper;
    });
  }

  /** From then on it reads no draft any more. What it did stays, and so does the bar to judging. */
  end(actor: Actor, id: string, reason: string): Promise<Helper> {
    return this.transactions.run(async (tx) => {
      const known = await this.helpers.find(tx, id);
      if (!known) throw RuleError.of('input.unknown_id', ['id']);
      const { challenge, manages } = await this.acts.takeSeen(tx, actor, known.challengeId);
      unwrap(mayAct(actor, 'assignHelper', challenge, manages));
      // Read again under the lock of the challenge: two who end it at once must not both have ended it.
      const helper = await this.helpers.find(tx, id);
      if (!helper || helper.endedAt) throw RuleError.of('helper.ended');
      const ended: Helper = {
        ...helper,
        endedAt: await databaseNow(tx),
        endedBy: actor.personId,
        endReason: reason,
      };
      await this.helpers.saveEnd(tx, ended);
      const { organisationId } = helper;
      const target = { type: 'challenge', id: challenge.id };
      await this.desk.record(tx, actor, 'challenge.end_helper', target, {
        before: { organisationId },
        reason,
      });
      return ended;
    });
  }

  /** Those of the actor's intermediaries that help with the challenge now. */
  async helpingOf(actor: Actor, challengeId: string, tx?: Tx): Promise<string[]> {
    const own = intermediariesOf(actor);
    if (own.length === 0) return [];
    const helping = await this.helpers.helping(challengeId, tx);
    return own.filter((id) => helping.includes(id));
  }

  private async requireNoJudge(tx: Tx, programmeId: string, organisationId: string): Promise<void> {
    await this.helpers.queue(tx, programmeId);
    const members = await this.helpers.membersOf(tx, organisationId);
    const deciders = (await this.programmes.managersOf(programmeId, tx)).filter((id) => members.includes(id));
    const judges = await this.judges.among(tx, programmeId, members);
    if (deciders.length + judges.length > 0) throw RuleError.of('helper.judges', ['organisationId']);
  }

  private async insert(tx: Tx, helper: Helper): Promise<void> {
    try {
      await this.helpers.insert(tx, helper);
    } catch (error) {
      if (brokenConstraint(error) === 'helper_once') throw RuleError.of('helper.known', ['organisationId']);
      throw error;
    }
  }
}

/** @throws RuleError `challenge.wrong_state` when there is nothing left to help with. */
function requireUndecided({ state }: Challenge): void {
  if (OVER.includes(state))
    throw RuleError.of('challenge.wrong_state', undefined, { state, act: 'assignHelper' });
}
