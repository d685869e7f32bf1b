import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { payload, TextField } from '#libs/graphql';

export enum SearchIndexSource {
  SNAPSHOT = 'SNAPSHOT',
  DATABASE = 'DATABASE',
}

registerEnumType(SearchIndexSource, {
  name: 'SearchIndexSource',
  description: 'Where a search index came from.',
  valuesMap: {
    SNAPSHOT: { description: 'From the file of an earlier process, caught up with what changed since.' },
    DATABASE: { description: 'Read wholly from the database.' },
  },
});

@ObjectType('SearchIndexReport', { description: 'The search index of one process.' })
export class SearchIndexReportType {
  @Field(() => Int, { description: 'Documents that can be found.' })
  documents!: number;

  @Field(() => Int, {
    description: 'Documents for which there was no room below SEARCH_MEMORY_MB; nobody finds them.',
  })
  documentsLeftOut!: number;

  @Field(() => Float, { description: 'About the memory that it takes, in bytes.' })
  bytes!: number;

  @Field(() => SearchIndexSource, { nullable: true, description: 'Where it came from.' })
  source!: SearchIndexSource | `${SearchIndexSource}` | undefined;

  @Field(() => Date, { nullable: true, description: 'When it was filled.' })
  filledAt!: Date | undefined;

  @Field(() => Boolean, { description: 'Whether it is being read anew.' })
  isBeingRebuilt!: boolean;
}

@InputType({ description: 'Why the index is read anew.' })
export class RebuildSearchIndexInput {
  @TextField({ description: 'Why; it stands in the audit log.', max: 500 })
  reason!: string;
}

export const RebuildSearchIndexPayload = payload('RebuildSearchIndexPayload', {
  searchIndex: { type: () => SearchIndexReportType, description: 'The index while it is being read anew.' },
});
