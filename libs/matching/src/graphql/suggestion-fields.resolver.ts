import { ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Suggestion } from '../suggestions.service.js';
import { ChallengeMatchType, MatchType } from './matching.types.js';

const POSITION = 'Place in the list, from 1.';
const TOKEN =
  'Pass it back to `recordMatchFeedback`, `dismissMatch` and `inviteToChallenge`; null in lists that take no feedback.';

/** What a list adds to its matches. */
@Resolver(() => MatchType)
export class MatchPlaceResolver {
  @ResolveField(() => Int, { description: POSITION })
  position(@Parent() match: MatchType): number {
    return (match as unknown as Suggestion).position;
  }

  @ResolveField(() => ID, { nullable: true, description: TOKEN })
  token(@Parent() match: MatchType): string | null {
    return (match as unknown as Partial<Suggestion>).token ?? null;
  }
}

@Resolver(() => ChallengeMatchType)
export class ChallengeMatchPlaceResolver {
  @ResolveField(() => Int, { description: POSITION })
  position(@Parent() match: ChallengeMatchType): number {
    return (match as unknown as Suggestion).position;
  }

  @ResolveField(() => ID, { nullable: true, description: TOKEN })
  token(@Parent() match: ChallengeMatchType): string | null {
    return (match as unknown as Partial<Suggestion>).token ?? null;
  }
}
