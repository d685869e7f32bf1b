import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, LocalizedTextType } from '#libs/graphql';
import { DataSensitivity, IntellectualProperty, MeasuredIn, ResponsibleRole } from '../framing.kinds.js';

@ObjectType('RootCause', { description: 'One cause in the chain from what is seen to its root.' })
export class RootCauseType {
  @Field(() => LocalizedTextType, { description: 'The cause.' })
  cause!: LocalizedTextType;

  @Field(() => Boolean, { description: 'Whether the owner of the challenge stands by it.' })
  isConfirmed!: boolean;
}

@ObjectType('Attempt', { description: 'What was tried before.' })
export class AttemptType {
  @Field(() => LocalizedTextType, { description: 'What was tried, and by whom.' })
  what!: LocalizedTextType;

  @Field(() => Int, { nullable: true, description: 'Year.' })
  year!: number | null;

  @Field(() => LocalizedTextType, { description: 'Why it failed.' })
  whyItFailed!: LocalizedTextType;
}

@ObjectType('TestSite', { description: 'Where a pilot will run.' })
export class TestSiteType {
  @Field(() => LocalizedTextType, { description: 'The unit and its users.' })
  name!: LocalizedTextType;

  @Field(() => Boolean, { description: 'Whether the unit has agreed.' })
  isAgreed!: boolean;
}

@ObjectType('ResponsiblePerson', { description: 'Somebody of the ministry who carries the challenge.' })
export class ResponsiblePersonType {
  @Field(() => ResponsibleRole, { description: 'What the person carries.' })
  role!: ResponsibleRole | `${ResponsibleRole}`;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'Position in the ministry; may be empty.' })
  position!: string;

  @Field(() => Float, { nullable: true, description: 'Hours a week for the pilot.' })
  hoursPerWeek!: number | null;
}

@ObjectType('OfferedDataset', { description: 'A dataset that the ministry offers to a pilot.' })
export class OfferedDatasetType {
  @Field(() => LocalizedTextType, { description: 'Name.' })
  name!: LocalizedTextType;

  @Field(() => String, { description: 'Unit that owns it; may be empty.' })
  owner!: string;

  @Field(() => DataSensitivity, { nullable: true, description: 'How sensitive it is.' })
  sensitivity!: DataSensitivity | `${DataSensitivity}` | null;

  @Field(() => LocalizedTextType, { description: 'How it is reached.' })
  accessRoute!: LocalizedTextType;

  @Field(() => CalendarDay, { nullable: true, description: 'Day from which it is there.' })
  availableOn!: string | null;

  @Field(() => LocalizedTextType, { description: 'By which right personal data may be used.' })
  lawfulBasis!: LocalizedTextType;
}

@ObjectType('IndexLink', { description: 'An indicator or a commitment that a success would move.' })
export class IndexLinkType {
  @Field(() => MeasuredIn, { description: 'Which index or plan.' })
  measure!: MeasuredIn | `${MeasuredIn}`;

  @Field(() => String, { description: 'The item of it.' })
  item!: string;
}

@ObjectType('ChallengeTimeline', { description: 'Days in the life of a challenge, besides its window.' })
export class ChallengeTimelineType {
  @Field(() => CalendarDay, { nullable: true, description: 'Last day for questions.' })
  questionsCloseOn!: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'Day of the decision.' })
  decisionOn!: string | null;

  @Field(() => CalendarDay, { nullable: true, description: 'First day of the pilot.' })
  pilotStartsOn!: string | null;
}

@ObjectType('ChallengeFraming', {
  description:
    'How the ministry came to its challenge, and what stands behind it. Texts that are missing are empty.',
})
export class ChallengeFramingType {
  @Field(() => Int, { nullable: true, description: 'How many are affected; null: nobody counted.' })
  affectedCount!: number | null;

  @Field(() => LocalizedTextType, { description: 'Vulnerable groups among them.' })
  vulnerableGroups!: LocalizedTextType;

  @Field(() => [RootCauseType], { description: 'From the visible problem down to its root.' })
  rootCauses!: readonly RootCauseType[];

  @Field(() => LocalizedTextType, { description: 'Why now, and what happens if nothing is done.' })
  whyNow!: LocalizedTextType;

  @Field(() => [AttemptType], { description: 'What was tried before.' })
  attempts!: readonly AttemptType[];

  @Field(() => Boolean, { description: 'Whether the ministry says that nothing was tried before.' })
  isFirstAttempt!: boolean;

  @Field(() => LocalizedTextType, { description: 'What the market has, and why it is not enough.' })
  marketScan!: LocalizedTextType;

  @Field(() => TestSiteType, { nullable: true, description: 'Where a pilot will run.' })
  testSite!: TestSiteType | null;

  @Field(() => [ResponsiblePersonType], {
    nullable: true,
    description: 'Who carries it; null for everybody who does not see the work on the challenge.',
  })
  people!: readonly ResponsiblePersonType[] | null;

  @Field(() => [LocalizedTextType], { description: 'Other bodies that have the same problem.' })
  alsoBenefit!: readonly LocalizedTextType[];

  @Field(() => LocalizedTextType, { description: 'Budget line that would pay after a success.' })
  scaleUpSource!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'Law on which the exit to procurement stands.' })
  exitLegalBasis!: LocalizedTextType;

  @Field(() => IntellectualProperty, { nullable: true, description: 'Who owns what is made.' })
  intellectualProperty!: IntellectualProperty | `${IntellectualProperty}` | null;

  @Field(() => [IndexLinkType], { description: 'What a success would move.' })
  indexLinks!: readonly IndexLinkType[];

  @Field(() => LocalizedTextType, { description: 'How people with disabilities will use it.' })
  accessibility!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'Languages in which it must work.' })
  languages!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'Whom a success could leave behind.' })
  equality!: LocalizedTextType;

  @Field(() => [OfferedDatasetType], { description: 'Datasets that a pilot may use.' })
  datasets!: readonly OfferedDatasetType[];

  @Field(() => ChallengeTimelineType, { description: 'Days besides the window.' })
  timeline!: ChallengeTimelineType;
}
