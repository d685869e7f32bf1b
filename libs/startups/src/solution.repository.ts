import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { Solution } from './solution.entity.js';
import type { SolutionState } from './solution.machine.js';

export interface SolutionFilter {
  readonly organisationId?: string | null;
  readonly tag?: string | null;
  readonly minimumTrl?: number | null;
  readonly state?: SolutionState | null;
}

const FOUND_BY = 40;

@Injectable()
export class SolutionRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, solution: Solution): Promise<void> {
    await tx.insert(Solution, solution);
  }

  findForUpdate(tx: Tx, id: string): Promise<Solution | null> {
    return tx.findOne(Solution, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Nobody can change the solution until the transaction ends. */
  findForShare(tx: Tx, id: string): Promise<Solution | null> {
    return tx.findOne(Solution, { where: { id }, lock: { mode: 'pessimistic_read' } });
  }

  async save(tx: Tx, solution: Solution): Promise<void> {
    await tx.update(Solution, solution.id, solution);
  }

  /** The solution, if it is active or of one of the organisations. */
  findVisible(id: string, own: readonly string[]): Promise<Solution | null> {
    return this.visible(own).andWhere('solution.id = :id', { id }).getOne();
  }

  findByIds(ids: readonly string[]): Promise<Solution[]> {
    return this.database.reader.findBy(Solution, { id: In([...ids]) });
  }

  /** The newest first: active ones, and withdrawn ones of the given organisations. */
  page(filter: SolutionFilter, own: readonly string[], request: PageRequest): Promise<Page<Solution>> {
    const query = this.visible(own);
    if (filter.organisationId)
      query.andWhere('solution.organisation_id = :organisationId', { organisationId: filter.organisationId });
    if (filter.tag) query.andWhere('solution.tags @> array[:tag]', { tag: filter.tag.toLowerCase() });
    if (filter.minimumTrl) query.andWhere('solution.trl >= :minimumTrl', { minimumTrl: filter.minimumTrl });
    if (filter.state) query.andWhere('solution.state = :state', { state: filter.state });
    return pageByKeyset(query, request, [
      { expression: 'solution.created_at', direction: 'DESC', valueOf: (row) => row.createdAt },
      { expression: 'solution.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }

  /** Active solutions of one organisation, the newest first, forty at most: what it can be found by. */
  findActive(organisationId: string, manager: EntityManager = this.database.reader): Promise<Solution[]> {
    return manager.find(Solution, {
      where: { organisationId, state: 'ACTIVE' },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: FOUND_BY,
    });
  }

  /** Rows of one import after an id, in the order of ids; nobody can change them until the transaction ends. */
  batchForShare(tx: Tx, importBatchId: string, afterId: string, limit: number): Promise<Solution[]> {
    return tx.find(Solution, {
      where: { importBatchId, id: MoreThan(afterId) },
      order: { id: 'ASC' },
      take: limit,
      lock: { mode: 'pessimistic_read' },
    });
  }

  /** Sum of the versions of all solutions of one organisation: it grows with every change of any of them. */
  async sumOfVersions(tx: Tx, organisationId: string): Promise<number> {
    const [row] = (await tx.query(
      'select coalesce(sum(version), 0)::integer as total from startups.solution where organisation_id = $1',
      [organisationId],
    )) as [{ total: number }];
    return row.total;
  }

  private visible(own: readonly string[]) {
    const query = this.database.reader.createQueryBuilder(Solution, 'solution');
    if (own.length === 0) return query.where("solution.state = 'ACTIVE'");
    return query.where("(solution.state = 'ACTIVE' or solution.organisation_id = any(:own))", {
      own: [...own],
    });
  }
}
