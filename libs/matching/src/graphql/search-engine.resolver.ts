import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Public } from '#libs/access';
import { MeiliTokens, SearchIndex } from '#libs/search';
import { audiencesOf } from '../search-audience.policy.js';
import { SearchEngineEnum } from './search-engine.types.js';

@ObjectType('SearchEngineStatus', { description: 'Which engine answers searches and suggestions now.' })
class SearchEngineStatusType {
  @Field(() => SearchEngineEnum, { description: 'The engine that answers.' })
  engine!: SearchEngineEnum | `${SearchEngineEnum}`;

  @Field(() => Boolean, {
    description:
      'Whether it stands in for the one that is configured, because that one does not answer or is being filled. Worth a notice to people: answers may be slower.',
  })
  isDegraded!: boolean;
}

@ObjectType('DirectSearch', {
  description: 'What a browser needs to search the Meilisearch server itself, as far as its viewer may.',
})
class DirectSearchType {
  @Field(() => String, { description: 'Address of the server.' })
  url!: string;

  @Field(() => [String], {
    description: 'The indexes that the token opens; each document is in one of them or more.',
  })
  indexes!: readonly string[];

  @Field(() => String, { description: 'Tenant token: it can search these indexes and nothing else.' })
  token!: string;

  @Field(() => Date, { description: 'When the token ends; ask for another one before.' })
  expiresAt!: Date;
}

/** What viewers may know about the engine behind searches. */
@Resolver()
export class SearchEngineResolver {
  constructor(
    private readonly index: SearchIndex,
    private readonly tokens: MeiliTokens,
  ) {}

  @Public()
  @Query(() => SearchEngineStatusType, { description: 'Which engine answers searches and suggestions now.' })
  searchEngine() {
    return this.index.status();
  }

  @Public()
  @Query(() => DirectSearchType, {
    nullable: true,
    description: 'How to search without the API in between; null when no server is open to browsers.',
  })
  directSearch(@CurrentActor() actor: Actor) {
    return this.tokens.issue(audiencesOf(actor));
  }
}
