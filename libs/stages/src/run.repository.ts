import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import type { ProgrammeModel } from '#libs/models';
import { GateDecisionRow } from './gate-decision.entity.js';
import { GateScoreRow } from './gate-score.entity.js';
import { Participation } from './participation.entity.js';
import { Run } from './run.entity.js';
import { RunActRow } from './run-act.entity.js';
import { StageInstance } from './stage-instance.entity.js';
import { TransitionRow } from './transition.entity.js';

const ROWS_AT_A_TIME = 1_000;

/** Runs with their log, and the rows that are read off their state. */
@Injectable()
export class RunRepository {
  constructor(private readonly database: Database) {}

  /** Whoever works on a run waits here for whoever does so already, also while there is no row yet. */
  async lock(tx: Tx, programmeId: string): Promise<Run | null> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`run:${programmeId}`]);
    return tx.findOneBy(Run, { programmeId });
  }

  find(programmeId: string, tx?: Tx): Promise<Run | null> {
    return (tx ?? this.database.reader).findOneBy(Run, { programmeId });
  }

  /** By which model a programme is run now; null before its run has begun. */
  async modelOf(programmeId: string, tx?: Tx): Promise<ProgrammeModel | null> {
    const run = await (tx ?? this.database.reader).findOne(Run, {
      select: { programmeId: true, model: true },
      where: { programmeId },
    });
    return run?.model ?? null;
  }

  /** What one person has scored at the gates of a run. */
  scoresBy(tx: Tx, programmeId: string, reviewerId: string): Promise<GateScoreRow[]> {
    return tx.find(GateScoreRow, {
      where: { programmeId, reviewerId },
      order: { candidateId: 'ASC', criterionId: 'ASC' },
    });
  }

  async insert(tx: Tx, run: Run): Promise<void> {
    await tx.insert(Run, run as never);
  }

  async save(tx: Tx, { programmeId, ...values }: Run): Promise<void> {
    await tx.update(Run, programmeId, values as never);
  }

  async startedIds(): Promise<string[]> {
    const rows = await this.database.reader.find(Run, { select: { programmeId: true } });
    return rows.map(({ programmeId }) => programmeId);
  }

  /** Ids of runs with a clock that is due. */
  async due(): Promise<string[]> {
    const rows = (await this.database.reader.query(
      'select programme_id from stages.run where next_at <= platform.clock() order by next_at',
    )) as { programme_id: string }[];
    return rows.map((row) => row.programme_id);
  }

  async append(tx: Tx, acts: readonly RunActRow[], transitions: readonly TransitionRow[]): Promise<void> {
    for (let start = 0; start < acts.length; start += ROWS_AT_A_TIME)
      await tx.insert(RunActRow, acts.slice(start, start + ROWS_AT_A_TIME) as never);
    for (let start = 0; start < transitions.length; start += ROWS_AT_A_TIME)
      await tx.insert(TransitionRow, transitions.slice(start, start + ROWS_AT_A_TIME));
  }

  async putInstances(tx: Tx, rows: readonly StageInstance[]): Promise<void> {
    if (rows.length > 0) await tx.upsert(StageInstance, [...rows], ['programmeId', 'key']);
  }

  async putParticipations(tx: Tx, rows: readonly Participation[]): Promise<void> {
    for (let start = 0; start < rows.length; start += ROWS_AT_A_TIME)
      await tx.upsert(Participation, rows.slice(start, start + ROWS_AT_A_TIME), ['submissionId', 'stageId']);
  }

  /** A place that was given up without an outcome: its stage begins anew. */
  async removeParticipation(tx: Tx, submissionId: string, stageId: string): Promise<void> {
    await tx.delete(Participation, { submissionId, stageId });
  }

  async putDecision(tx: Tx, row: GateDecisionRow): Promise<void> {
    await tx.upsert(GateDecisionRow, row as never, ['programmeId', 'gate', 'round']);
  }

  /** Earlier rounds of a gate that never took effect. */
  async voidRounds(tx: Tx, programmeId: string, gate: string, before: number): Promise<void> {
    await tx.query(
      `update stages.gate_decision set state = 'void'
       where programme_id = $1 and gate = $2 and round < $3 and state <> 'settled' and state <> 'void'`,
      [programmeId, gate, before],
    );
  }

  decisionsOf(programmeId: string): Promise<GateDecisionRow[]> {
    return this.database.reader.find(GateDecisionRow, {
      where: { programmeId },
      order: { gate: 'ASC', round: 'ASC' },
    });
  }

  actsOf(programmeId: string, tx?: Tx): Promise<RunActRow[]> {
    return (tx ?? this.database.reader).find(RunActRow, { where: { programmeId }, order: { number: 'ASC' } });
  }

  pageOfActs(programmeId: string, request: PageRequest): Promise<Page<RunActRow>> {
    const query = this.database.reader
      .createQueryBuilder(RunActRow, 'act')
      .where('act.programme_id = :programmeId', { programmeId });
    return pageByKeyset(query, request, [
      { expression: 'act.number', direction: 'ASC', valueOf: (row) => row.number },
    ]);
  }

  transitionsOf(programmeId: string, numbers: readonly number[]): Promise<TransitionRow[]> {
    return this.database.reader.find(TransitionRow, {
      where: { programmeId, number: In([...numbers]) },
      order: { number: 'ASC', key: 'ASC' },
    });
  }

  countTransitions(programmeId: string, tx: Tx): Promise<number> {
    return tx.countBy(TransitionRow, { programmeId });
  }

  participationsOf(submissionIds: readonly string[]): Promise<Participation[]> {
    return this.database.reader.findBy(Participation, { submissionId: In([...submissionIds]) });
  }
}
