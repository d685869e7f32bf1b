import { InputType } from '@nestjs/graphql';
import { BooleanField, IdField } from '#libs/graphql';

const PILOT = { description: 'The pilot.' };

@InputType({ description: 'A decided pilot to tell everybody of.' })
export class PublishCaseStudyInput {
  @IdField(PILOT)
  pilotId!: string;
}

@InputType({ description: 'A pilot that is no longer told.' })
export class WithdrawCaseStudyInput {
  @IdField(PILOT)
  pilotId!: string;
}

@InputType({ description: 'Whether your start-up is named in the case study of its pilot.' })
export class NameStartupInCaseStudyInput {
  @IdField(PILOT)
  pilotId!: string;

  @BooleanField({ description: 'Whether it is named.' })
  isNamed!: boolean;
}
