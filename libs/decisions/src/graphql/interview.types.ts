import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalizedTextType } from '#libs/graphql';

export enum InterviewRoundState {
  COLLECTING = 'COLLECTING',
  PUBLISHED = 'PUBLISHED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(InterviewRoundState, {
  name: 'InterviewRoundState',
  description: 'How far the interviews of a stage are.',
  valuesMap: {
    COLLECTING: { description: 'Everybody says when they can come.' },
    PUBLISHED: { description: 'Times are fixed and everybody is invited.' },
    CANCELLED: { description: 'All were called off.' },
  },
});

export enum InterviewState {
  SCHEDULED = 'SCHEDULED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(InterviewState, {
  name: 'InterviewState',
  description: 'Whether an interview is held.',
  valuesMap: {
    SCHEDULED: { description: 'It is to be held.' },
    CANCELLED: { description: 'It was called off.' },
  },
});

export enum InterviewRole {
  TEAM = 'TEAM',
  PANEL = 'PANEL',
}

registerEnumType(InterviewRole, {
  name: 'InterviewRole',
  description: 'As what somebody comes to an interview.',
  valuesMap: {
    TEAM: { description: 'For the start-up.' },
    PANEL: { description: 'To ask.' },
  },
});

export enum InterviewObstacleKind {
  TEAM_UNAVAILABLE = 'TEAM_UNAVAILABLE',
  PANEL_UNAVAILABLE = 'PANEL_UNAVAILABLE',
  TOO_FEW_TIMES = 'TOO_FEW_TIMES',
  ROOMS_CLASH = 'ROOMS_CLASH',
}

registerEnumType(InterviewObstacleKind, {
  name: 'InterviewObstacleKind',
  description: 'Why interviews cannot be laid out.',
  valuesMap: {
    TEAM_UNAVAILABLE: { description: 'The start-up can come at none of the times.' },
    PANEL_UNAVAILABLE: {
      description: 'Whenever the start-up can come, too few who are not in conflict with it can.',
    },
    TOO_FEW_TIMES: { description: 'These start-ups share fewer times than they are.' },
    ROOMS_CLASH: { description: 'Each has a time, but the panel cannot sit in so many rooms at once.' },
  },
});

@ObjectType('InterviewWindow', { description: 'From an instant to another one.' })
export class InterviewWindowType {
  @Field(() => Date, { description: 'Its begin.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'Its end.' })
  endsAt!: Date;
}

@ObjectType('InterviewRoom', { description: 'Where interviews are held.' })
export class InterviewRoomType {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'How to come there, or the address of the call; may be empty.' })
  place!: string;
}

@ObjectType('InterviewRound', { description: 'Interviews of the start-ups of a challenge at one stage.' })
export class InterviewRoundType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'The stage, as the model of the programme calls it.' })
  stageId!: string;

  @Field(() => InterviewRoundState, { description: 'How far it is.' })
  state!: InterviewRoundState | `${InterviewRoundState}`;

  @Field(() => [InterviewRoomType], { description: 'Rooms in which interviews are held at the same time.' })
  rooms!: readonly InterviewRoomType[];

  @Field(() => Int, { description: 'How many people ask in each interview.' })
  panelSize!: number;

  @Field(() => [ID], { description: 'Submissions that are invited.' })
  submissionIds!: readonly string[];

  @Field(() => [ID], { description: 'Reviewers who ask.' })
  reviewerIds!: readonly string[];

  @Field(() => Date, { description: 'Until when everybody can say when they come.' })
  answersDueAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why all were called off.' })
  endReason!: string | null;
}

@ObjectType('Interview', { description: 'One interview, as those who run it see it.' })
export class InterviewType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => InterviewState, { description: 'Whether it is held.' })
  state!: InterviewState | `${InterviewState}`;

  @Field(() => Date, { description: 'Its begin.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'Its end.' })
  endsAt!: Date;

  @Field(() => Int, { description: 'Place of its room in the list of the round, from 0.' })
  room!: number;

  @Field(() => String, { nullable: true, description: 'Why it was moved or called off.' })
  reason!: string | null;
}

@ObjectType('PlannedInterview', { description: 'One interview of a preview.' })
export class PlannedInterviewType {
  @Field(() => ID, { description: 'The submission.' })
  submissionId!: string;

  @Field(() => Date, { description: 'Its begin.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'Its end.' })
  endsAt!: Date;

  @Field(() => Int, { description: 'Place of its room in the list of the round, from 0.' })
  room!: number;

  @Field(() => [ID], { description: 'Reviewers who ask.' })
  reviewerIds!: readonly string[];
}

@ObjectType('InterviewObstacle', { description: 'What keeps interviews from being laid out.' })
export class InterviewObstacleType {
  @Field(() => InterviewObstacleKind, { description: 'What it is.' })
  kind!: InterviewObstacleKind | `${InterviewObstacleKind}`;

  @Field(() => [ID], { description: 'Submissions that it is about.' })
  submissionIds!: readonly string[];

  @Field(() => Int, { description: 'Times or people that are needed.' })
  needed!: number;

  @Field(() => Int, { description: 'Times or people that there are.' })
  available!: number;

  @Field(() => Boolean, { description: 'Whether everything was tried; else there might be a way.' })
  isProven!: boolean;
}

@ObjectType('InterviewPreview', { description: 'How interviews would be held as things stand.' })
export class InterviewPreviewType {
  @Field(() => String, { description: 'SHA-256 of it, by which it is published.' })
  digest!: string;

  @Field(() => [PlannedInterviewType], { description: 'By time and room; empty where there are obstacles.' })
  interviews!: readonly PlannedInterviewType[];

  @Field(() => [InterviewObstacleType], { description: 'Why there is none; empty where there is one.' })
  obstacles!: readonly InterviewObstacleType[];
}

@ObjectType('InterviewRequest', { description: 'A question when you can come to interviews.' })
export class InterviewRequestType {
  @Field(() => ID, { description: 'The round of interviews.' })
  roundId!: string;

  @Field(() => InterviewRole, { description: 'As what you would come.' })
  role!: InterviewRole | `${InterviewRole}`;

  @Field(() => ID, { nullable: true, description: 'Your submission; null when you would ask.' })
  submissionId!: string | null;

  @Field(() => [InterviewWindowType], { description: 'When interviews can be held.' })
  windows!: readonly InterviewWindowType[];

  @Field(() => Int, { description: 'Minutes that one takes.' })
  minutes!: number;

  @Field(() => Date, {
    description: 'Until when you can answer; without an answer you are taken to be free.',
  })
  answersDueAt!: Date;

  @Field(() => String, { nullable: true, description: 'The zone that you gave; null before your answer.' })
  zone!: string | null;

  @Field(() => [InterviewWindowType], {
    nullable: true,
    description: 'When you can come; null before your answer.',
  })
  free!: readonly InterviewWindowType[] | null;
}

@ObjectType('AttendedInterview', {
  description:
    'An interview to which you are invited. `GET /interviews/<id>` is a file for your calendar (RFC 5545).',
})
export class AttendedInterviewType {
  @Field(() => ID, { description: 'Of your seat: nobody else knows the interview by it.' })
  id!: string;

  @Field(() => InterviewRole, { description: 'As what you come.' })
  role!: InterviewRole | `${InterviewRole}`;

  @Field(() => InterviewState, { description: 'Whether it is held.' })
  state!: InterviewState | `${InterviewState}`;

  @Field(() => Date, { description: 'Its begin.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'Its end.' })
  endsAt!: Date;

  @Field(() => String, { description: 'The room.' })
  room!: string;

  @Field(() => String, { description: 'How to come there, or the address of the call; may be empty.' })
  place!: string;

  @Field(() => String, { description: 'Title of the submission.' })
  title!: string;

  @Field(() => LocalizedTextType, {
    nullable: true,
    description: 'The start-up, for those who ask in an open round; null where it is hidden from them.',
  })
  startup!: LocalizedTextType | null;
}
