import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { PlannedStageRow } from './planned-stage.entity.js';
import { Programme } from './programme.entity.js';
import type { Stage } from './programme.rules.js';
import type { ProgrammeState } from './programme.states.js';
import { ProgrammeManager } from './programme-manager.entity.js';
import type { PlannedStageDates } from './programme-plan.rules.js';
import { ProgrammeStage } from './programme-stage.entity.js';

/** Who looks: `managerId` sees the own programmes besides the public ones. */
export interface ProgrammeViewer {
  readonly seesAll: boolean;
  readonly managerId: string | null;
}

const MANAGED = `exists (select from programmes.programme_manager manager
  where manager.programme_id = programme.id and manager.person_id = :managerId)`;

@Injectable()
export class ProgrammeRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, programme: Programme): Promise<void> {
    await tx.insert(Programme, programme);
  }

  async save(tx: Tx, { id, ...values }: Programme): Promise<void> {
    await tx.update(Programme, id, values);
  }

  find(id: string, tx?: Tx): Promise<Programme | null> {
    return (tx ?? this.database.reader).findOneBy(Programme, { id });
  }

  findByIds(ids: readonly string[]): Promise<Programme[]> {
    return this.database.reader.findBy(Programme, { id: In([...ids]) });
  }

  findForUpdate(tx: Tx, id: string): Promise<Programme | null> {
    return tx.findOne(Programme, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  findForShare(tx: Tx, id: string): Promise<Programme | null> {
    return tx.findOne(Programme, { where: { id }, lock: { mode: 'pessimistic_read' } });
  }

  findVisible(id: string, viewer: ProgrammeViewer): Promise<Programme | null> {
    return this.visibleTo(viewer).andWhere('programme.id = :id', { id }).getOne();
  }

  findVisibleByCode(code: string, viewer: ProgrammeViewer): Promise<Programme | null> {
    return this.visibleTo(viewer).andWhere('programme.code = :code', { code }).getOne();
  }

  /** Newest first. */
  pageVisible(
    viewer: ProgrammeViewer,
    state: ProgrammeState | undefined,
    request: PageRequest,
  ): Promise<Page<Programme>> {
    return this.page(this.visibleTo(viewer), state, request);
  }

  /** Those that a person manages, newest first. */
  pageManaged(
    managerId: string,
    state: ProgrammeState | undefined,
    request: PageRequest,
  ): Promise<Page<Programme>> {
    const query = this.database.reader
      .createQueryBuilder(Programme, 'programme')
      .where(MANAGED, { managerId });
    return this.page(query, state, request);
  }

  async replaceStages(tx: Tx, programmeId: string, stages: readonly Stage[]): Promise<void> {
    await tx.delete(ProgrammeStage, { programmeId });
    await tx.insert(
      ProgrammeStage,
      stages.map((stage, position) => ({ ...stage, programmeId, position })),
    );
  }

  stagesOf(programmeIds: readonly string[], tx?: Tx): Promise<ProgrammeStage[]> {
    return (tx ?? this.database.reader).find(ProgrammeStage, {
      where: { programmeId: In([...programmeIds]) },
      order: { position: 'ASC' },
    });
  }

  async replacePlan(tx: Tx, programmeId: string, plan: readonly PlannedStageDates[]): Promise<void> {
    await tx.delete(PlannedStageRow, { programmeId });
    await tx.insert(
      PlannedStageRow,
      plan.map((own, position) => ({ ...own, cutoffs: [...own.cutoffs], programmeId, position })),
    );
  }

  planOf(programmeId: string, tx?: Tx): Promise<PlannedStageRow[]> {
    return (tx ?? this.database.reader).find(PlannedStageRow, {
      where: { programmeId },
      order: { position: 'ASC' },
    });
  }

  plansOf(programmeIds: readonly string[]): Promise<PlannedStageRow[]> {
    return this.database.reader.find(PlannedStageRow, {
      where: { programmeId: In([...programmeIds]) },
      order: { position: 'ASC' },
    });
  }

  async addManager(tx: Tx, manager: ProgrammeManager): Promise<void> {
    await tx.insert(ProgrammeManager, manager);
  }

  async removeManager(tx: Tx, programmeId: string, personId: string): Promise<void> {
    await tx.delete(ProgrammeManager, { programmeId, personId });
  }

  managersOf(programmeIds: readonly string[]): Promise<ProgrammeManager[]> {
    return this.database.reader.find(ProgrammeManager, {
      where: { programmeId: In([...programmeIds]) },
      order: { addedAt: 'ASC', personId: 'ASC' },
    });
  }

  managersIn(tx: Tx, programmeId: string): Promise<ProgrammeManager[]> {
    return tx.findBy(ProgrammeManager, { programmeId });
  }

  isListed(programmeId: string, personId: string, tx?: Tx): Promise<boolean> {
    return (tx ?? this.database.reader).existsBy(ProgrammeManager, { programmeId, personId });
  }

  async openIds(): Promise<string[]> {
    const rows = await this.database.reader.find(Programme, {
      select: { id: true },
      where: { state: 'OPEN' },
    });
    return rows.map(({ id }) => id);
  }

  async programmesOf(personId: string): Promise<string[]> {
    const rows = await this.database.reader.findBy(ProgrammeManager, { personId });
    return rows.map((row) => row.programmeId);
  }

  private page(
    query: SelectQueryBuilder<Programme>,
    state: ProgrammeState | undefined,
    request: PageRequest,
  ): Promise<Page<Programme>> {
    if (state) query.andWhere('programme.state = :state', { state });
    return pageByKeyset(query, request, [
      { expression: 'programme.created_at', direction: 'DESC', valueOf: (row) => row.createdAt },
      { expression: 'programme.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }

  private visibleTo(viewer: ProgrammeViewer): SelectQueryBuilder<Programme> {
    const query = this.database.reader.createQueryBuilder(Programme, 'programme');
    if (viewer.seesAll) return query.where('true');
    return query.where(
      viewer.managerId
        ? `(programme.opened_at is not null or ${MANAGED})`
        : 'programme.opened_at is not null',
      { managerId: viewer.managerId },
    );
  }
}
