import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay, JsonValue } from '#libs/graphql';
import { ChangeRequestStateEnum, KpiDirection, PilotSide } from '../pilot.kinds.js';
import type { PlanContent } from '../plan.rules.js';
import type { PlanChanges } from '../plan-change.rules.js';

registerEnumType(PilotSide, {
  name: 'PilotSide',
  description: 'One of the two who agree on a pilot.',
  valuesMap: {
    MINISTRY: { description: 'The ministry that hosts it.' },
    VENDOR: { description: 'The start-up that runs it.' },
  },
});

registerEnumType(KpiDirection, {
  name: 'KpiDirection',
  description: 'Which way a KPI has to go from its baseline to its target.',
  valuesMap: {
    RISE: { description: 'More is better.' },
    FALL: { description: 'Less is better.' },
    KEEP: { description: 'It has to stay where it is.' },
  },
});

registerEnumType(ChangeRequestStateEnum, {
  name: 'PilotChangeRequestState',
  description: 'Where a change request stands.',
  valuesMap: {
    PROPOSED: { description: 'Waits for the other side.' },
    ACCEPTED: { description: 'The plan was changed.' },
    DECLINED: { description: 'The plan stays, for the reason given.' },
  },
});

@ObjectType('PilotPlan', { description: 'What both sides agree on before a pilot begins.' })
export class PilotPlanType {
  @Field(() => String, { description: 'Who will use it, and how many.' })
  users!: string;

  @Field(() => String, { description: 'Which data the start-up gets, and under which terms.' })
  dataAccess!: string;

  @Field(() => String, { description: 'What may go wrong, and what is done about it.' })
  risks!: string;

  @Field(() => Int, { description: 'Days from one progress report to the next.' })
  reportEveryDays!: number;

  @Field(() => Int, {
    description:
      '0 until both sides have agreed; then it is frozen, and each accepted change makes the next.',
  })
  number!: number;

  @Field(() => Date, { nullable: true, description: 'When the ministry agreed.' })
  ministryAgreedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the start-up agreed.' })
  vendorAgreedAt!: Date | null;
}

@ObjectType('PilotPlanVersion', { description: 'A plan as it was agreed. It never changes.' })
export class PilotPlanVersionType {
  @Field(() => Int, { description: '1 for the first plan.' })
  number!: number;

  @Field(() => JsonValue, {
    description: 'Site, days, users, data, risks, KPIs and milestones, as they were agreed.',
  })
  content!: PlanContent;

  @Field(() => String, { nullable: true, description: 'Why it was changed; null for the first one.' })
  reason!: string | null;

  @Field(() => Date, { description: 'When it was agreed.' })
  agreedAt!: Date;
}

@ObjectType('PilotChangeRequest', { description: 'What one side wants to change in an agreed plan.' })
export class PilotChangeRequestType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => PilotSide, { description: 'Who proposed it.' })
  side!: PilotSide | `${PilotSide}`;

  @Field(() => JsonValue, { description: 'What shall differ; what is not named stays.' })
  changes!: PlanChanges;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => ChangeRequestStateEnum, { description: 'Where it stands.' })
  state!: ChangeRequestStateEnum | `${ChangeRequestStateEnum}`;

  @Field(() => Date, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the other side answered.' })
  settledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined.' })
  settledReason!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the plan that it made.' })
  planNumber!: number | null;
}

@ObjectType('PilotReport', { description: 'A progress report of the start-up.' })
export class PilotReportType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: '1 for the first one.' })
  number!: number;

  @Field(() => CalendarDay, { description: 'By when.' })
  dueOn!: string;

  @Field(() => String, { nullable: true, description: 'What was done; null until it is handed in.' })
  done!: string | null;

  @Field(() => String, { nullable: true, description: 'What comes next.' })
  nextSteps!: string | null;

  @Field(() => String, { nullable: true, description: 'What went wrong, or may; may be empty.' })
  problems!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was handed in.' })
  submittedAt!: Date | null;
}

@ObjectType('PilotSuspension', { description: 'A time in which a pilot stood still.' })
export class PilotSuspensionType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Date, { description: 'Since when.' })
  suspendedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why it goes on.' })
  resumedReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it went on; null while it stands still.' })
  resumedAt!: Date | null;
}
