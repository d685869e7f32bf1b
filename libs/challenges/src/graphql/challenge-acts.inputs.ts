import { InputType } from '@nestjs/graphql';
import { EnumField, IdField, InstantField, IntegerField, TextField } from '#libs/graphql';
import { ChallengeState } from '../challenge.states.js';

const VERSION = {
  description: 'The version that was read. When given, a newer one in the database refuses the act.',
  min: 1,
  max: 2_147_483_647,
  nullable: true,
} as const;

@InputType({ description: 'The draft to have reviewed.' })
export class SubmitChallengeForReviewInput {
  @IdField({ description: 'The challenge.' })
  id!: string;

  @IntegerField(VERSION)
  expectedVersion?: number | null;
}

@InputType({ description: 'The draft to send back.' })
export class RequestChallengeChangesInput {
  @IdField({ description: 'The challenge.' })
  id!: string;

  @TextField({ description: 'What has to change; its authors read it.', max: 4000, multiline: true })
  reason!: string;
}

@InputType({ description: 'The draft to approve.' })
export class ApproveChallengeInput {
  @IdField({ description: 'The challenge.' })
  id!: string;

  @IntegerField(VERSION)
  expectedVersion?: number | null;
}

@InputType({ description: 'The approved challenge to publish.' })
export class PublishChallengeInput {
  @IdField({ description: 'The challenge.' })
  id!: string;

  @InstantField({
    description: 'Publishes by itself at this instant. Without it, or when it has passed: at once.',
    nullable: true,
  })
  publishAt?: Date | null;
}

@InputType({ description: 'The closed challenge whose submissions are to be opened.' })
export class OpenEvaluationInput {
  @IdField({ description: 'The challenge.' })
  id!: string;
}

@InputType({ description: 'The decided challenge to put away.' })
export class ArchiveChallengeInput {
  @IdField({ description: 'The challenge.' })
  id!: string;
}

@InputType({ description: 'The challenge to cancel.' })
export class CancelChallengeInput {
  @IdField({ description: 'The challenge.' })
  id!: string;

  @TextField({ description: 'Why; everybody who sees the challenge reads it.', max: 2000, multiline: true })
  reason!: string;
}

@InputType({ description: 'Which challenges to list; what is not given does not narrow the list.' })
export class ChallengeFilter {
  @EnumField(() => ChallengeState, { nullable: true, description: 'Only those in this state.' })
  state?: ChallengeState | null;

  @IdField({ nullable: true, description: 'Only those of this ministry.' })
  ministryId?: string | null;

  @IdField({ nullable: true, description: 'Only those of this programme.' })
  programmeId?: string | null;

  @TextField({ nullable: true, description: 'Only those with this tag.', max: 60 })
  tag?: string | null;
}
