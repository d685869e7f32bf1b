import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '#libs/database';
import { SubmissionRow } from './submission.entity.js';
import type { SubmissionState } from './submission.machine.js';

/** States in which a submission is before the judges, or was. */
export const HANDED_IN = `('SUBMITTED', 'AWARDED', 'NOT_AWARDED', 'DISQUALIFIED')`;

/** Rows for use cases: whoever calls has asked the policy, or asks it with the row. */
@Injectable()
export class SubmissionRepository {
  constructor(private readonly database: Database) {}

  /** @returns whether it was inserted; not when the start-up has a live submission to the challenge already. */
  async insertUnlessLive(tx: Tx, row: SubmissionRow): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(SubmissionRow)
      .values(row)
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    return (raw as unknown[]).length > 0;
  }

  findLive(tx: Tx, challengeId: string, organisationId: string): Promise<SubmissionRow | null> {
    return tx
      .createQueryBuilder(SubmissionRow, 'submission')
      .where('submission.challenge_id = :challengeId and submission.organisation_id = :organisationId')
      .andWhere(`submission.state <> 'WITHDRAWN'`)
      .setParameters({ challengeId, organisationId })
      .getOne();
  }

  find(tx: Tx, id: string): Promise<SubmissionRow | null> {
    return tx.findOneBy(SubmissionRow, { id });
  }

  findForUpdate(tx: Tx, id: string): Promise<SubmissionRow | null> {
    return tx.findOne(SubmissionRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  findForShare(tx: Tx, id: string): Promise<SubmissionRow | null> {
    return tx.findOne(SubmissionRow, { where: { id }, lock: { mode: 'pessimistic_read' } });
  }

  async save(tx: Tx, { id, ...values }: SubmissionRow): Promise<void> {
    await tx.update(SubmissionRow, id, values);
  }

  /** Whether the seal of the challenge is broken: only then anybody outside the team may know of submissions. */
  async isOpened(tx: Tx, challengeId: string): Promise<boolean> {
    const [row] = (await tx.query('select submissions.is_opened($1) as opened', [challengeId])) as [
      { opened: boolean },
    ];
    return row.opened;
  }

  /** In what entries of the audit log about the challenge's submissions are sealed now. */
  async sealOf(tx: Tx, challengeId: string): Promise<string> {
    const [row] = (await tx.query(
      'select coalesce(seal_id, id) as seal from challenges.challenge where id = $1',
      [challengeId],
    )) as [{ seal: string }];
    return row.seal;
  }

  /** When content was handed in last, of each that was. */
  async handedInAt(tx: Tx, ids: readonly string[]): Promise<Map<string, Date>> {
    const rows = await tx.find(SubmissionRow, {
      select: { id: true, submittedAt: true },
      where: { id: In([...ids]) },
    });
    return new Map(rows.flatMap(({ id, submittedAt }) => (submittedAt ? [[id, submittedAt] as const] : [])));
  }

  /** Start-ups with a submission that is written or was handed in, to tell them what concerns it. */
  async organisationsWithLive(challengeId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.database.reader.query(
      `select organisation_id as id from submissions.submission
       where challenge_id = $1 and state in ('DRAFT', 'SUBMITTED') order by organisation_id`,
      [challengeId],
    );
    return rows.map(({ id }) => id);
  }

  /** Handed in to an opened challenge and neither withdrawn nor disqualified; in an order that tells nothing. */
  openedOf(challengeId: string, tx?: Tx): Promise<SubmissionRow[]> {
    return this.opened(tx)
      .andWhere('submission.challenge_id = :challengeId', { challengeId })
      .andWhere(`submission.state <> 'DISQUALIFIED'`)
      .orderBy('submission.id')
      .getMany();
  }

  /** State of each, whatever is sealed: for rules, never to be shown. */
  async statesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, SubmissionState>> {
    const rows = await tx.find(SubmissionRow, {
      select: { id: true, state: true },
      where: { id: In([...ids]) },
    });
    return new Map(rows.map(({ id, state }) => [id, state]));
  }

  belongingsOf(
    tx: Tx,
    ids: readonly string[],
  ): Promise<Pick<SubmissionRow, 'id' | 'challengeId' | 'organisationId' | 'state'>[]> {
    return tx.find(SubmissionRow, {
      select: { id: true, challengeId: true, organisationId: true, state: true },
      where: { id: In([...ids]) },
    });
  }

  openedByIds(ids: readonly string[]): Promise<SubmissionRow[]> {
    return this.opened()
      .andWhere({ id: In([...ids]) })
      .getMany();
  }

  /** Those of the start-ups that were awarded by a released decision, ever. */
  async awardedAmong(organisationIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.database.reader.query(
      `select distinct organisation_id as id from submissions.submission
       where state = 'AWARDED' and organisation_id = any($1::uuid[])`,
      [[...organisationIds]],
    );
    return rows.map(({ id }) => id);
  }

  /** How many released decisions since an instant awarded something to each of the start-ups; none: left out. */
  async awardsSince(
    organisationIds: readonly string[],
    since: Date,
  ): Promise<{ organisationId: string; count: number }[]> {
    return this.database.reader.query(
      `select organisation_id as "organisationId", count(*)::int as count from submissions.submission
       where state = 'AWARDED' and decided_at >= $2 and organisation_id = any($1::uuid[]) group by organisation_id`,
      [[...organisationIds], since],
    );
  }

  /** When the last submission of each challenge was decided; challenges without a decision are left out. */
  lastDecisions(challengeIds: readonly string[]): Promise<{ challengeId: string; decidedAt: Date }[]> {
    return this.database.reader.query(
      `select challenge_id as "challengeId", max(decided_at) as "decidedAt" from submissions.submission
       where challenge_id = any($1::uuid[]) and state in ('AWARDED', 'NOT_AWARDED') group by challenge_id`,
      [[...challengeIds]],
    );
  }

  private opened(tx?: Tx) {
    return (tx ?? this.database.reader)
      .createQueryBuilder(SubmissionRow, 'submission')
      .where(`submission.state in ${HANDED_IN} and submissions.is_opened(submission.challenge_id)`);
  }
}
