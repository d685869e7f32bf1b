import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Connection, LocalizedTextType } from '#libs/graphql';
import { LessonKind, PilotOutcome } from '../pilot.kinds.js';

@ObjectType('CaseStudyKpi', { description: 'A KPI of a decided pilot, with what came of it.' })
export class CaseStudyKpiType {
  @Field(() => LocalizedTextType, { description: 'What is measured.' })
  name!: LocalizedTextType;

  @Field(() => String, { description: 'Unit.' })
  unit!: string;

  @Field(() => Float, { description: 'Value before the pilot.' })
  baseline!: number;

  @Field(() => Float, { description: 'Value to reach; may be smaller than the baseline.' })
  target!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'What was measured at the end; null where nothing was.',
  })
  result!: number | null;
}

@ObjectType('CaseStudyLesson', { description: 'What was learned.' })
export class CaseStudyLessonType {
  @Field(() => LessonKind, { description: 'What kind of lesson it is.' })
  kind!: LessonKind | `${LessonKind}`;

  @Field(() => String, { description: 'In words.' })
  text!: string;
}

@ObjectType('CaseStudy', {
  description:
    'What everybody may read of a decided pilot that was published. Scores, reasons, reviewers, money and evidence are not told.',
})
export class CaseStudyType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => CalendarDay, { description: 'First day of the pilot.' })
  startsOn!: string;

  @Field(() => CalendarDay, { description: 'Last day of the pilot.' })
  endsOn!: string;

  @Field(() => PilotOutcome, { description: 'What was decided.' })
  outcome!: `${PilotOutcome}`;

  @Field(() => Float, {
    nullable: true,
    description: 'Overall attainment of the KPIs, 0 to 1; null in decisions from before it was computed.',
  })
  attainment!: number | null;

  @Field(() => Date, { description: 'When it was decided.' })
  decidedAt!: Date;

  @Field(() => Date, { description: 'When it was published, or published again.' })
  publishedAt!: Date;

  @Field(() => [CaseStudyKpiType], { description: 'What it was judged by.' })
  kpis!: readonly CaseStudyKpiType[];

  @Field(() => [CaseStudyLessonType], { description: 'What was learned, the oldest first.' })
  lessons!: readonly CaseStudyLessonType[];
}

export const CaseStudyConnection = Connection('CaseStudy', () => CaseStudyType);
