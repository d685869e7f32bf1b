import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { GateRun, Place, RunState, StageRun, TeamRun } from '#libs/engine';
import type { GateDecisionRow } from './gate-decision.entity.js';
import type { Participation } from './participation.entity.js';
import { RunRepository } from './run.repository.js';
import type { RunBook } from './run-book.js';
import type { StageInstance } from './stage-instance.entity.js';

/** Writes what changed in the state of a run into the rows that other contexts and readers look at. */
@Injectable()
export class RunProjection {
  constructor(private readonly runs: RunRepository) {}

  async write(tx: Tx, { programmeId, before, state }: RunBook): Promise<void> {
    const instances = Object.entries(state.stages).filter(([key, run]) => before.stages[key] !== run);
    await this.runs.putInstances(
      tx,
      instances.map(([key, run]) => instanceOf(programmeId, key, run, state)),
    );
    const rows: Participation[] = [];
    for (const [id, team] of Object.entries(state.teams)) {
      const old = before.teams[id];
      if (old === team) continue;
      for (const [stageId, place] of Object.entries(team.places))
        rows.push(...participationOf(programmeId, id, stageId, team, place));
      for (const stageId of Object.keys(old?.places ?? {}))
        if (!team.places[stageId]) await this.runs.removeParticipation(tx, id, stageId);
    }
    await this.runs.putParticipations(tx, rows);
    for (const [key, gate] of Object.entries(state.gates))
      if (before.gates[key] !== gate) await this.writeGate(tx, programmeId, key, gate);
  }

  private async writeGate(tx: Tx, programmeId: string, gate: string, run: GateRun): Promise<void> {
    const { basis, selection, decision, round, clocks } = run;
    if (run.state === 'waiting' || !basis || !selection) {
      await this.runs.voidRounds(tx, programmeId, gate, round + 1);
      return;
    }
    await this.runs.voidRounds(tx, programmeId, gate, round);
    const until = (name: 'standstill' | 'appeal') => {
      const clock = [...clocks.pending, ...clocks.rung].find((own) => own.name === name);
      return clock ? new Date(clock.at) : null;
    };
    const isDecided = run.state === 'standstill' || run.state === 'settled';
    const row: GateDecisionRow = {
      ...{ programmeId, gate, round, basis, selection, decision },
      state: run.state,
      decidedAt: isDecided && run.decidedAt !== null ? new Date(run.decidedAt) : null,
      standstillUntil: until('standstill'),
      appealUntil: until('appeal'),
    };
    await this.runs.putDecision(tx, row);
  }
}

function instanceOf(programmeId: string, key: string, run: StageRun, state: RunState): StageInstance {
  const { stageId, subjectId, clocks } = run;
  const isChallenge = subjectId !== null && subjectId in state.challenges;
  const closes = clocks.pending.find(({ name }) => name === 'closes');
  return {
    ...{ programmeId, key, stageId, state: run.state },
    challengeId: isChallenge ? subjectId : null,
    submissionId: isChallenge ? null : subjectId,
    openedAt: new Date(run.openedAt),
    closesAt: closes ? new Date(closes.at) : null,
    frozenSince: clocks.frozen ? new Date(clocks.frozen.since) : null,
  };
}

function participationOf(
  programmeId: string,
  submissionId: string,
  stageId: string,
  { challengeId, groupId, status, exitId }: TeamRun,
  { at, outcome }: Place,
): Participation[] {
  const organisationId = groupId;
  return [
    {
      programmeId,
      submissionId,
      stageId,
      challengeId,
      organisationId,
      instanceKey: at,
      outcome,
      teamStatus: status,
      exitId,
    },
  ];
}
