import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection, Language, LocalizedTextType } from '#libs/graphql';
import { ChallengeKind, ChallengeOrder, ChallengeState, ProcurementExit } from '../challenge.states.js';
import { MoneyType } from './challenge-parts.types.js';

registerEnumType(ChallengeKind, {
  name: 'ChallengeKind',
  description: 'What start-ups answer.',
  valuesMap: {
    CHALLENGE: { description: 'A problem of a ministry.' },
    OPEN_CALL: {
      description:
        'The call of a programme that has no challenges: start-ups apply to the programme itself. It has no figures, budget or way to buy.',
    },
  },
});

registerEnumType(ChallengeState, {
  name: 'ChallengeState',
  description: 'Where a challenge stands.',
  valuesMap: {
    DRAFT: { description: 'Being written by the ministry.' },
    IN_REVIEW: { description: 'Waiting for an approver of the ministry; it cannot be edited.' },
    CHANGES_REQUESTED: { description: 'Sent back to its authors with a reason.' },
    APPROVED: { description: 'Ready to be published by the programme.' },
    PUBLISHED: { description: 'Public. Submissions are taken while `isOpen` is true.' },
    CLOSED: { description: 'The window has ended; nobody outside the teams has read a submission yet.' },
    IN_EVALUATION: { description: 'Submissions were opened and are being scored.' },
    DECIDED: { description: 'The decision was released.' },
    ARCHIVED: { description: 'Put away; still readable.' },
    CANCELLED: { description: 'Ended without a decision, with a reason.' },
  },
});

registerEnumType(ChallengeOrder, {
  name: 'ChallengeOrder',
  description: 'Order of a list of challenges.',
  valuesMap: {
    CLOSING_SOON: { description: 'Published ones first, the nearest closing instant first.' },
    NEWEST: { description: 'The last published (or, before that, created) first.' },
  },
});

registerEnumType(ProcurementExit, {
  name: 'ProcurementExit',
  description: 'How the ministry means to buy what a successful pilot has proved.',
  valuesMap: {
    FOLLOW_ON_CONTRACT: {
      description:
        'The pilot contract itself foresees the purchase: it can be extended without a new procedure.',
    },
    TENDER: { description: 'A public tender follows, in which the start-up competes like everybody else.' },
    FRAMEWORK: {
      description:
        'The solution joins a framework agreement from which ministries order without a new tender.',
    },
    EXEMPTION: {
      description: 'The ministry will ask for an exemption from tender, for example as the only supplier.',
    },
    NONE_PLANNED: {
      description: 'No purchase is planned: the pilot is for learning, and says so from the start.',
    },
  },
});

@ObjectType('Challenge', {
  description:
    'A public problem that a ministry asks start-ups to solve, or the open call of a programme without challenges.',
})
export class ChallengeType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Number for people, `CH-2027-014`.' })
  number!: string;

  @Field(() => ChallengeKind, { description: 'Whether it is a challenge or an open call.' })
  kind!: ChallengeKind | `${ChallengeKind}`;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of an open call: the batch of the programme that it takes in, 1 first; null for a challenge.',
  })
  batch!: number | null;

  @Field(() => ChallengeState, { description: 'Where it stands.' })
  state!: ChallengeState | `${ChallengeState}`;

  @Field(() => Language, { description: 'Language in which it was written; that text counts.' })
  originalLanguage!: Language | `${Language}`;

  @Field(() => LocalizedTextType, { description: 'Title.' })
  title!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'The problem; empty in an unfinished draft.' })
  problem!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'Who suffers from it, and how many they are.' })
  affectedUsers!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'What shows that the problem is real.' })
  evidence!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'What should be different afterwards.' })
  desiredOutcome!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'What a solution must respect: law, systems, people.' })
  constraints!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'Data and access that the ministry offers to a pilot.' })
  dataOffered!: LocalizedTextType;

  @Field(() => MoneyType, { nullable: true, description: 'Budget of a pilot; null in an unfinished draft.' })
  budget?: MoneyType | null;

  @Field(() => ProcurementExit, {
    nullable: true,
    description: 'How a successful pilot would be bought; null in an unfinished draft.',
  })
  exitToProcurement!: ProcurementExit | `${ProcurementExit}` | null;

  @Field(() => Date, { description: 'First instant at which submissions are taken.' })
  opensAt!: Date;

  @Field(() => Date, { description: 'First instant at which they are no longer taken.' })
  closesAt!: Date;

  @Field(() => String, { description: 'IANA time zone in which the window is meant, `Asia/Jerusalem`.' })
  zone!: string;

  @Field(() => [String], { description: 'Tags, lower case.' })
  tags!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Technology readiness level, 1 to 9, that a solution needs at least; null: any.',
  })
  minimumTrl!: number | null;

  @Field(() => Int, { description: '1 at publication; each addendum adds one. Submissions bind to it.' })
  contentVersion!: number;

  @Field(() => Int, { description: 'Grows with each change; pass it back as `expectedVersion`.' })
  version!: number;

  @Field(() => Date, { nullable: true, description: 'When it will be published by itself.' })
  publishAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was published.' })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the window was closed.' })
  closedAt!: Date | null;

  @Field(() => Date, {
    name: 'questionsCloseAt',
    nullable: true,
    description:
      'Until then questions are asked and answered although the window has closed, because the text was framed anew; null when they are not.',
  })
  questionsUntil!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancellationReason!: string | null;

  @Field(() => Date, { description: 'When the draft was created.' })
  createdAt!: Date;
}

export const ChallengeConnection = Connection('Challenge', () => ChallengeType);
