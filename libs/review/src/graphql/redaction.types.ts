import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BooleanField, IdField, IntegerField, TextField } from '#libs/graphql';

enum PassageKind {
  ORGANISATION = 'ORGANISATION',
  PERSON = 'PERSON',
  EMAIL = 'EMAIL',
  DOMAIN = 'DOMAIN',
  CHOSEN = 'CHOSEN',
}

registerEnumType(PassageKind, {
  name: 'PassageKind',
  description: 'What a passage could tell of who wrote a submission.',
  valuesMap: {
    ORGANISATION: { description: 'A name of the organisation, in whatever script.' },
    PERSON: { description: 'A name of one of its people, in whatever script.' },
    EMAIL: { description: 'A mail address.' },
    DOMAIN: { description: 'An address on the web.' },
    CHOSEN: { description: 'A person chose it.' },
  },
});

@ObjectType('IdentifyingPassage', {
  description:
    'A passage of a submission from which its author could be recognised, and whether reviewers read it.',
})
export class IdentifyingPassageType {
  @Field(() => ID, { description: '`title`, `summary`, or the id of the question that is answered.' })
  place!: string;

  @Field(() => Int, { description: 'First character, in UTF-16 units from 0.' })
  passageStart!: number;

  @Field(() => Int, { description: 'The first unit after it.' })
  passageEnd!: number;

  @Field(() => String, { description: 'The passage.' })
  text!: string;

  @Field(() => PassageKind, { description: 'What it could tell.' })
  kind!: PassageKind | `${PassageKind}`;

  @Field(() => Boolean, { description: 'Whether reviewers read `[…]` in its place.' })
  isHidden!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why, when a person decided; null as long as nobody did: then it is hidden.',
  })
  reason!: string | null;
}

@InputType({ description: 'A passage of a submission, and whether reviewers shall read it.' })
export class RedactSubmissionInput {
  @IdField({ description: 'The submission, which was opened.' })
  submissionId!: string;

  @TextField({ description: '`title`, `summary`, or the id of the question that is answered.', max: 36 })
  place!: string;

  @IntegerField({ description: 'First character, in UTF-16 units from 0.', min: 0, max: 1_000_000 })
  passageStart!: number;

  @IntegerField({ description: 'The first unit after it.', min: 1, max: 1_000_000 })
  passageEnd!: number;

  @BooleanField({ description: 'Hide it, or show what was found. Only a manager of the programme shows.' })
  isHidden!: boolean;

  @TextField({ description: 'Why; kept in the audit log.', max: 2_000, multiline: true })
  reason!: string;
}
