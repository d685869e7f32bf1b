import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, type Tx } from '#libs/database';
import { nextInstant, PLANNED, type RunState, SYSTEM, type Transition } from '#libs/engine';
import { Outbox } from '#libs/events';
import { RuleError } from '#libs/kernel';
import { type Programme, ProgrammesService } from '#libs/programmes';
import { RUN_JOB } from './run.events.js';
import { RunRepository } from './run.repository.js';
import { RunBook } from './run-book.js';
import { RunConsequences } from './run-consequences.js';
import { RunFacts } from './run-facts.js';
import { RunProjection } from './run-projection.js';

/** The one way in which a run moves: lock, catch up with time and with others, act, store, all in one transaction. */
@Injectable()
export class RunKeeper {
  constructor(
    private readonly runs: RunRepository,
    private readonly programmes: ProgrammesService,
    private readonly facts: RunFacts,
    private readonly consequences: RunConsequences,
    private readonly projection: RunProjection,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Works on a run under its lock. A programme that is open has one, which begins at the instant of its opening.
   * @throws RuleError `input.unknown_id` for an unknown programme, `run.not_started` for one that was never opened.
   */
  async work<T>(
    tx: Tx,
    actor: Actor,
    programmeId: string,
    work: (book: RunBook) => Promise<T> | T,
  ): Promise<T> {
    const row = await this.runs.lock(tx, programmeId);
    const programme = await this.programmes.find(programmeId, tx);
    if (!programme) throw RuleError.of('input.unknown_id', ['programmeId']);
    if (!programme.openedAt) throw RuleError.of('run.not_started');
    const book = await this.open(tx, programme, row);
    if (book.state.status === 'running') await this.facts.pull(tx, book, programme);
    const caughtUp = book.steps.length;
    const result = await work(book);
    book.advance(book.now.getTime());
    await this.store(tx, actor, book, caughtUp);
    return result;
  }

  private async open(tx: Tx, programme: Programme, row: RunBook['row']): Promise<RunBook> {
    const now = await databaseNow(tx);
    if (row) return new RunBook(programme.id, row, row.model, row.modelVersionId, row.state, now);
    const { model, versionId } = await this.programmes.modelOf(programme, tx);
    const book = new RunBook(programme.id, null, model, versionId, PLANNED, now);
    const { awards: max, minimumPassingScore: threshold, standstillDays = 0 } = programme.rules;
    // The platform's own model leaves these to each programme.
    const terms: RunState['terms'] =
      versionId === null ? { evaluation: { max, threshold, standstillDays } } : {};
    const plan = await this.programmes.planOf(programme.id, tx);
    const at = Math.min(programme.openedAt?.getTime() ?? now.getTime(), now.getTime());
    book.do({ kind: 'start', plan, terms }, { at, by: SYSTEM });
    return book;
  }

  private async store(tx: Tx, actor: Actor, book: RunBook, caughtUp: number): Promise<void> {
    if (book.steps.length === 0) return;
    const { programmeId, state, row, now } = book;
    const next = nextInstant(book.model, state);
    const stored = {
      programmeId,
      modelVersionId: book.modelVersionId,
      model: book.model,
      state,
      status: state.status === 'planned' ? ('running' as const) : state.status,
      acts: state.acts,
      nextAt: next === null ? null : new Date(next),
      startedAt: row?.startedAt ?? now,
    };
    if (row) await this.runs.save(tx, stored);
    else await this.runs.insert(tx, stored);
    await this.append(tx, actor, book, caughtUp);
    await this.projection.write(tx, book);
    await this.consequences.follow(tx, onBehalfOf(actor, book, caughtUp), book);
    if (next !== null)
      await this.outbox.schedule(
        tx,
        RUN_JOB,
        { programmeId },
        { runAt: new Date(next), key: `${RUN_JOB}:${programmeId}`, correlationId: actor.correlationId },
      );
  }

  private async append(tx: Tx, actor: Actor, book: RunBook, caughtUp: number): Promise<void> {
    const { programmeId, now, before } = book;
    const acts = book.steps.map(({ act, facts }, index) => ({
      programmeId,
      number: before.acts + index + 1,
      kind: act.kind,
      act,
      facts,
      actorId: facts.by.personId,
      takesEffectAt: new Date(facts.at),
      recordedAt: now,
    }));
    const transitions = book.steps.flatMap(({ effects }, index) =>
      effects.map(({ kind, key, on, subjectId }) => ({
        programmeId,
        key,
        number: before.acts + index + 1,
        kind,
        onKey: on,
        subjectId,
      })),
    );
    await this.runs.append(tx, acts, transitions);
    await this.audit.record(
      tx,
      ...book.steps
        .slice(caughtUp)
        .filter(isOfPeople)
        .map((step) => ({
          actor,
          act: `programme_run.${snake(step.act.kind)}`,
          target: { type: 'programme', id: programmeId },
          after: { on: onOf(step), effects: step.effects.map(({ key }) => key) },
          reason: 'reason' in step.act ? step.act.reason : null,
        })),
    );
  }
}

/** What follows from clocks and from others is done by the platform, what follows from an act by whoever acted. */
function onBehalfOf(actor: Actor, book: RunBook, caughtUp: number): Actor {
  const isPerson = book.steps.slice(caughtUp).some(isOfPeople);
  return systemActor(isPerson ? 'the decision of a gate' : 'the clock of a stage', actor.correlationId);
}

const isOfPeople = ({ facts }: Transition): boolean => !facts.by.roles.includes('system');

function onOf({ act }: Transition): string | null {
  if ('gate' in act) return act.gate;
  if ('teamId' in act) return act.teamId;
  if ('challengeId' in act) return act.challengeId;
  return 'stage' in act ? act.stage : 'on' in act ? act.on : null;
}

const snake = (kind: string): string => kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
