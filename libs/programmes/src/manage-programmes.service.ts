import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { brokenConstraint, databaseNow, Transactions, type Tx } from '#libs/database';
import { type EventType, Outbox } from '#libs/events';
import { checkOriginal, type Locale, type LocalizedText } from '#libs/i18n';
import { OrganisationsService, Role } from '#libs/identity';
import { newId, RuleError, requireNone, unwrap, type Violation } from '#libs/kernel';
import type { Programme } from './programme.entity.js';
import { ProgrammeCancelled, ProgrammeCompleted, ProgrammeOpened } from './programme.events.js';
import { type ProgrammeAct, programmeMachine } from './programme.machine.js';
import {
  mayCreateProgramme,
  mayNameManagers,
  mayRemoveManager,
  mayRunProgramme,
} from './programme.policy.js';
import { ProgrammeRepository } from './programme.repository.js';
import {
  checkCode,
  checkFrozen,
  checkFrozenDates,
  checkStages,
  checkStandstill,
  checkZone,
  defaultStages,
  type ProgrammeRules,
  type StageDates,
} from './programme.rules.js';
import { housePlan, type PlannedStageDates } from './programme-plan.rules.js';

export interface ProgrammeContent {
  readonly code: string;
  readonly originalLanguage: Locale;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly zone: string;
  readonly stages: StageDates;
  readonly rules: ProgrammeRules;
}

export interface NewProgramme extends ProgrammeContent {
  readonly operatorId: string;
}

const EVENTS: Readonly<Record<ProgrammeAct, EventType<{ programmeId: string }>>> = {
  open: ProgrammeOpened,
  complete: ProgrammeCompleted,
  cancel: ProgrammeCancelled,
};

/** Use cases of those who run programmes. */
@Injectable()
export class ManageProgrammesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly programmes: ProgrammeRepository,
    private readonly organisations: OrganisationsService,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** A draft; whoever creates it manages it. @throws RuleError `programme.code_taken` among others. */
  create(actor: Actor, input: NewProgramme): Promise<Programme> {
    return this.createPlanned(actor, input, { modelVersionId: null, plan: housePlan(input.stages) });
  }

  /** As {@link create}, to be run from a version of a model by a plan of its own. */
  createPlanned(
    actor: Actor,
    input: NewProgramme,
    { modelVersionId, plan }: { readonly modelVersionId: string | null; readonly plan: PlannedStageDates[] },
  ): Promise<Programme> {
    unwrap(mayCreateProgramme(actor, input.operatorId));
    requireNone(checkContent(input));
    return this.transactions.run(async (tx) => {
      const now = await databaseNow(tx);
      const { stages, ...content } = input;
      const programme: Programme = {
        ...pick(content),
        id: newId(),
        operatorId: input.operatorId,
        modelVersionId,
        state: programmeMachine.initial,
        cancellationReason: null,
        createdAt: now,
        openedAt: null,
        version: 1,
      };
      await refuseTakenCode(() => this.programmes.insert(tx, programme));
      await this.programmes.replaceStages(tx, programme.id, defaultStages(stages));
      await this.programmes.replacePlan(tx, programme.id, plan);
      if (actor.personId)
        await this.programmes.addManager(tx, {
          programmeId: programme.id,
          personId: actor.personId,
          addedAt: now,
        });
      await this.record(tx, actor, 'programme.create', programme.id, { after: { ...pick(content), stages } });
      return programme;
    });
  }

  /**
   * Replaces the whole content. Once the programme is open, its code, zone and rules stay as they are, and its dates
   * change by an addendum to its run.
   */
  update(actor: Actor, id: string, expectedVersion: number, input: ProgrammeContent): Promise<Programme> {
    requireNone(checkContent(input));
    return this.transactions.run(async (tx) => {
      const programme = await this.requireRun(tx, actor, id);
      const { state, version } = programme;
      if (state !== 'DRAFT' && state !== 'OPEN')
        throw RuleError.of('programme.wrong_state', undefined, { state, act: 'update' });
      if (version !== expectedVersion)
        throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: version });
      if (state === 'OPEN')
        requireNone([
          ...checkFrozen(programme, input),
          ...checkFrozenDates(await this.programmes.stagesOf([id], tx), input.stages),
        ]);
      const updated: Programme = { ...programme, ...pick(input), version: version + 1 };
      await refuseTakenCode(() => this.programmes.save(tx, updated));
      // The dates of another model are adjusted stage by stage, and not by these three.
      if (programme.modelVersionId === null && state === 'DRAFT') {
        await this.programmes.replaceStages(tx, id, defaultStages(input.stages));
        await this.programmes.replacePlan(tx, id, housePlan(input.stages));
      }
      const after = { ...pick(input), stages: input.stages };
      await this.record(tx, actor, 'programme.update', id, { before: pick(programme), after });
      return updated;
    });
  }

  /** Other dates for a draft, worked out under its lock. @throws RuleError `programme.plan_frozen`, `edit.conflict`. */
  takeDraft(
    actor: Actor,
    id: string,
    expectedVersion: number,
    work: (tx: Tx, programme: Programme) => Promise<{ plan: PlannedStageDates[]; stages: StageDates }>,
  ): Promise<Programme> {
    return this.transactions.run(async (tx) => {
      const programme = await this.requireRun(tx, actor, id);
      const { state, version } = programme;
      if (state !== 'DRAFT') throw RuleError.of('programme.plan_frozen');
      if (version !== expectedVersion)
        throw RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion: version });
      const { plan, stages } = await work(tx, programme);
      const updated: Programme = { ...programme, version: version + 1 };
      await this.programmes.save(tx, updated);
      await this.programmes.replacePlan(tx, id, plan);
      await this.programmes.replaceStages(tx, id, defaultStages(stages));
      await this.record(tx, actor, 'programme.adjust_plan', id, { after: { plan } });
      return updated;
    });
  }

  open(actor: Actor, id: string): Promise<Programme> {
    return this.transactions.run(async (tx) => {
      const openedAt = await databaseNow(tx);
      return this.move(tx, actor, id, 'open', { openedAt });
    });
  }

  complete(actor: Actor, id: string): Promise<Programme> {
    return this.transactions.run((tx) => this.move(tx, actor, id, 'complete', {}));
  }

  cancel(actor: Actor, id: string, reason: string): Promise<Programme> {
    return this.transactions.run((tx) =>
      this.move(tx, actor, id, 'cancel', { cancellationReason: reason }, reason),
    );
  }

  /** The person must be a programme manager somewhere. Adding somebody again changes nothing. */
  addManager(actor: Actor, id: string, personId: string): Promise<Programme> {
    return this.transactions.run(async (tx) => {
      const programme = await this.requireNaming(tx, actor, id);
      if (!(await this.organisations.holdsRole(tx, personId, Role.PROGRAMME_MANAGER)))
        throw RuleError.of('programme.not_a_manager', ['personId']);
      if (await this.programmes.isListed(id, personId, tx)) return programme;
      await this.programmes.addManager(tx, { programmeId: id, personId, addedAt: await databaseNow(tx) });
      await this.record(tx, actor, 'programme.add_manager', id, { after: { personId } });
      return programme;
    });
  }

  /** @throws RuleError `programme.last_manager`. */
  removeManager(actor: Actor, id: string, personId: string): Promise<Programme> {
    return this.transactions.run(async (tx) => {
      const programme = await this.requireNaming(tx, actor, id);
      const managers = await this.programmes.managersIn(tx, id);
      if (!managers.some((manager) => manager.personId === personId))
        throw RuleError.of('input.unknown_id', ['personId']);
      unwrap(mayRemoveManager(managers.length));
      await this.programmes.removeManager(tx, id, personId);
      await this.record(tx, actor, 'programme.remove_manager', id, { before: { personId } });
      return programme;
    });
  }

  private async move(
    tx: Tx,
    actor: Actor,
    id: string,
    act: ProgrammeAct,
    changes: Partial<Programme>,
    reason: string | null = null,
  ): Promise<Programme> {
    const programme = await this.requireRun(tx, actor, id);
    const state = unwrap(programmeMachine.transition(programme.state, act, null));
    const moved: Programme = { ...programme, ...changes, state, version: programme.version + 1 };
    await this.programmes.save(tx, moved);
    const [before, after] = [{ state: programme.state }, { state }];
    await this.record(tx, actor, `programme.${act}`, id, { before, after, reason });
    await this.outbox.publish(tx, EVENTS[act], { programmeId: id }, actor.correlationId);
    return moved;
  }

  /** The locked row, for somebody who runs it; a draft is unknown to everybody who does not see it. */
  private async requireRun(tx: Tx, actor: Actor, id: string): Promise<Programme> {
    const { programme, isListed } = await this.requireSeen(tx, actor, id);
    unwrap(mayRunProgramme(actor, isListed));
    return programme;
  }

  private async requireNaming(tx: Tx, actor: Actor, id: string): Promise<Programme> {
    const { programme, isListed } = await this.requireSeen(tx, actor, id);
    unwrap(mayNameManagers(actor, isListed));
    return programme;
  }

  private async requireSeen(
    tx: Tx,
    actor: Actor,
    id: string,
  ): Promise<{ programme: Programme; isListed: boolean }> {
    const programme = await this.programmes.findForUpdate(tx, id);
    const isListed = actor.personId !== null && (await this.programmes.isListed(id, actor.personId, tx));
    const isSeen = programme?.openedAt || mayNameManagers(actor, isListed).ok;
    if (!programme || !isSeen) throw RuleError.of('input.unknown_id', ['id']);
    return { programme, isListed };
  }

  private record(
    tx: Tx,
    actor: Actor,
    act: string,
    id: string,
    change: {
      before?: Record<string, unknown>;
      after?: Record<string, unknown>;
      reason?: string | null;
    },
  ): Promise<void> {
    return this.audit.record(tx, { actor, act, target: { type: 'programme', id }, ...change });
  }
}

const pick = ({ code, originalLanguage, name, summary, zone, rules }: Omit<ProgrammeContent, 'stages'>) => ({
  code,
  originalLanguage,
  name,
  summary,
  zone,
  rules,
});

const checkContent = (content: ProgrammeContent): Violation[] => [
  ...checkCode(content.code),
  ...checkOriginal(content.name, content.originalLanguage, ['name']),
  ...checkOriginal(content.summary, content.originalLanguage, ['summary']),
  ...checkZone(content.zone),
  ...checkStages(content.stages),
  ...checkStandstill(content.rules),
];

async function refuseTakenCode(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (brokenConstraint(error) === 'programme_code_key')
      throw RuleError.of('programme.code_taken', ['code']);
    throw error;
  }
}
