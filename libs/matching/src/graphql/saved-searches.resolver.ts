import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ConnectionOf, PageArgs, RequestContext } from '#libs/graphql';
import { IdentityLoaders, OrganisationType } from '#libs/identity';
import type { SavedSearch } from '../saved-search.entity.js';
import { SavedSearchesService, type SearchWish } from '../saved-searches.service.js';
import {
  AlertWeekday,
  ChangeSavedSearchInput,
  ChangeSavedSearchPayload,
  DeleteSavedSearchInput,
  DeleteSavedSearchPayload,
  SavedSearchConnection,
  SavedSearchType,
  SaveSearchInput,
  SaveSearchPayload,
} from './alert.types.js';

const WEEKDAYS = Object.values(AlertWeekday);

/** Searches for challenges that tell their owner what is new. */
@Resolver(() => SavedSearchType)
export class SavedSearchesResolver {
  constructor(
    private readonly searches: SavedSearchesService,
    private readonly identity: IdentityLoaders,
  ) {}

  @Allow('matching.read_alerts')
  @Query(() => SavedSearchConnection, { description: 'Your saved searches, the oldest first.' })
  async savedSearches(@CurrentActor() actor: Actor, @Args() page: PageArgs) {
    return new ConnectionOf(await this.searches.page(actor, page));
  }

  @Allow('matching.keep_alerts')
  @Mutation(() => SaveSearchPayload, {
    description: 'Saves a search; challenges that are published from now on are told by mail, each once.',
  })
  async saveSearch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The search.' }) input: SaveSearchInput,
  ) {
    return { search: await this.searches.add(actor, wishOf(input)) };
  }

  @Allow('matching.keep_alerts')
  @Mutation(() => ChangeSavedSearchPayload, {
    description: 'Changes a saved search of yours; it tells again if the link of a mail had ended that.',
  })
  async changeSavedSearch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The search as it is to be.' }) input: ChangeSavedSearchInput,
  ) {
    const { id, expectedVersion } = input;
    return { search: await this.searches.change(actor, id, expectedVersion, wishOf(input)) };
  }

  @Allow('matching.keep_alerts')
  @Mutation(() => DeleteSavedSearchPayload, { description: 'Deletes a saved search of yours.' })
  async deleteSavedSearch(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The search.' }) { id }: DeleteSavedSearchInput,
  ) {
    return { search: await this.searches.delete(actor, id) };
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'The ministry whose challenges are looked for; null: any.',
  })
  ministry(@Parent() search: SavedSearchType, @Context() context: RequestContext) {
    const { ministryId } = search as SavedSearch;
    return ministryId ? this.identity.organisation(context).load(ministryId) : null;
  }

  @ResolveField(() => AlertWeekday, { description: 'Day on which weekly digests come.' })
  weekday(@Parent() search: SavedSearchType): AlertWeekday | undefined {
    return WEEKDAYS[(search as SavedSearch).weekday - 1];
  }
}

function wishOf(input: SaveSearchInput): SearchWish {
  return {
    name: input.name,
    query: input.query ?? '',
    tags: input.tags ?? [],
    ministryId: input.ministryId ?? null,
    frequency: input.frequency,
    zone: input.zone ?? 'Asia/Jerusalem',
    hour: input.hour ?? 8,
    weekday: WEEKDAYS.indexOf(input.weekday ?? AlertWeekday.SUNDAY) + 1,
  };
}
