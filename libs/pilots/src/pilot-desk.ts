import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { brokenConstraint, Transactions, type Tx } from '#libs/database';
import { RuleError, requireNone, unwrap } from '#libs/kernel';
import { type ProgrammeRules, ProgrammesService } from '#libs/programmes';
import { RunsService } from '#libs/stages';
import type { Pilot } from './pilot.entity.js';
import { checkWork, type PilotWork } from './pilot.machine.js';
import { mayDo, type PilotDeed } from './pilot.policy.js';
import { PilotRepository } from './pilot.repository.js';
import { PilotSightService } from './pilot-sight.service.js';

/** What every use case of a pilot begins and ends with. */
@Injectable()
export class PilotDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly pilots: PilotRepository,
    private readonly sight: PilotSightService,
    private readonly programmes: ProgrammesService,
    private readonly runs: RunsService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Opens a transaction with the locked pilot, for an actor who may do this. Everything about the actor is looked up
   * before: a transaction never waits for a second connection.
   * @param path of the input field that named the pilot. One that the actor does not see is unknown.
   */
  async take<T>(
    actor: Actor,
    deed: PilotDeed,
    id: string,
    path: string,
    work: (tx: Tx, pilot: Pilot) => Promise<T>,
  ): Promise<T> {
    const seen = await this.requireSeen(actor, id, path);
    unwrap(mayDo(actor, deed, seen, await this.programmes.isManager(actor, seen.programmeId)));
    return this.transactions.run(async (tx) => work(tx, await this.requireLocked(tx, id)));
  }

  /** As {@link take}, for work that leaves the pilot where it is. */
  takeFor<T>(
    actor: Actor,
    deed: Exclude<PilotWork, 'review'>,
    id: string,
    path: string,
    work: (tx: Tx, pilot: Pilot) => Promise<T>,
  ): Promise<T> {
    return this.take(actor, deed, id, path, (tx, pilot) => {
      requireNone(checkWork(pilot.state, deed));
      return work(tx, pilot);
    });
  }

  /** As {@link takeFor}, for a reviewer who judges: whoever sees the pilot gets in, and the caller asks the rest. */
  async takeToReview<T>(
    actor: Actor,
    id: string,
    work: (tx: Tx, pilot: Pilot, rules: ProgrammeRules) => Promise<T>,
  ): Promise<T> {
    const seen = await this.requireSeen(actor, id, 'pilotId');
    const rules = await this.programmes.rulesOf(seen.programmeId);
    return this.transactions.run(async (tx) => work(tx, await this.requireLocked(tx, id), rules));
  }

  /** The pilot, for whoever sees it. @throws RuleError `input.unknown_id` for everybody else. */
  async requireSeen(actor: Actor, id: string, path: string): Promise<Pilot> {
    const seen = await this.sight.find(actor, id);
    if (!seen) throw RuleError.of('input.unknown_id', [path]);
    return seen;
  }

  private async requireLocked(tx: Tx, id: string): Promise<Pilot> {
    const pilot = await this.pilots.findForUpdate(tx, id);
    if (!pilot) throw new Error(`pilot ${id} was there and is gone`);
    return pilot;
  }

  /**
   * Inserts a pilot, with its audit entry. Nothing is agreed with a winner while the decision stands still (Directive
   * 89/665/EEC art. 2a).
   * @throws RuleError `pilot.already_open`, `pilot.award_not_in_effect`.
   */
  async create(tx: Tx, actor: Actor, pilot: Pilot): Promise<void> {
    if (!(await this.runs.isInEffect(tx, pilot.programmeId, pilot.submissionId)))
      throw RuleError.of('pilot.award_not_in_effect', ['submissionId']);
    try {
      await this.pilots.insert(tx, pilot);
    } catch (error) {
      if (brokenConstraint(error) === 'pilot_once')
        throw RuleError.of('pilot.already_open', ['submissionId']);
      throw error;
    }
    const { submissionId, organisationId, site, startsOn, endsOn } = pilot;
    await this.audit.record(tx, {
      actor,
      act: 'pilot.open',
      target: { type: 'pilot', id: pilot.id },
      after: { submissionId, organisationId, site, startsOn, endsOn },
    });
  }

  /** Saves what changed, as the next version, with its audit entry. */
  async save(
    tx: Tx,
    actor: Actor,
    act: string,
    before: Pilot,
    changes: Partial<Pilot>,
    note: { readonly after?: Readonly<Record<string, unknown>>; readonly reason?: string | null } = {},
  ): Promise<Pilot> {
    const after: Pilot = { ...before, ...changes, version: before.version + 1 };
    await this.pilots.save(tx, after);
    await this.audit.record(tx, {
      actor,
      act: `pilot.${act}`,
      target: { type: 'pilot', id: before.id },
      before: after.state === before.state ? undefined : { state: before.state },
      after: { ...changes, ...note.after },
      reason: note.reason,
    });
    return after;
  }
}
