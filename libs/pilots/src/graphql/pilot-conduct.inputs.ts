import { InputType } from '@nestjs/graphql';
import { IdField, TextField } from '#libs/graphql';

const REASON = { description: 'Why; the start-up reads it.', max: 2_000, multiline: true } as const;
const TEXT = { max: 8_000, multiline: true } as const;

@InputType({ description: 'The pilot that shall stand still.' })
export class SuspendPilotInput {
  @IdField({ description: 'The pilot.' })
  pilotId!: string;

  @TextField(REASON)
  reason!: string;
}

@InputType({ description: 'The pilot that shall go on.' })
export class ResumePilotInput {
  @IdField({ description: 'The pilot.' })
  pilotId!: string;

  @TextField(REASON)
  reason!: string;
}

@InputType({ description: 'A progress report that is due.' })
export class SubmitPilotReportInput {
  @IdField({ description: 'The report.' })
  reportId!: string;

  @TextField({ description: 'What was done.', ...TEXT })
  done!: string;

  @TextField({ description: 'What comes next.', ...TEXT })
  nextSteps!: string;

  @TextField({ description: 'What went wrong, or may.', ...TEXT, min: 0 })
  problems!: string;
}

@InputType({ description: 'The milestone for which the start-up asks to be paid.' })
export class RequestMilestonePaymentInput {
  @IdField({ description: 'The milestone; it was accepted.' })
  milestoneId!: string;

  @TextField({ description: 'Anything to say to it.', min: 0, max: 2_000, multiline: true, nullable: true })
  note?: string | null;
}

@InputType({ description: 'The request to approve.' })
export class ApproveMilestonePaymentInput {
  @IdField({ description: 'The request.' })
  paymentRequestId!: string;
}

@InputType({ description: 'The request to refuse.' })
export class RefuseMilestonePaymentInput {
  @IdField({ description: 'The request.' })
  paymentRequestId!: string;

  @TextField(REASON)
  reason!: string;
}

@InputType({ description: 'A measurement that you have looked at and did not record.' })
export class VerifyMeasurementInput {
  @IdField({ description: 'The measurement.' })
  measurementId!: string;

  @TextField({ description: 'What you looked at.', max: 2_000, multiline: true })
  note!: string;
}
