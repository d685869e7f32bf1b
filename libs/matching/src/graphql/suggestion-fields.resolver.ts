import { ID, Int, Parent, ResolveField, Resolver, registerEnumType } from '@nestjs/graphql';
import type { Suggestion } from '../suggestions.service.js';
import { ChallengeMatchType, MatchType } from './matching.types.js';

const POSITION = 'Place in the list, from 1.';
const TOKEN =
  'Pass it back to `recordMatchFeedback`, `dismissMatch` and `inviteToChallenge`; null in lists that take no feedback.';

enum MatchMove {
  LIFTED = 'LIFTED',
  PASSED = 'PASSED',
}

registerEnumType(MatchMove, {
  name: 'MatchMove',
  description: 'What the places for newcomers did to a match.',
  valuesMap: {
    LIFTED: { description: 'Stands higher than by its score, on a place that is kept for newcomers.' },
    PASSED: { description: 'Stands lower than by its score, because a newcomer was lifted over it.' },
  },
});

const diversityOf = (match: MatchType) => (match as unknown as Partial<Suggestion>).diversity;

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

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Place by score alone, from 1; null in lists without places for newcomers.',
  })
  scoreRank(@Parent() match: MatchType): number | null {
    return diversityOf(match)?.scoreRank ?? null;
  }

  @ResolveField(() => MatchMove, {
    nullable: true,
    description: 'Why it does not stand where its score puts it; null when it does.',
  })
  moved(@Parent() match: MatchType): `${MatchMove}` | null {
    return diversityOf(match)?.moved ?? null;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether no challenge was awarded to the start-up before; null where nobody looked.',
  })
  isFirstTimeSupplier(@Parent() match: MatchType): boolean | null {
    return diversityOf(match)?.isFirstTimeSupplier ?? null;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'Whether fewer than fifty people work for the start-up, as it says; null where nobody looked.',
  })
  isSmallFirm(@Parent() match: MatchType): boolean | null {
    return diversityOf(match)?.isSmallFirm ?? null;
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
