import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Connection } from '#libs/graphql';
import { AssignmentWay, ReviewPurpose } from '../review.kinds.js';

export enum AssignmentStateEnum {
  ASSIGNED = 'ASSIGNED',
  IN_PROGRESS = 'IN_PROGRESS',
  COMPLETED = 'COMPLETED',
  DECLINED = 'DECLINED',
  RECUSED = 'RECUSED',
  SUSPENDED = 'SUSPENDED',
  REMOVED = 'REMOVED',
}

registerEnumType(AssignmentStateEnum, {
  name: 'AssignmentState',
  description: 'Where a review stands.',
  valuesMap: {
    ASSIGNED: { description: 'Given to the reviewer, not begun.' },
    IN_PROGRESS: { description: 'A draft was saved.' },
    COMPLETED: { description: 'Submitted; its scores count.' },
    DECLINED: { description: 'The reviewer said no before beginning.' },
    RECUSED: { description: 'The reviewer stepped back; its scores do not count.' },
    SUSPENDED: { description: 'A conflict of interest ended it; its scores do not count.' },
    REMOVED: { description: 'A manager took it back.' },
  },
});

registerEnumType(AssignmentWay, {
  name: 'AssignmentWay',
  description: 'How a reviewer came to a submission.',
  valuesMap: {
    BY_HAND: { description: 'A manager chose.' },
    AUTOMATIC: { description: 'By the plan: load and shared topics, never across a conflict.' },
  },
});

@ObjectType('ReviewAssignment', { description: 'Who reviews what, as managers see it.' })
export class AssignmentType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => AssignmentStateEnum, { description: 'Where it stands.' })
  state!: AssignmentStateEnum | `${AssignmentStateEnum}`;

  @Field(() => AssignmentWay, { description: 'How it came about.' })
  way!: AssignmentWay | `${AssignmentWay}`;

  @Field(() => ReviewPurpose, { description: 'Whether its scores count. Its reviewer does not learn it.' })
  purpose!: ReviewPurpose | `${ReviewPurpose}`;

  @Field(() => [String], {
    description: 'Why this reviewer: topics of the submission in which the reviewer is at home.',
  })
  sharedTopics!: string[];

  @Field(() => Int, { description: 'Why this reviewer: open reviews that the reviewer had before.' })
  loadBefore!: number;

  @Field(() => Date, { description: 'When it was assigned.' })
  assignedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the review was submitted.' })
  completedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ended without counting.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it ended without counting.' })
  endReason!: string | null;
}

export const AssignmentConnection = Connection('ReviewAssignment', () => AssignmentType);

@ObjectType('UnfilledSubmission', {
  description: 'A submission for which no further reviewer could be found.',
})
export class UnfilledSubmissionType {
  @Field(() => ID, { description: 'The submission.' })
  submissionId!: string;

  @Field(() => Int, { description: 'How many reviewers it still lacks.' })
  missing!: number;
}

@ObjectType('ReviewCoverage', {
  description: 'Whether a submission has the reviewers that the programme promises.',
})
export class CoverageType {
  @Field(() => ID, { description: 'The submission.' })
  submissionId!: string;

  @Field(() => Int, { description: 'Reviewers that the programme promises.' })
  required!: number;

  @Field(() => Int, { description: 'Reviewers who are assigned and able to review.' })
  assigned!: number;

  @Field(() => Int, { description: 'Reviews that were submitted and count.' })
  completed!: number;

  @Field(() => Int, { description: 'Reviews lost to a conflict of interest.' })
  suspended!: number;

  @Field(() => Int, { description: 'Reviewers that have to be found: replacements among them.' })
  missing!: number;
}
