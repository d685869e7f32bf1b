import {
  type ActFacts,
  advance,
  migrate,
  type RunAct,
  type RunState,
  type Transition,
  transition,
} from '#libs/engine';
import { RuleError, unwrap, type Violation } from '#libs/kernel';
import type { ProgrammeModel } from '#libs/models';
import type { Run } from './run.entity.js';

/** A locked run while it is worked on: the acts so far, which are stored all together or not at all. */
export class RunBook {
  readonly steps: Transition[] = [];

  constructor(
    readonly programmeId: string,
    readonly row: Run | null,
    public model: ProgrammeModel,
    public modelVersionId: string | null,
    readonly before: RunState,
    /** The database's clock when the work began. */
    readonly now: Date,
  ) {}

  get state(): RunState {
    return this.steps.at(-1)?.state ?? this.before;
  }

  /** Lets clocks ring that are due at the instant. */
  advance(at: number): void {
    this.steps.push(...advance(this.model, this.state, at));
  }

  /** What speaks against the act; it is done when nothing does. Clocks that are due before it ring first. */
  try(act: RunAct, facts: ActFacts): Violation[] {
    this.advance(facts.at);
    const step = transition(this.model, this.state, act, facts);
    if (!step.ok) return step.error;
    this.steps.push(step.value);
    return [];
  }

  /** Goes on by another version of the model. @throws RuleError with everything that would be unfair. */
  migrate(act: Extract<RunAct, { kind: 'migrate' }>, modelVersionId: string, facts: ActFacts): void {
    this.advance(facts.at);
    this.steps.push(unwrap(migrate(this.model, this.state, act, facts)));
    this.model = act.model;
    this.modelVersionId = modelVersionId;
  }

  /** @throws RuleError with everything that speaks against it. */
  do(act: RunAct, facts: ActFacts): void {
    const violations = this.try(act, facts);
    if (violations.length > 0) throw new RuleError(violations);
  }
}
