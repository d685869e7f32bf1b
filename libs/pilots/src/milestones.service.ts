import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, type Tx } from '#libs/database';
import { FilesService } from '#libs/files';
import { newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import type { Evidence } from './evidence.entity.js';
import type { Milestone } from './milestone.entity.js';
import { type MilestoneAct, milestoneMachine } from './milestone.machine.js';
import type { Pilot } from './pilot.entity.js';
import { checkEvidence } from './pilot.rules.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';
import { PILOT_FILES } from './pilot-sight.service.js';

export interface NewEvidence {
  readonly milestoneId: string;
  readonly text: string;
  readonly link?: string | null;
  readonly fileId?: string | null;
}

/** Evidence of the start-up, and what the ministry says to it. */
@Injectable()
export class MilestonesService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly parts: PilotPartsRepository,
    private readonly files: FilesService,
  ) {}

  /** @throws RuleError `pilot.evidence_missing`, `pilot.milestone_wrong_state`, `input.unknown_id` for a file of others. */
  submitEvidence(actor: Actor, input: NewEvidence): Promise<Milestone> {
    return this.take(actor, 'submitEvidence', input.milestoneId, async (tx, pilot, milestone) => {
      requireNone(checkEvidence(input.link, input.fileId));
      const moved = await this.move(tx, milestone, 'submit');
      if (input.fileId) {
        await this.files.requireOwned(tx, actor, input.fileId, pilot.organisationId);
        await this.files.link(tx, input.fileId, { type: PILOT_FILES, id: pilot.id });
      }
      const evidence: Evidence = {
        id: newId(),
        milestoneId: milestone.id,
        text: input.text,
        link: input.link ?? null,
        fileId: input.fileId ?? null,
        submittedBy: actor.personId ?? '',
        submittedAt: await databaseNow(tx),
        verdict: null,
        verdictReason: null,
        judgedBy: null,
        judgedAt: null,
      };
      await this.parts.insertEvidence(tx, evidence);
      const { link, fileId } = evidence;
      await this.desk.save(
        tx,
        actor,
        'submit_evidence',
        pilot,
        {},
        { after: { milestoneId: milestone.id, link, fileId } },
      );
      return moved;
    });
  }

  accept(actor: Actor, milestoneId: string): Promise<Milestone> {
    return this.judge(actor, milestoneId, 'accept', null);
  }

  /** Sends the evidence back; the start-up can submit again. */
  return(actor: Actor, milestoneId: string, reason: string): Promise<Milestone> {
    return this.judge(actor, milestoneId, 'return', reason);
  }

  private judge(
    actor: Actor,
    milestoneId: string,
    act: 'accept' | 'return',
    reason: string | null,
  ): Promise<Milestone> {
    return this.take(actor, 'judgeEvidence', milestoneId, async (tx, pilot, milestone) => {
      const moved = await this.move(tx, milestone, act);
      const evidence = await this.parts.findPendingEvidence(tx, milestoneId);
      if (!evidence) throw new Error(`milestone ${milestoneId} is ${milestone.state} without evidence`);
      await this.parts.saveVerdict(tx, {
        ...evidence,
        verdict: act === 'accept' ? 'ACCEPTED' : 'RETURNED',
        verdictReason: reason,
        judgedBy: actor.personId,
        judgedAt: await databaseNow(tx),
      });
      await this.desk.save(tx, actor, `${act}_milestone`, pilot, {}, { after: { milestoneId }, reason });
      return moved;
    });
  }

  private async take<T>(
    actor: Actor,
    deed: 'submitEvidence' | 'judgeEvidence',
    milestoneId: string,
    work: (tx: Tx, pilot: Pilot, milestone: Milestone) => Promise<T>,
  ): Promise<T> {
    const known = await this.parts.findMilestone(milestoneId);
    if (!known) throw RuleError.of('input.unknown_id', ['milestoneId']);
    return this.desk.takeFor(actor, deed, known.pilotId, 'milestoneId', async (tx, pilot) => {
      const milestone = await this.parts.findMilestoneForUpdate(tx, milestoneId);
      if (!milestone) throw RuleError.of('input.unknown_id', ['milestoneId']);
      return work(tx, pilot, milestone);
    });
  }

  private async move(tx: Tx, milestone: Milestone, act: MilestoneAct): Promise<Milestone> {
    const state = unwrap(milestoneMachine.transition(milestone.state, act, null));
    const moved: Milestone = { ...milestone, state };
    await this.parts.saveMilestone(tx, moved);
    return moved;
  }
}
