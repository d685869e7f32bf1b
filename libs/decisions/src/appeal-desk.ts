import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { ChallengesService } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { RuleError } from '#libs/kernel';
import { PanelService, ReleaseDecisionService } from '#libs/review';
import { RunsService } from '#libs/stages';
import type { Appeal } from './appeal.entity.js';
import { AppealRepository } from './appeal.repository.js';
import { AppealRuled } from './decisions.events.js';

/** Keeps appeals, and knows who had a part in what they are against. */
@Injectable()
export class AppealDesk {
  constructor(
    private readonly appeals: AppealRepository,
    private readonly challenges: ChallengesService,
    private readonly runs: RunsService,
    private readonly panel: PanelService,
    private readonly release: ReleaseDecisionService,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async programmeOf(challengeId: string): Promise<string> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge) throw RuleError.of('input.unknown_id', ['letterId']);
    return challenge.programmeId;
  }

  /** The appeals of a challenge for those who run its programme or hear appeals in it; null for everybody else. */
  async ofChallenge(actor: Actor, challengeId: string): Promise<Appeal[] | null> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge || !(await this.runs.followsAppeals(actor, challenge.programmeId))) return null;
    return this.appeals.ofChallenge(challengeId);
  }

  /** For somebody of the body that hears appeals; null for everybody else. */
  async heard(
    actor: Actor,
    id: string,
  ): Promise<{ readonly appeal: Appeal; readonly programmeId: string } | null> {
    const appeal = await this.appeals.find(id);
    const challenge = appeal && (await this.challenges.find(appeal.challengeId));
    if (!challenge || !(await this.runs.followsAppeals(actor, challenge.programmeId))) return null;
    return { appeal, programmeId: challenge.programmeId };
  }

  async requireLocked(tx: Tx, id: string): Promise<Appeal> {
    const appeal = await this.appeals.findForUpdate(tx, id);
    if (!appeal) throw new Error(`the appeal ${id} was there and is gone`);
    return appeal;
  }

  /** @throws RuleError `appeal.window_over` when the decision is void already: another one follows. */
  async requireStanding(tx: Tx, decisionId: string): Promise<void> {
    if (!(await this.release.stands(tx, decisionId))) throw RuleError.of('appeal.window_over');
  }

  /** Who judged and who decided. */
  async involvedIn(tx: Tx, challengeId: string, decisionId: string) {
    const panel = await this.panel.membersOf(tx, challengeId);
    return { panel, deciders: await this.release.decidersOf(tx, decisionId) };
  }

  /** Open appeals of others against the same decision. */
  async otherOpenOf(tx: Tx, { id, challengeId, decisionId }: Appeal): Promise<Appeal[]> {
    const all = await this.appeals.ofChallenge(challengeId, tx);
    return all.filter((own) => own.id !== id && own.decisionId === decisionId && own.state === 'FILED');
  }

  async file(tx: Tx, actor: Actor, appeal: Appeal): Promise<void> {
    await this.appeals.insert(tx, appeal);
    const { id, decisionId, submissionId, grounds } = appeal;
    await this.audit.record(tx, {
      actor,
      act: 'appeal.file',
      target: { type: 'submission', id: submissionId },
      after: { appealId: id, decisionId },
      reason: grounds,
    });
  }

  async rule(tx: Tx, actor: Actor, appeal: Appeal): Promise<void> {
    await this.appeals.save(tx, appeal);
    const { id, decisionId, submissionId, state, reasons } = appeal;
    await this.audit.record(tx, {
      actor,
      act: 'appeal.rule',
      target: { type: 'submission', id: submissionId },
      before: { state: 'FILED' },
      after: { appealId: id, decisionId, state },
      reason: reasons,
    });
    await this.outbox.publish(tx, AppealRuled, { appealId: id }, actor.correlationId);
  }
}
