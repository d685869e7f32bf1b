import { InputType } from '@nestjs/graphql';
import { MoneyInput } from '#libs/challenges';
import {
  DayField,
  ExpectedVersionField,
  IdField,
  InputField,
  InputListField,
  IntegerField,
  NumberField,
  TextField,
} from '#libs/graphql';

const PILOT = { description: 'The pilot.' } as const;
const TEXT = { max: 4_000, multiline: true } as const;

@InputType({ description: 'How a KPI is measured, and by whom.' })
export class KpiPlanInput {
  @IdField({ description: 'The KPI of the pilot.' })
  kpiId!: string;

  @TextField({ description: 'How it is measured, so that somebody else would find the same.', ...TEXT })
  method!: string;

  @IdField({ description: 'Organisation that measures it; never the start-up that runs the pilot.' })
  measurerId!: string;
}

@InputType({ description: 'The plan of a pilot, before both sides have agreed to it.' })
export class PlanPilotInput {
  @IdField(PILOT)
  pilotId!: string;

  @ExpectedVersionField()
  expectedVersion!: number;

  @TextField({ description: 'Who will use it, and how many.', ...TEXT })
  users!: string;

  @TextField({ description: 'Which data the start-up gets, and under which terms.', ...TEXT })
  dataAccess!: string;

  @TextField({ description: 'What may go wrong, and what is done about it.', ...TEXT })
  risks!: string;

  @IntegerField({ description: 'Days from one progress report to the next, 7 to 180.', min: 7, max: 180 })
  reportEveryDays!: number;

  @InputListField(() => KpiPlanInput, { description: 'Every KPI of the pilot.', max: 50 })
  kpis!: KpiPlanInput[];
}

@InputType({ description: 'The plan to agree to, for your side.' })
export class AgreePilotPlanInput {
  @IdField(PILOT)
  pilotId!: string;

  @ExpectedVersionField()
  expectedVersion!: number;
}

@InputType({ description: 'What shall differ for a KPI. Its baseline stays.' })
export class KpiChangeInput {
  @IdField({ description: 'The KPI of the pilot.' })
  kpiId!: string;

  @NumberField({
    description: 'Value to reach, on the same side of the baseline.',
    min: -1e15,
    max: 1e15,
    nullable: true,
  })
  target?: number | null;

  @TextField({ description: 'How it is measured.', ...TEXT, nullable: true })
  method?: string | null;

  @IdField({ description: 'Organisation that measures it; never the vendor.', nullable: true })
  measurerId?: string | null;
}

@InputType({ description: 'What shall differ for a milestone that was not accepted yet.' })
export class MilestoneChangeInput {
  @IdField({ description: 'The milestone.' })
  milestoneId!: string;

  @DayField({ description: 'By when; while the pilot runs.', nullable: true })
  dueOn?: string | null;

  @TextField({ description: 'How one can tell.', max: 2_000, multiline: true, nullable: true })
  successCriteria?: string | null;

  @InputField(() => MoneyInput, { description: 'What is paid once it is accepted.', nullable: true })
  payment?: MoneyInput | null;
}

@InputType({ description: 'A change of an agreed plan; what is not named stays.' })
export class ProposePilotChangeInput {
  @IdField(PILOT)
  pilotId!: string;

  @TextField({ description: 'Why; the other side reads it.', max: 2_000, multiline: true })
  reason!: string;

  @TextField({ description: 'Where it takes place.', max: 300, nullable: true })
  site?: string | null;

  @TextField({ description: 'Who will use it, and how many.', ...TEXT, nullable: true })
  users?: string | null;

  @TextField({ description: 'Which data the start-up gets.', ...TEXT, nullable: true })
  dataAccess?: string | null;

  @TextField({ description: 'What may go wrong, and what is done about it.', ...TEXT, nullable: true })
  risks?: string | null;

  @DayField({ description: 'Last day.', nullable: true })
  endsOn?: string | null;

  @InputListField(() => KpiChangeInput, { description: 'KPIs that differ.', max: 50, nullable: true })
  kpis?: KpiChangeInput[] | null;

  @InputListField(() => MilestoneChangeInput, {
    description: 'Milestones that differ.',
    max: 50,
    nullable: true,
  })
  milestones?: MilestoneChangeInput[] | null;
}

@InputType({ description: 'The change request to accept, for the other side.' })
export class AcceptPilotChangeInput {
  @IdField({ description: 'The change request.' })
  changeRequestId!: string;
}

@InputType({ description: 'The change request to decline, for the other side.' })
export class DeclinePilotChangeInput {
  @IdField({ description: 'The change request.' })
  changeRequestId!: string;

  @TextField({ description: 'Why; the other side reads it.', max: 2_000, multiline: true })
  reason!: string;
}
