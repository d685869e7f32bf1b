import { ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Suggestion } from '../suggestions.service.js';
import { ChallengeMatchType, MatchType } from './matching.types.js';

const POSITION = 'Place in the list, from 1.';
const TOKEN = 'Pass it back to `recordMatchFeedback`, `dismissMatch` and `inviteStartup`.';

/** What a list adds to its matches. */
@Resolver(() => MatchType)
export class MatchPlaceResolver {
  @ResolveField(() => Int, { description: POSITION })
  position(@Parent() match: MatchType): number {
    return (match as unknown as Suggestion).position;
  }

  @ResolveField(() => ID, { description: TOKEN })
  token(@Parent() match: MatchType): string {
    return (match as unknown as Suggestion).token;
  }
}

@Resolver(() => ChallengeMatchType)
export class ChallengeMatchPlaceResolver {
  @ResolveField(() => Int, { description: POSITION })
  position(@Parent() match: ChallengeMatchType): number {
    return (match as unknown as Suggestion).position;
  }

  @ResolveField(() => ID, { description: TOKEN })
  token(@Parent() match: ChallengeMatchType): string {
    return (match as unknown as Suggestion).token;
  }
}
