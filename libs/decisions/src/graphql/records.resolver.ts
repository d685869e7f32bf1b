import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { Language, localeOf } from '#libs/graphql';
import type { DecisionRecord } from '../record.entity.js';
import type { DecisionRecordContent, DecisionRecordFile } from '../record.rules.js';
import { RecordDesk } from '../record-desk.js';
import { recordHtml } from '../record-html.js';
import { DecisionRecordType } from './record.types.js';

/** The record of a decision, to keep, to sign and to compute again. */
@Resolver(() => DecisionRecordType)
export class RecordsResolver {
  constructor(private readonly desk: RecordDesk) {}

  @Allow('record.read')
  @Query(() => [DecisionRecordType], {
    nullable: true,
    description:
      'Records of the decisions on a challenge, the newest first: for managers of its programme, approvers of its ministry and auditors; null for everybody else.',
  })
  decisionRecords(
    @CurrentActor() actor: Actor,
    @Args('challengeId', { type: () => ID, description: 'The challenge.' }) challengeId: string,
  ) {
    return this.desk.ofChallenge(actor, challengeId);
  }

  @ResolveField(() => String, {
    description: 'The record as a JSON file: its content with the digest. `npm run recompute` reads it.',
  })
  json(@Parent() record: DecisionRecord) {
    return JSON.stringify(fileOf(record), null, 2);
  }

  @ResolveField(() => String, {
    description: 'The record as an HTML page to print and sign, in a language.',
  })
  html(
    @Parent() record: DecisionRecord,
    @Args('language', { type: () => Language, description: 'The language.' }) language: Language,
  ) {
    return recordHtml(fileOf(record), localeOf(language));
  }
}

const fileOf = ({ content, digest }: DecisionRecord): DecisionRecordFile => ({
  digest,
  record: JSON.parse(content) as DecisionRecordContent,
});
