import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalizedTextType } from '#libs/graphql';
import type { AssumptionKind } from '#libs/simulation';
import { ModelMoneyKind } from './model.enums.js';

export enum SimulatedFunnel {
  CHALLENGES = 'challenges',
  TEAMS = 'teams',
}
registerEnumType(SimulatedFunnel, {
  name: 'SimulatedFunnel',
  description: 'What is counted in a stage.',
  valuesMap: {
    CHALLENGES: { description: 'Challenges, which compete before start-ups do.' },
    TEAMS: { description: 'Teams, with one application each.' },
  },
});

enum SimulationAssumptionKind {
  CHALLENGES = 'challenges',
  DURATION = 'duration',
  CAP = 'cap',
  THRESHOLD = 'threshold',
  BUDGET = 'budget',
  REVIEWERS = 'reviewers',
  AMOUNT_FROM_MAXIMUM = 'amountFromMaximum',
  AMOUNT_UNKNOWN = 'amountUnknown',
}
registerEnumType(SimulationAssumptionKind, {
  name: 'SimulationAssumptionKind',
  description: 'What the model does not say, so that a default was taken.',
  valuesMap: {
    CHALLENGES: { description: 'How many challenges there are.' },
    DURATION: { description: 'How long the stage takes.' },
    CAP: { description: 'How many go on.' },
    THRESHOLD: { description: 'Which score is needed.' },
    BUDGET: { description: 'The budget, or what a team asks for.' },
    REVIEWERS: { description: 'How many reviewers a candidate has.' },
    AMOUNT_FROM_MAXIMUM: { description: 'An amount, of which only the largest is stated.' },
    AMOUNT_UNKNOWN: { description: 'An amount or its currency: it is not counted.' },
  },
});

@ObjectType('SimulationBand', { description: 'A quantity over all runs.' })
export class SimulationBandType {
  @Field(() => Float, { description: 'Its mean.' })
  mean!: number;

  @Field(() => Float, { description: 'One run in ten lies at or below it.' })
  p10!: number;

  @Field(() => Float, { description: 'The median.' })
  p50!: number;

  @Field(() => Float, { description: 'Nine runs in ten lie at or below it.' })
  p90!: number;
}

const Band = (description: string) => Field(() => SimulationBandType, { description });
const Probability = (description: string) =>
  Field(() => Float, { description: `${description} From 0 to 1.` });

@ObjectType('SimulatedGate', { description: 'What becomes of the gate of a stage.' })
class SimulatedGateType {
  @Band('Who stands before it.')
  candidates!: SimulationBandType;

  @Probability(
    'Probability that nobody comes through: for a challenge, or for the programme where it chooses for that.',
  )
  emptyProbability!: number;

  @Probability('Probability that this happens to at least one challenge of a round.')
  anyEmptyProbability!: number;

  @Probability('Probability that fewer come through than are wanted: the least number, or else the places.')
  underfilledProbability!: number;

  @Band('Hours of all its reviewers, with the meeting.')
  reviewerHours!: SimulationBandType;
}

@ObjectType('SimulatedStage', { description: 'What becomes of a stage.' })
class SimulatedStageType {
  @Field(() => String, { description: 'Its id in the model.' })
  stageId!: string;

  @Field(() => LocalizedTextType, { description: 'Its name.' })
  name!: LocalizedTextType;

  @Field(() => SimulatedFunnel, { description: 'What is counted.' })
  funnel!: `${SimulatedFunnel}`;

  @Band('How many are in it.')
  entered!: SimulationBandType;

  @Band('How many its gate lets through, or finish it where it has none.')
  passed!: SimulationBandType;

  @Probability('Share of the runs in which anybody came so far.')
  reachedProbability!: number;

  @Band('Weeks from the start of the programme to its opening, in the runs that came so far.')
  startsAtWeek!: SimulationBandType;

  @Band('Weeks from the start of the programme until its last decision holds, in the runs that came so far.')
  endsAtWeek!: SimulationBandType;

  @Band('Weeks that it takes a challenge, or the programme, with review, standstill and appeals.')
  weeks!: SimulationBandType;

  @Probability('Share of the runs whose end waited for it.')
  criticalProbability!: number;

  @Field(() => Float, { description: 'Mean true quality of those who go on, in points of 100.' })
  averageQuality!: number;

  @Field(() => SimulatedGateType, { nullable: true, description: 'Its gate; null without one.' })
  gate!: SimulatedGateType | null;
}

@ObjectType('SimulatedMoney', { description: 'Money of one kind in one currency.' })
class SimulatedMoneyType {
  @Field(() => ModelMoneyKind, { description: 'What kind of money it is.' })
  kind!: `${ModelMoneyKind}`;

  @Field(() => String, { description: 'ISO 4217.' })
  currency!: string;

  @Band('In the major unit of the currency, over the whole programme.')
  amount!: SimulationBandType;
}

@ObjectType('SimulationAssumption', {
  description: 'Where a default stands in for what the model does not say.',
})
class SimulationAssumptionType {
  @Field(() => String, { nullable: true, description: 'The stage; null for the programme as a whole.' })
  stageId!: string | null;

  @Field(() => SimulationAssumptionKind, { description: 'What was assumed.' })
  kind!: AssumptionKind;
}

@ObjectType('ProgrammeSimulation', {
  description:
    'A programme that happened many times. The same model, parameters, runs and seed give the same result.',
})
export class ProgrammeSimulationType {
  @Field(() => String, { description: 'Slug of the model.' })
  modelId!: string;

  @Field(() => Int, { description: 'How often it happened.' })
  runs!: number;

  @Field(() => Int, { description: 'Where chance began.' })
  seed!: number;

  @Field(() => [SimulatedStageType], { description: 'Its stages, each after those that lead to it.' })
  stages!: readonly SimulatedStageType[];

  @Band('Weeks from the start to the last end.')
  weeks!: SimulationBandType;

  @Band('Hours of all reviewers at all gates.')
  reviewerHours!: SimulationBandType;

  @Field(() => [SimulatedMoneyType], { description: 'Money by kind and currency.' })
  money!: readonly SimulatedMoneyType[];

  @Field(() => Float, {
    nullable: true,
    description: 'Probability that the money exceeds the envelope of the model; null when it states none.',
  })
  overEnvelopeProbability!: number | null;

  @Band('Teams that passed a stage from which an exit leads.')
  atExit!: SimulationBandType;

  @Field(() => [String], {
    description: 'Ids of the stages that are critical in most of the runs, in order.',
  })
  criticalPath!: readonly string[];

  @Field(() => [SimulationAssumptionType], { description: 'What the model does not say.' })
  assumptions!: readonly SimulationAssumptionType[];
}
