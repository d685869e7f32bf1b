import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '#libs/graphql';
import { ConflictKind, ConflictSource } from '../review.kinds.js';
import { AssignmentType } from './assignment.types.js';

registerEnumType(ConflictSource, {
  name: 'ConflictSource',
  description: 'From where a conflict of interest is known.',
  valuesMap: {
    DECLARED: { description: 'The reviewer or a manager declared it.' },
    MEMBERSHIP: { description: 'The reviewer belongs to the organisation.' },
    PAST_EMPLOYMENT: { description: 'The reviewer worked there less than three years ago.' },
    SHARED_ORGANISATION: {
      description: 'The reviewer belongs to an organisation together with somebody of the start-up.',
    },
    OWNERSHIP: {
      description: 'One owns the other, through any number of companies, or both are under one control.',
    },
    PAST_AWARD: { description: 'The reviewer stood in a team of the start-up that was awarded.' },
  },
});

@ObjectType('ConflictEdge', {
  description: 'A tie of the conflict graph between a reviewer and an organisation, as managers see it.',
})
export class ConflictEdgeType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => ConflictKind, { description: 'What kind of tie it is.' })
  kind!: ConflictKind | `${ConflictKind}`;

  @Field(() => ConflictSource, { description: 'From where it is known.' })
  source!: ConflictSource | `${ConflictSource}`;

  @Field(() => Boolean, { description: 'Kept by a manager, whatever becomes of its source.' })
  isPinned!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is kept.' })
  pinReason!: string | null;

  @Field(() => Date, { description: 'When it was found.' })
  foundAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; it is never deleted.' })
  endedAt!: Date | null;
}

export const ConflictEdgeConnection = Connection('ConflictEdge', () => ConflictEdgeType);

@ObjectType('OwnershipLink', { description: 'Somebody owns a part of a company, as a register says.' })
export class OwnershipLinkType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, {
    description: 'The owner: country and registration number, an e-mail address, or a name.',
  })
  owner!: string;

  @Field(() => Float, { nullable: true, description: 'Percent; null where the register does not say.' })
  share!: number | null;

  @Field(() => Date, { description: 'When it was imported.' })
  importedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When a later import no longer told it.' })
  endedAt!: Date | null;
}

export const OwnershipLinkConnection = Connection('OwnershipLink', () => OwnershipLinkType);

@ObjectType('OwnershipImport', { description: 'What an import of owners has changed.' })
export class OwnershipImportType {
  @Field(() => Int, { description: 'Companies that the file names.' })
  companies!: number;

  @Field(() => Int, { description: 'Owners that are new.' })
  added!: number;

  @Field(() => Int, { description: 'Owners that the file no longer tells.' })
  ended!: number;

  @Field(() => Int, { description: 'Owners that were known as they are.' })
  unchanged!: number;
}

@ObjectType('ReviewReplacement', {
  description: 'A review that was lost, of a submission that lacks reviewers: somebody else has to do it.',
})
export class ReplacementType {
  @Field(() => AssignmentType, { description: 'The review that was lost, with the reason.' })
  assignment!: AssignmentType;

  @Field(() => Date, { description: 'When it was lost.' })
  endedAt!: Date;

  @Field(() => Int, { description: 'Reviewers that the submission lacks in all.' })
  missing!: number;
}
