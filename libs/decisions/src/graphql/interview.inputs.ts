import { InputType } from '@nestjs/graphql';
import { IdField, IdListField, InputListField, InstantField, IntegerField, TextField } from '#libs/graphql';

@InputType({ description: 'From an instant to another one.' })
export class InterviewWindowInput {
  @InstantField({ description: 'Its begin.' })
  startsAt!: Date;

  @InstantField({ description: 'Its end.' })
  endsAt!: Date;
}

@InputType({ description: 'Where interviews are held.' })
export class InterviewRoomInput {
  @TextField({ description: 'Its name.', max: 100 })
  name!: string;

  @TextField({
    description: 'How to come there, or the address of the call.',
    min: 0,
    max: 500,
    nullable: true,
  })
  place?: string | null;
}

@InputType({ description: 'Interviews of the start-ups of a challenge at one stage.' })
export class OpenInterviewRoundInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @TextField({ description: 'The stage, as the model of the programme calls it.', max: 100 })
  stageId!: string;

  @InputListField(() => InterviewWindowInput, {
    description: 'When interviews can be held.',
    min: 1,
    max: 60,
  })
  windows!: InterviewWindowInput[];

  @IntegerField({ description: 'Minutes that one takes.', min: 5, max: 480 })
  minutes!: number;

  @IntegerField({ description: 'Minutes between one and the next.', min: 0, max: 240 })
  breakMinutes!: number;

  @IntegerField({ description: 'After so many there is a long break.', min: 1, max: 50 })
  inARow!: number;

  @IntegerField({ description: 'Minutes of the long break.', min: 0, max: 480 })
  longBreakMinutes!: number;

  @IntegerField({
    description: 'Nobody comes before this hour of the own day; 8 when left out.',
    min: 0,
    max: 23,
    nullable: true,
  })
  earliestHour?: number | null;

  @IntegerField({
    description: 'Nobody stays past this hour of the own day; 20 when left out.',
    min: 1,
    max: 24,
    nullable: true,
  })
  latestHour?: number | null;

  @InputListField(() => InterviewRoomInput, {
    description: 'Rooms in which interviews are held at the same time.',
    min: 1,
    max: 10,
  })
  rooms!: InterviewRoomInput[];

  @IntegerField({ description: 'How many people ask in each interview.', min: 1, max: 20 })
  panelSize!: number;

  @IdListField({ description: 'Submissions that are invited.', min: 1, max: 200 })
  submissionIds!: string[];

  @IdListField({ description: 'Reviewers who ask.', min: 1, max: 100 })
  reviewerIds!: string[];

  @InstantField({ description: 'Until when everybody can say when they come.' })
  answersDueAt!: Date;
}

@InputType({ description: 'When you can come to interviews.' })
export class GiveInterviewAvailabilityInput {
  @IdField({ description: 'The round of interviews.' })
  roundId!: string;

  @IdField({ description: 'Your submission; left out when you would ask.', nullable: true })
  submissionId?: string | null;

  @TextField({
    description: 'IANA name of the time zone where you are, for example Asia/Jerusalem.',
    max: 100,
  })
  zone!: string;

  @InputListField(() => InterviewWindowInput, {
    description: 'When you can come; none: never.',
    min: 0,
    max: 200,
  })
  free!: InterviewWindowInput[];
}

@InputType({ description: 'A preview to publish.' })
export class PublishInterviewsInput {
  @IdField({ description: 'The round of interviews.' })
  roundId!: string;

  @TextField({ description: 'SHA-256 of the preview that was looked at.', max: 100 })
  digest!: string;
}

@InputType({ description: 'Another time, another room, or other people for one interview.' })
export class MoveInterviewInput {
  @IdField({ description: 'The interview.' })
  interviewId!: string;

  @InstantField({ description: 'Its begin, one of the times of the round.' })
  startsAt!: Date;

  @IntegerField({ description: 'Place of the room in the list of the round, from 0.', min: 0, max: 9 })
  room!: number;

  @IdListField({ description: 'Reviewers who ask.', min: 1, max: 20 })
  reviewerIds!: string[];

  @TextField({ description: 'Why; kept for those who run the programme.', max: 2_000, multiline: true })
  reason!: string;
}

@InputType({ description: 'What is called off.' })
export class CancelInterviewsInput {
  @IdField({ description: 'The round of interviews.' })
  roundId!: string;

  @IdField({ description: 'One interview; left out: all of them, and the round with them.', nullable: true })
  interviewId?: string | null;

  @TextField({ description: 'Why; kept for those who run the programme.', max: 2_000, multiline: true })
  reason!: string;
}
