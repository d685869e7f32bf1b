import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { isId } from '#libs/kernel';
import { PredictionService } from '../prediction.service.js';
import { PilotPredictionType } from './prediction.types.js';

/** Does the scoring predict success? */
@Resolver(() => PilotPredictionType)
export class PredictionResolver {
  constructor(private readonly predictions: PredictionService) {}

  @Allow('pilot.predict')
  @Query(() => PilotPredictionType, {
    description:
      'Relates review scores to what became of pilots, over the programmes that you run; auditors over all.',
  })
  pilotPrediction(
    @CurrentActor() actor: Actor,
    @Args('programmeIds', {
      type: () => [ID],
      nullable: true,
      description: 'Only these programmes.',
    })
    programmeIds?: string[] | null,
  ) {
    return this.predictions.report(actor, programmeIds?.filter(isId) ?? null);
  }
}
