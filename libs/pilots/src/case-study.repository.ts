import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import { isId } from '#libs/kernel';
import { CaseStudy } from './case-study.entity.js';
import { Pilot } from './pilot.entity.js';

/** Which pilots are told to everybody. */
@Injectable()
export class CaseStudyRepository {
  constructor(private readonly database: Database) {}

  /** A second publication takes the place of the first, from its own instant on. */
  async save(tx: Tx, study: CaseStudy): Promise<void> {
    await tx.upsert(CaseStudy, study, ['pilotId']);
  }

  findForUpdate(tx: Tx, pilotId: string): Promise<CaseStudy | null> {
    return tx.findOne(CaseStudy, { where: { pilotId }, lock: { mode: 'pessimistic_write' } });
  }

  async setNamed(tx: Tx, id: string, namesStartup: boolean): Promise<void> {
    await tx.update(CaseStudy, id, { namesStartup });
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.delete(CaseStudy, id);
  }

  studiesOf(pilotIds: readonly string[]): Promise<CaseStudy[]> {
    return this.database.reader.findBy(CaseStudy, { pilotId: In([...pilotIds]) });
  }

  pilots(ids: readonly string[]): Promise<Pilot[]> {
    return this.database.reader.findBy(Pilot, { id: In([...ids]) });
  }

  /** Those of decided pilots, the newest first. */
  page(challengeId: string | null, request: PageRequest): Promise<Page<CaseStudy>> {
    const query = this.database.reader
      .createQueryBuilder(CaseStudy, 'study')
      .innerJoin(Pilot, 'pilot', 'pilot.id = study.pilot_id')
      .where(`pilot.state = 'DECIDED'`);
    // What is no id is the id of no challenge.
    if (challengeId !== null)
      query.andWhere(isId(challengeId) ? 'pilot.challenge_id = :challengeId' : 'false', { challengeId });
    return pageByKeyset(query, request, [
      { expression: 'study.published_at', direction: 'DESC', valueOf: (row) => row.publishedAt },
      { expression: 'study.id', direction: 'DESC', valueOf: (row) => row.id },
    ]);
  }

  /** How many adopted pilots of each start-up are told to everybody with its name; none: left out. */
  async adoptedAmong(
    organisationIds: readonly string[],
  ): Promise<{ organisationId: string; count: number }[]> {
    return this.database.reader.query(
      `select pilot.organisation_id as "organisationId", count(*)::int as count
       from pilots.case_study study
       join pilots.pilot on pilot.id = study.pilot_id and pilot.state = 'DECIDED'
       join pilots.pilot_decision decision on decision.pilot_id = pilot.id and decision.round = pilot.round
       where study.names_startup and decision.outcome = 'ADOPT' and pilot.organisation_id = any($1::uuid[])
       group by pilot.organisation_id`,
      [[...organisationIds]],
    );
  }
}
