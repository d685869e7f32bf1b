import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('GateTie', { description: 'Equals between whom people have to decide.' })
export class GateTieType {
  @Field(() => String, {
    description: '`selection`, `reserve`, or `preference`: a start-up did not say which of its own it wants.',
  })
  kind!: string;

  @Field(() => [ID], { description: 'The submissions.' })
  ids!: string[];

  @Field(() => Int, { description: 'How many of them find a place.' })
  places!: number;
}

@ObjectType('GateRejection', { description: 'Somebody whom the rule does not select, and why.' })
export class GateRejectionType {
  @Field(() => ID, { description: 'The submission.' })
  id!: string;

  @Field(() => String, {
    description: '`notScored`, `failedCriterion`, `belowThreshold`, `noPlace` or `chosenElsewhere`.',
  })
  why!: string;
}

@ObjectType('MatchingStep', { description: 'A step in which wishes and scores were matched.' })
export class MatchingStepType {
  @Field(() => ID, { description: 'The submission that asked for its place.' })
  candidateId!: string;

  @Field(() => String, { description: '`held` or `refused`.' })
  outcome!: string;

  @Field(() => ID, { nullable: true, description: 'Who lost the place that was held until then.' })
  displaced!: string | null;
}

@ObjectType('GateSelection', { description: 'What the rule of a gate comes to. People decide.' })
export class GateSelectionType {
  @Field(() => [ID], { description: 'Submissions that the rule selects.' })
  selected!: string[];

  @Field(() => [ID], { description: 'Next in line, in their order.' })
  reserve!: string[];

  @Field(() => [GateRejectionType], { description: 'All others, each with why.' })
  rejected!: GateRejectionType[];

  @Field(() => [GateTieType], { description: 'What people have to decide first.' })
  ties!: GateTieType[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Among whom people choose freely; null where a rule selects.',
  })
  choice!: string[] | null;

  @Field(() => [MatchingStepType], { description: 'How one selection per start-up was found.' })
  matching!: MatchingStepType[];
}

@ObjectType('RunGateDecision', { description: 'What people propose or have decided at a gate.' })
export class GateDecisionType {
  @Field(() => [ID], { description: 'Who is selected.' })
  selected!: string[];

  @Field(() => [ID], { description: 'The order in which equals were put.' })
  precedence!: string[];

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Int, { description: 'How many people have agreed so far, the one who proposed included.' })
  agreed!: number;
}

@ObjectType('LevelledCandidate', { description: 'What levelling does to the score of a candidate.' })
class LevelledCandidateType {
  @Field(() => ID, { description: 'The submission.' })
  candidateId!: string;

  @Field(() => Float, { nullable: true, description: 'Total of 100 as it was scored; null without scores.' })
  raw!: number | null;

  @Field(() => Float, { nullable: true, description: 'Total that counts; null without scores.' })
  total!: number | null;
}

@ObjectType('RunGateLevelling', {
  description: 'How strict and lenient reviewers were made comparable, where the model says that they are.',
})
class GateLevellingType {
  @Field(() => String, {
    description: '`meanSdRescale`: by mean and deviation of each reviewer; `mixedModel`: by a mixed model.',
  })
  by!: string;

  @Field(() => [LevelledCandidateType], { description: 'Candidates by id.' })
  candidates!: readonly LevelledCandidateType[];
}

/** What a gate says to everybody who sees it, by ids or by aliases. */
@ObjectType({ isAbstract: true })
abstract class GateFields {
  @Field(() => String, { description: 'How acts name it.' })
  key!: string;

  @Field(() => String, { description: 'Its stage.' })
  stageId!: string;

  @Field(() => String, { description: '`waiting`, `prepared`, `proposed`, `standstill` or `settled`.' })
  state!: string;

  @Field(() => Int, { description: 'Counts preparations.' })
  round!: number;

  @Field(() => [String], { description: 'The parts that decide together.' })
  decidedBy!: string[];

  @Field(() => GateSelectionType, { nullable: true, description: 'What the rule comes to.' })
  selection!: GateSelectionType | null;

  @Field(() => GateDecisionType, { nullable: true, description: 'What people propose or have decided.' })
  decision!: GateDecisionType | null;

  @Field(() => GateLevellingType, {
    nullable: true,
    description: 'What was done to make reviewers comparable; null where scores count as they were given.',
  })
  levelling?: GateLevellingType | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the last of standstill and appeal window ends.' })
  effectiveAt!: Date | null;

  @Field(() => Int, { description: 'Free places that people have to give to one of several equals.' })
  openVacancies!: number;
}

@ObjectType('RunGate', { description: 'The decision at the end of a stage.' })
export class RunGateType extends GateFields {
  @Field(() => [ID], { description: 'The submissions before it.' })
  candidateIds!: string[];
}

@ObjectType('BlindRunGate', {
  description:
    'The decision at the end of a stage that hides applicants. Every id in it is an alias of yours.',
})
export class BlindRunGateType extends GateFields {
  @Field(() => [ID], {
    name: 'aliases',
    description: 'The teams before it, in no order that tells anything.',
  })
  candidateIds!: string[];
}
