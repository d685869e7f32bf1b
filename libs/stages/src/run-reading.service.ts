import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { ChallengesService, gateCriteriaOf } from '#libs/challenges';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { advance, legalActs, type RunActor } from '#libs/engine';
import { ProgrammesService } from '#libs/programmes';
import { exchanged, withAliases } from './blind-teams.rules.js';
import { GateBlinds } from './gate-blinds.js';
import { GateConflicts } from './gate-conflicts.js';
import { type CriterionToScore, type GateToScore, gatesToScore } from './gates-to-score.rules.js';
import { withoutTeamsOf } from './hidden-teams.rules.js';
import type { Run } from './run.entity.js';
import { RunRepository } from './run.repository.js';
import { RunRoles } from './run-roles.js';
import { runSight } from './run-sight.policy.js';
import { type GateToScoreView, type RunView, runView } from './run-view.js';

const NO_TIES: ReadonlySet<string> = new Set();
const JUDGING = ['funder', 'procurer', 'jury', 'panel', 'committee'] as const;

/** A run as somebody sees it. */
@Injectable()
export class RunReadingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RunRepository,
    private readonly programmes: ProgrammesService,
    private readonly challenges: ChallengesService,
    private readonly roles: RunRoles,
    private readonly conflicts: GateConflicts,
    private readonly blinds: GateBlinds,
  ) {}

  /** Null before the programme was opened and, for a moment, until its run has begun. */
  async view(actor: Actor, programmeId: string): Promise<RunView | null> {
    if (!(await this.programmes.findVisible(actor, programmeId))) return null;
    return this.transactions.run(async (tx) => {
      const run = await this.runs.find(programmeId, tx);
      if (!run) return null;
      const at = (await databaseNow(tx)).getTime();
      // As it is at this instant, also when the job of a clock is a moment late.
      const state = advance(run.model, run.state, at).at(-1)?.state ?? run.state;
      const by = await this.roles.of(tx, actor, programmeId, state);
      const judges = JUDGING.some((role) => by.roles.includes(role)) || ownsCall(by);
      const challenges = await this.challenges.ofProgramme(programmeId, tx);
      const isManager = by.roles.includes('operator');
      const sight = runSight(actor, isManager, judges, challenges);
      const acts = actor.kind === 'anonymous' ? [] : legalActs(run.model, state, { at, by });
      const hidden = judges && !isManager ? await this.tiesOf(tx, actor) : NO_TIES;
      const seen = withoutTeamsOf(state, hidden);
      // The key of a stage or a gate may end with the id of a team.
      const isShown = (name: string | null) =>
        (name ?? '').split('/').every((part) => !(part in state.teams) || part in seen.teams);
      const shown = acts.filter(({ on, subjectId }) => isShown(on) && isShown(subjectId));
      const aliases = await this.blinds.aliasesFor(tx, actor, by, {
        programmeId,
        model: run.model,
        state: seen,
      });
      const view = runView(
        run,
        run.model,
        withAliases(seen, aliases),
        sight,
        exchanged(shown, aliases),
        aliases,
      );
      const toScore = await this.toScore(tx, actor, run, gatesToScore(run.model, seen, by, shown));
      return { ...view, toScore: exchanged(toScore, aliases).map(inNoOrder) };
    });
  }

  /** With what the actor has scored, and the criteria of the challenge where the model has none. */
  private async toScore(
    tx: Tx,
    { personId }: Actor,
    { programmeId, state }: Run,
    gates: readonly GateToScore[],
  ): Promise<GateToScoreView[]> {
    if (gates.length === 0 || personId === null) return [];
    const scores = await this.runs.scoresBy(tx, programmeId, personId);
    const views: GateToScoreView[] = [];
    for (const gate of gates) {
      const ownScores = scores
        .filter((own) => own.gate === gate.key && gate.candidateIds.includes(own.candidateId))
        .map(({ candidateId, criterionId, score }) => ({ candidateId, criterionId, score }));
      const ids = new Set(gate.candidateIds.flatMap((id) => state.teams[id]?.challengeId ?? []));
      const [only] = ids.size === 1 ? ids : [];
      const criteria =
        gate.criteria.length > 0 || !only ? gate.criteria : await this.criteriaOfChallenge(tx, only);
      views.push({ ...gate, criteria, ownScores });
    }
    return views;
  }

  private async criteriaOfChallenge(tx: Tx, id: string): Promise<CriterionToScore[]> {
    const rows = await this.challenges.criteriaOf([id], tx);
    const kinds = new Map(gateCriteriaOf(rows).map((criterion) => [criterion.id, criterion.kind]));
    return rows.map(({ id: criterionId, name, weight, scaleMin, scaleMax, scaleStep }) => ({
      ...{ id: criterionId, name, weight, scaleMin, scaleMax, scaleStep },
      kind: kinds.get(criterionId) ?? 'scored',
    }));
  }

  /** Start-ups that do not exist for somebody who judges. */
  private async tiesOf(tx: Tx, { personId }: Actor): Promise<ReadonlySet<string>> {
    return personId === null ? NO_TIES : (await this.conflicts.of(tx, [personId]))(personId);
  }
}

/** The order of ids is that of time, and an alias tells nothing of it. */
const inNoOrder = (gate: GateToScoreView): GateToScoreView => ({
  ...gate,
  candidateIds: [...gate.candidateIds].sort(),
});

/** Whose the open call is decides about everybody who applied, and so sees them. */
const ownsCall = ({ roles, challengeIds }: RunActor): boolean =>
  roles.includes('owner') && challengeIds === null;
