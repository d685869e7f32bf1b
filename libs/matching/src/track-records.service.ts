import { Injectable } from '@nestjs/common';
import { databaseNow, Transactions } from '#libs/database';
import { CaseStudyService } from '#libs/pilots';
import { Mentions } from '#libs/search';
import type { Passport } from '#libs/startups';
import { SubmissionsService } from '#libs/submissions';
import type { TrackRecord } from './match.scoring.js';
import { boundSince, capacityOf, customersIn, readReferences } from './track-record.rules.js';

/**
 * What start-ups have done so far: passports, released awards, published case studies that name them. All of it is
 * public, so that a list tells nobody more than they could read.
 */
@Injectable()
export class TrackRecordsService {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly caseStudies: CaseStudyService,
    private readonly mentions: Mentions,
    private readonly transactions: Transactions,
  ) {}

  /** By start-up. @param fields of a challenge: its tags. */
  async of(
    passports: readonly Passport[],
    fields: readonly string[],
  ): Promise<ReadonlyMap<string, TrackRecord>> {
    const ids = passports.map(({ organisationId }) => organisationId);
    const now = await this.transactions.run((tx) => databaseNow(tx));
    const awards = await this.submissions.awardsSince(ids, boundSince(now));
    const adopted = await this.caseStudies.adoptedAmong(ids);
    const mentioned = await this.mentions.of(fields);
    return new Map(
      passports.map(({ organisationId: id, references, headcount }) => [
        id,
        {
          references: customersIn(readReferences(references, mentioned), fields),
          capacity: capacityOf(headcount, awards.get(id) ?? 0),
          adopted: adopted.get(id) ?? 0,
        },
      ]),
    );
  }

  /** Whom a start-up can name in the fields of challenges. @param fields of all of them: what is read for. */
  async customersOf(
    { references }: Passport,
    fields: readonly string[],
  ): Promise<(own: readonly string[]) => string[]> {
    const read = readReferences(references, await this.mentions.of(fields));
    return (own) => customersIn(read, own);
  }
}
