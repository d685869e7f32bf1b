import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { isId } from '#libs/kernel';
import { MatchingSettingsService } from '../matching-settings.service.js';
import { SetMatchingSettingsPayload } from './invitation.payloads.js';
import { MatchingSettingsType, SetMatchingSettingsInput } from './matching-settings.types.js';

/** What a programme lays down for suggestions and invitations. */
@Resolver(() => MatchingSettingsType)
export class MatchingSettingsResolver {
  constructor(private readonly settings: MatchingSettingsService) {}

  @Allow('matching.read')
  @Query(() => MatchingSettingsType, {
    nullable: true,
    description:
      'Settings of a programme. Everybody who gets suggestions may know by which rules; null when you may not see the programme.',
  })
  matchingSettings(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'The programme.' }) id: string,
  ) {
    return isId(id) ? this.settings.visibleTo(actor, id) : null;
  }

  @Allow('matching.manage')
  @Mutation(() => SetMatchingSettingsPayload, {
    description: 'Sets the rules of suggestions and invitations for a programme that you manage.',
  })
  async setMatchingSettings(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The settings.' }) input: SetMatchingSettingsInput,
  ) {
    const { programmeId, expectedVersion, ...rules } = input;
    return { settings: await this.settings.set(actor, programmeId, expectedVersion, rules) };
  }
}
