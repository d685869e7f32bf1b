import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { LocalizedTextType } from '#libs/graphql';

@ObjectType('GateCriterion', { description: 'By what the candidates of a gate are scored.' })
class GateCriterionType {
  @Field(() => ID, { description: 'As scores name it.' })
  id!: string;

  @Field(() => LocalizedTextType, { description: 'What is judged.' })
  name!: LocalizedTextType;

  @Field(() => String, { description: '`scored`, `passFail` or `informative`.' })
  kind!: string;

  @Field(() => Float, { description: 'How much it counts, compared with the others.' })
  weight!: number;

  @Field(() => Float, { description: 'Lowest score; of pass or fail 0.' })
  scaleMin!: number;

  @Field(() => Float, { description: 'Highest score; of pass or fail 1.' })
  scaleMax!: number;

  @Field(() => Float, { description: 'Distance between two scores.' })
  scaleStep!: number;
}

@ObjectType('OwnGateScore', { description: 'A score that you have given at a gate.' })
class OwnGateScoreType {
  @Field(() => ID, { description: 'The submission, or your alias of it.' })
  candidateId!: string;

  @Field(() => ID, { description: 'The criterion.' })
  criterionId!: string;

  @Field(() => Float, { description: 'On the scale of the criterion.' })
  score!: number;
}

@ObjectType('GateToScore', { description: 'A gate at which you may score now.' })
export class GateToScoreType {
  @Field(() => String, { description: 'How acts name it.' })
  key!: string;

  @Field(() => String, { description: 'Its stage.' })
  stageId!: string;

  @Field(() => [ID], { description: 'The submissions before it; your aliases where applicants are hidden.' })
  candidateIds!: readonly string[];

  @Field(() => [GateCriterionType], { description: 'By what they are scored.' })
  criteria!: readonly GateCriterionType[];

  @Field(() => [OwnGateScoreType], { description: 'What you have given so far.' })
  ownScores!: readonly OwnGateScoreType[];
}
