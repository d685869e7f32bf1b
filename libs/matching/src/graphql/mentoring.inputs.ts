import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  EnumField,
  ExpectedVersionField,
  IdField,
  IdListField,
  InstantField,
  payload,
  TextField,
} from '#libs/graphql';
import type { FavouredSide } from '../stable.assignment.js';
import {
  MentoringPairType,
  MentoringRankingType,
  MentoringRoundType,
  MentoringSideEnum,
} from './mentoring.types.js';

const MENTORS = 100;
const STARTUPS = 200;

@InputType({ description: 'A round of mentoring that is to begin.' })
export class OpenMentoringRoundInput {
  @IdField({ description: 'The open programme; you manage it.' })
  programmeId!: string;

  @InstantField({ description: 'Until when both sides rank.' })
  closesAt!: Date;

  @EnumField(() => MentoringSideEnum, { description: 'Whose wishes are served first.' })
  favours!: FavouredSide;

  @IdListField({ description: 'The mentors, by the ids of their profiles.', min: 1, max: MENTORS })
  mentorIds!: string[];

  @IdListField({
    description:
      'The start-ups, selected at a gate of the programme; left out: all of them that have not left it.',
    min: 1,
    max: STARTUPS,
    nullable: true,
  })
  organisationIds?: string[] | null;
}

@InputType({ description: 'The mentors whom a start-up would like.' })
export class RankMentorsInput {
  @IdField({ description: 'The round.' })
  roundId!: string;

  @IdField({ description: 'Your start-up.' })
  organisationId!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @IdListField({
    description:
      'Mentors of the round, the best first. Whoever is left out is refused; an empty list lets the profiles decide.',
    max: MENTORS,
  })
  mentorIds!: string[];

  @BooleanField({ description: 'Whether you want nobody in this round; then the list is empty.' })
  isAbstaining!: boolean;
}

@InputType({ description: 'The start-ups that a mentor would like to help.' })
export class RankMenteesInput {
  @IdField({ description: 'The round.' })
  roundId!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @IdListField({
    description:
      'Start-ups of the round, the best first. Whoever is left out is refused; an empty list lets the profiles decide.',
    max: STARTUPS,
  })
  organisationIds!: string[];

  @BooleanField({ description: 'Whether you want nobody in this round; then the list is empty.' })
  isAbstaining!: boolean;
}

@InputType({ description: 'A round of mentoring whose two sides are to be paired.' })
export class PairMentoringRoundInput {
  @IdField({ description: 'The round.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;
}

@InputType({ description: 'A round of mentoring whose pairs both sides may know.' })
export class PublishMentoringRoundInput {
  @IdField({ description: 'The round.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;
}

@InputType({ description: 'A round of mentoring that ends without pairs.' })
export class CancelMentoringRoundInput {
  @IdField({ description: 'The round.' })
  id!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @TextField({ description: 'Why; everybody who takes part reads it.', max: 1_000, multiline: true })
  reason!: string;
}

@InputType({ description: 'A mentoring that is to end.' })
export class EndMentoringInput {
  @IdField({ description: 'The pair.' })
  id!: string;

  @TextField({ description: 'Why; both sides and the managers read it.', max: 1_000, multiline: true })
  reason!: string;
}

const round = { type: () => MentoringRoundType, description: 'The round.' };
const ranking = { type: () => MentoringRankingType, description: 'Your ranking.' };

export const OpenMentoringRoundPayload = payload('OpenMentoringRoundPayload', { round });
export const RankMentorsPayload = payload('RankMentorsPayload', { ranking });
export const RankMenteesPayload = payload('RankMenteesPayload', { ranking });
export const PairMentoringRoundPayload = payload('PairMentoringRoundPayload', { round });
export const PublishMentoringRoundPayload = payload('PublishMentoringRoundPayload', { round });
export const CancelMentoringRoundPayload = payload('CancelMentoringRoundPayload', { round });
export const EndMentoringPayload = payload('EndMentoringPayload', {
  pair: { type: () => MentoringPairType, description: 'The pair.' },
});
