import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection, Language, LocalizedTextType } from '#libs/graphql';
import { ProgrammeState, StageKind } from '../programme.states.js';

registerEnumType(ProgrammeState, {
  name: 'ProgrammeState',
  description: 'Where a programme stands.',
  valuesMap: {
    DRAFT: { description: 'Being prepared; only its managers see it.' },
    OPEN: { description: 'Running: ministries write challenges, start-ups answer them.' },
    COMPLETED: { description: 'Finished as planned.' },
    CANCELLED: { description: 'Ended before its time, with a reason.' },
  },
});

registerEnumType(StageKind, {
  name: 'StageKind',
  description: 'What happens in a stage of a programme.',
  valuesMap: {
    CALL: { description: 'Challenges are open for submissions.' },
    EVALUATION: { description: 'Reviewers score, and the programme decides.' },
    PILOT: { description: 'Awarded start-ups pilot their solutions.' },
  },
});

@ObjectType('ProgrammeRules', { description: 'What a programme lays down for all its challenges.' })
export class ProgrammeRulesType {
  @Field(() => Int, { description: 'How many reviewers score each submission.' })
  reviewersPerSubmission!: number;

  @Field(() => Int, { description: 'How many submissions of a challenge are awarded.' })
  awards!: number;

  @Field(() => Int, { description: 'Characters that the rationale of a score needs at least.' })
  minimumRationale!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Weighted score out of 100 below which nothing is awarded; null: no such bar.',
  })
  minimumPassingScore!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Score of the challenge coach below which no challenge is approved; null: no such bar.',
  })
  minimumCoachScore?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a blocker of the coach refuses the approval of a challenge; null: it does not.',
  })
  isCoachBinding?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days after a decision in which it has no effect yet and can be appealed against; null: none.',
  })
  standstillDays?: number | null;
}

@ObjectType('ProgrammeStage', { description: 'One stage of a programme, from an instant to an instant.' })
export class ProgrammeStageType {
  @Field(() => StageKind, { description: 'What happens in it.' })
  kind!: StageKind | `${StageKind}`;

  @Field(() => Date, { description: 'When it starts.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'When it ends; the next stage starts at that instant.' })
  endsAt!: Date;
}

@ObjectType('PlannedStage', {
  description: "When a stage of a programme's model is planned to open and close.",
})
export class PlannedStageType {
  @Field(() => String, { description: 'The stage, as the model calls it.' })
  stageId!: string;

  @Field(() => Date, { description: 'When it opens.' })
  opensAt!: Date;

  @Field(() => Date, { description: 'When it closes.' })
  closesAt!: Date;
}

@ObjectType('Programme', {
  description: 'A programme in which ministries set challenges and start-ups answer them.',
})
export class ProgrammeType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Short code for people, `GOV-2027`; unique.' })
  code!: string;

  @Field(() => ProgrammeState, { description: 'Where it stands.' })
  state!: ProgrammeState | `${ProgrammeState}`;

  @Field(() => Language, { description: 'Language in which it was written; that text counts.' })
  originalLanguage!: Language | `${Language}`;

  @Field(() => LocalizedTextType, { description: 'Its name.' })
  name!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'What it is about.' })
  summary!: LocalizedTextType;

  @Field(() => String, { description: 'IANA time zone in which its dates are meant.' })
  zone!: string;

  @Field(() => ProgrammeRulesType, { description: 'What it lays down for all its challenges.' })
  rules!: ProgrammeRulesType;

  @Field(() => ID, {
    nullable: true,
    description: "The version of the model from which it is run; null for the platform's own.",
  })
  modelVersionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancellationReason!: string | null;

  @Field(() => Int, { description: 'Grows with each edit; pass it back as `expectedVersion`.' })
  version!: number;

  @Field(() => Date, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was opened.' })
  openedAt!: Date | null;
}

export const ProgrammeConnection = Connection('Programme', () => ProgrammeType);
