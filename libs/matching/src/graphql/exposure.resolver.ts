import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { isId } from '#libs/kernel';
import { PRIVACY_MINIMUM } from '../exposure.rules.js';
import { ExposureService } from '../exposure.service.js';
import { ExposureReportType } from './exposure.types.js';

/** Whether suggestions reach all kinds of start-ups. */
@Resolver(() => ExposureReportType)
export class ExposureResolver {
  constructor(private readonly exposure: ExposureService) {}

  @Allow('matching.manage')
  @Query(() => ExposureReportType, {
    nullable: true,
    description:
      'The report of a programme, or of one of its challenges; null unless you manage the programme.',
  })
  async exposureReport(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) programmeId: string,
    @Args('challengeId', { type: () => ID, nullable: true, description: 'Only this challenge of it.' })
    challengeId?: string,
  ) {
    if (!isId(programmeId) || (challengeId && !isId(challengeId))) return null;
    const groups = await this.exposure.report(actor, programmeId, challengeId ?? null);
    return groups && { minimum: PRIVACY_MINIMUM, groups };
  }
}
