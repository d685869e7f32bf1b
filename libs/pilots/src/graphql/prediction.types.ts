import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PredictedResult, PredictionScope, PredictionVerdict } from '../prediction.kinds.js';

registerEnumType(PredictedResult, {
  name: 'PredictedPilotResult',
  description: 'What of a pilot the review score of its submission may predict.',
  valuesMap: {
    ADOPTED: { description: 'Adopted, against stopped or terminated.' },
    PILOT_SCORE: { description: 'The combined score at the decision.' },
    ATTAINMENT: { description: 'How far its KPIs were attained.' },
    CONTRACT: { description: 'A contract, as said at the follow-up.' },
  },
});

registerEnumType(PredictionScope, {
  name: 'PredictionScope',
  description: 'Which differences count.',
  valuesMap: {
    ALL: { description: 'All pilots against each other.' },
    WITHIN_PROGRAMMES: {
      description: 'Differences from the means of the own programme: a strict jury counts for nothing.',
    },
  },
});

registerEnumType(PredictionVerdict, {
  name: 'PredictionVerdict',
  description: 'What can be said about a relation.',
  valuesMap: {
    TOO_FEW: { description: 'There are too few pilots to say anything.' },
    UNCLEAR: {
      description: 'The interval holds 0, or nothing varies: no relation is shown, and none is excluded.',
    },
    POSITIVE: { description: 'Higher scores went with better results.' },
    NEGATIVE: { description: 'Higher scores went with worse results.' },
  },
});

@ObjectType('PilotPredictionRelation', { description: 'How review scores relate to one result of pilots.' })
export class PredictionRelationType {
  @Field(() => PredictedResult, { description: 'Which result.' })
  result!: PredictedResult | `${PredictedResult}`;

  @Field(() => PredictionScope, { description: 'Which differences count.' })
  scope!: PredictionScope | `${PredictionScope}`;

  @Field(() => Int, { description: 'Pilots for which both are known.' })
  pairs!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Spearman's rank correlation, −1 to 1; null where nothing can be said.",
  })
  correlation!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of its 95 % interval.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of its 95 % interval.' })
  high!: number | null;

  @Field(() => PredictionVerdict, { description: 'What can be said.' })
  verdict!: PredictionVerdict | `${PredictionVerdict}`;
}

@ObjectType('PilotPrediction', {
  description:
    'Whether the scores by which submissions were chosen say anything about how their pilots did. Only awarded submissions become pilots, so the scores differ little: the true relation is likely stronger than the one that is seen.',
})
export class PilotPredictionType {
  @Field(() => Int, { description: 'Programmes with a pilot that has ended.' })
  programmes!: number;

  @Field(() => Int, { description: 'Pilots that have ended.' })
  pilots!: number;

  @Field(() => Int, { description: 'Those that were adopted.' })
  adopted!: number;

  @Field(() => Int, { description: 'Those that were stopped.' })
  stopped!: number;

  @Field(() => Int, { description: 'Those that ended before a decision.' })
  terminated!: number;

  @Field(() => Int, { description: 'Pairs below which nothing is said.' })
  leastPairs!: number;

  @Field(() => [PredictionRelationType], { description: 'Result by result.' })
  relations!: readonly PredictionRelationType[];

  @Field(() => String, { description: 'The pairs behind it as CSV, without names.' })
  csv!: string;
}
