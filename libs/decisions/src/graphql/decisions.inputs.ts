import { InputType } from '@nestjs/graphql';
import { BooleanField, IdField, IdListField, InputListField, TextField } from '#libs/graphql';

@InputType({ description: 'What is decided about a submission.' })
export class OutcomeInput {
  @IdField({ description: 'The submission.' })
  submissionId!: string;

  @TextField({
    description: 'Why; the start-up reads it. It names neither other start-ups nor those who judged.',
    max: 8_000,
    multiline: true,
  })
  reason!: string;
}

@InputType({ description: 'The decision on all submissions of a challenge.' })
export class ProposeDecisionInput {
  @IdField({ description: 'The challenge.' })
  challengeId!: string;

  @InputListField(() => OutcomeInput, { description: 'What is awarded: the top of the ranking.', max: 1_000 })
  awards!: OutcomeInput[];

  @InputListField(() => OutcomeInput, { description: 'Everything else.', max: 1_000 })
  rejections!: OutcomeInput[];

  @TextField({
    description: 'How the choice among equals was made. Needed when there was one, and kept only then.',
    max: 8_000,
    multiline: true,
    nullable: true,
  })
  tieReason?: string | null;
}

@InputType({ description: 'Proposed decisions that somebody else releases.' })
export class ReleaseDecisionsInput {
  @IdListField({ description: 'The proposals; all are released, or none.', min: 1, max: 50 })
  proposalIds!: string[];
}

@InputType({ description: 'A proposal that is given back.' })
export class ReturnDecisionInput {
  @IdField({ description: 'The proposal.' })
  proposalId!: string;

  @TextField({ description: 'Why; kept with it.', max: 2_000, multiline: true })
  reason!: string;
}

@InputType({ description: 'What a start-up wants to know about a decision.' })
export class RequestDebriefInput {
  @IdField({ description: 'The letter.' })
  letterId!: string;

  @TextField({ description: 'What you want to know.', max: 4_000, multiline: true })
  question!: string;
}

@InputType({ description: 'The answer to a start-up that asked.' })
export class AnswerDebriefInput {
  @IdField({ description: 'The debrief.' })
  id!: string;

  @TextField({ description: 'The answer; the start-up reads it.', max: 8_000, multiline: true })
  answer!: string;
}

@InputType({ description: 'An appeal against a decision.' })
export class FileAppealInput {
  @IdField({ description: 'The letter with the decision.' })
  letterId!: string;

  @TextField({ description: 'What is wrong with it.', max: 8_000, multiline: true })
  grounds!: string;
}

@InputType({ description: 'What was ruled on an appeal.' })
export class RuleOnAppealInput {
  @IdField({ description: 'The appeal.' })
  id!: string;

  @BooleanField({
    description:
      'Upheld: the decision is void and the challenge is evaluated once more. Otherwise its standstill runs on.',
  })
  isUpheld!: boolean;

  @TextField({ description: 'Why; the start-up reads it.', max: 8_000, multiline: true })
  reasons!: string;
}
