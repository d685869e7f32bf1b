import { InputType } from '@nestjs/graphql';
import {
  IdField,
  IdListField,
  InputListField,
  InstantField,
  IntegerField,
  NumberField,
  TextField,
} from '#libs/graphql';

@InputType({ description: 'A score on which those who judged agreed.' })
export class AgreedScoreInput {
  @IdField({ description: 'The submission.' })
  submissionId!: string;

  @IdField({ description: 'The criterion.' })
  criterionId!: string;

  @NumberField({ description: 'The score, on the scale of the criterion.', min: -1_000_000, max: 1_000_000 })
  score!: number;

  @TextField({ description: 'Why it is another one than what was given.', max: 4_000, multiline: true })
  reason!: string;
}

@InputType({ description: 'A meeting of those who judge a challenge.' })
export class RecordPanelMeetingInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @InstantField({ description: 'When it was held.' })
  heldAt!: Date;

  @IdField({ description: 'The reviewer who led it.' })
  chairId!: string;

  @IdListField({ description: 'Reviewers who were there, the chair among them.', min: 1, max: 200 })
  presentIds!: string[];

  @IntegerField({
    description: 'How many of them have to be there; never less than more than half, which null means.',
    min: 1,
    max: 200,
    nullable: true,
  })
  quorum?: number | null;

  @TextField({ description: 'What was said.', max: 40_000, multiline: true })
  minutes!: string;

  @InputListField(() => AgreedScoreInput, { description: 'On which scores they agreed.', max: 1_000 })
  agreed!: AgreedScoreInput[];
}
