import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { JudgingBar } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { OrganisationsService } from '#libs/identity';
import { PanelService } from '#libs/review';
import { GateConflicts } from '#libs/stages';
import { SubmissionsService } from '#libs/submissions';
import type { Named } from './named.rules.js';

/** Who stands around a decision: whom its reasons must not name, and who must not make it. */
@Injectable()
export class NamesAround {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly organisations: OrganisationsService,
    private readonly panel: PanelService,
    private readonly bar: JudgingBar,
    private readonly conflicts: GateConflicts,
  ) {}

  async of(tx: Tx, challengeId: string): Promise<Named> {
    const submissions = await this.submissions.listOpened(challengeId, tx);
    const organisations = await this.organisations.findByIds(
      submissions.map(({ organisationId }) => organisationId),
      tx,
    );
    const namesOf = new Map(
      organisations.map(({ id, name }) => [id, Object.values(name).filter((text) => text !== undefined)]),
    );
    return {
      startups: new Map(submissions.map(({ id, organisationId }) => [id, namesOf.get(organisationId) ?? []])),
      reviewers: await this.panel.namesOf(tx, challengeId),
    };
  }

  /**
   * Nobody who proposes or releases is in conflict with one of those on whom is decided.
   * @throws RuleError `gate.not_impartial`.
   */
  async requireImpartial(tx: Tx, personIds: readonly (string | null)[], challengeId: string): Promise<void> {
    const submissions = await this.submissions.listOpened(challengeId, tx);
    await this.conflicts.requireImpartial(
      tx,
      personIds,
      submissions.map(({ organisationId }) => organisationId),
    );
  }

  /** @throws RuleError `helper.may_not_decide`. */
  requireNoHelper(tx: Tx, actor: Actor, programmeId: string): Promise<void> {
    return this.bar.requireMayDecide(tx, actor, programmeId);
  }
}
