import { InputType } from '@nestjs/graphql';
import {
  BooleanField,
  DayField,
  EnumField,
  IdField,
  InputListField,
  NumberField,
  TextField,
} from '#libs/graphql';
import { LessonKind, PilotOutcome } from '../pilot.kinds.js';

const PILOT = { description: 'The pilot.' } as const;

@InputType({ description: 'The pilot to look at half-way.' })
export class BeginPilotMidtermInput {
  @IdField(PILOT)
  pilotId!: string;
}

@InputType({ description: 'The mid-term review to conclude.' })
export class ConcludePilotMidtermInput {
  @IdField(PILOT)
  pilotId!: string;

  @TextField({ description: 'What follows from it; the start-up reads it.', max: 8_000, multiline: true })
  conclusion!: string;
}

@InputType({ description: 'What shall become of a pilot.' })
export class ProposePilotDecisionInput {
  @IdField(PILOT)
  pilotId!: string;

  @EnumField(() => PilotOutcome, { description: 'The decision.' })
  outcome!: PilotOutcome;

  @TextField({ description: 'Why; the start-up reads it.', max: 8_000, multiline: true })
  reasons!: string;

  @DayField({ description: 'New last day; for an extension, and only then.', nullable: true })
  newEndsOn?: string | null;

  @TextField({
    description:
      'The exit that the team takes, as the model calls it; for an adoption wherever one was reached.',
    max: 100,
    nullable: true,
  })
  exitId?: string | null;
}

@InputType({ description: 'A proposed decision to release.' })
export class ReleasePilotDecisionInput {
  @IdField({ description: 'The proposal.' })
  proposalId!: string;
}

@InputType({ description: 'A proposed decision to give back.' })
export class ReturnPilotDecisionInput {
  @IdField({ description: 'The proposal.' })
  proposalId!: string;

  @TextField({ description: 'Why.', max: 4_000, multiline: true })
  reason!: string;
}

@InputType({ description: 'The reviewer who leads the others to a consensus.' })
export class AppointPilotChairInput {
  @IdField(PILOT)
  pilotId!: string;

  @IdField({ description: 'One of the reviewers of the pilot.' })
  reviewerId!: string;
}

@InputType({ description: 'What the reviewers agreed on for one KPI or criterion.' })
export class PilotConsensusItemInput {
  @TextField({ description: 'Id of a KPI, or the name of a criterion.', max: 60 })
  subject!: string;

  @NumberField({ description: '0 to 5 in half steps.', min: -1_000_000, max: 1_000_000 })
  score!: number;

  @TextField({
    description: 'Why it differs from the mean of what was given alone; empty where it does not.',
    min: 0,
    max: 2_000,
    multiline: true,
    nullable: true,
  })
  reason?: string | null;
}

@InputType({ description: 'What the reviewers agreed on.' })
export class RecordPilotConsensusInput {
  @IdField(PILOT)
  pilotId!: string;

  @InputListField(() => PilotConsensusItemInput, { description: 'Every KPI and every criterion.', max: 60 })
  items!: PilotConsensusItemInput[];

  @TextField({
    description: 'Minutes of the meeting: who was there, what was said.',
    max: 8_000,
    multiline: true,
  })
  minutes!: string;
}

@InputType({ description: 'Something learned from a pilot that has ended.' })
export class RecordPilotLessonInput {
  @IdField(PILOT)
  pilotId!: string;

  @EnumField(() => LessonKind, { description: 'What kind of lesson it is.' })
  kind!: LessonKind;

  @TextField({ description: 'In words.', max: 4_000, multiline: true })
  text!: string;
}

@InputType({ description: 'What became of a pilot, as your side sees it.' })
export class AnswerPilotFollowUpInput {
  @IdField(PILOT)
  pilotId!: string;

  @BooleanField({ description: 'Whether a contract was signed for what was tried.' })
  hasContract!: boolean;

  @BooleanField({ description: 'Whether it is still used.' })
  isUsed!: boolean;

  @BooleanField({ description: 'Whether the start-up is still trading.' })
  isTrading!: boolean;

  @TextField({ description: 'Anything to add.', min: 0, max: 4_000, multiline: true, nullable: true })
  note?: string | null;
}
