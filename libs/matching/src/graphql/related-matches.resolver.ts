import {
  Args,
  ArgsType,
  Field,
  Float,
  ID,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { CHALLENGES_ALIKE } from '#libs/challenges';
import { TextField } from '#libs/graphql';
import { isId } from '#libs/kernel';
import { PilotInBriefType } from '#libs/pilots';
import type { Match } from '../match.scoring.js';
import { RelatedMatchesService, type SimilarChallenge } from '../related-matches.service.js';
import { SuggestionsService } from '../suggestions.service.js';
import { ChallengeMatchType, FirstMatches, MatchType } from './matching.types.js';
import { shown } from './shown-match.js';

const FIRST = 10;

@ArgsType()
class TextToMatch extends FirstMatches {
  @TextField({ description: 'What you offer or look for, in any language.', max: 20_000, multiline: true })
  text!: string;
}

@ObjectType('TextMatches', { description: 'What fits a text. Suggestions: they decide nothing.' })
class TextMatchesType {
  @Field(() => [ChallengeMatchType], { description: 'Challenges that are open now, the best first.' })
  challenges!: ChallengeMatchType[];

  @Field(() => [MatchType], {
    nullable: true,
    description: 'Start-ups, the best first; null for start-ups, who do not get their rivals ranked.',
  })
  startups!: MatchType[] | null;

  @Field(() => [MatchType], {
    nullable: true,
    description: 'Solutions, the best first; null for start-ups.',
  })
  solutions!: MatchType[] | null;
}

/** Suggestions that do not begin with a stored pair of challenge and start-up. */
@Resolver()
export class RelatedMatchesResolver {
  constructor(
    private readonly related: RelatedMatchesService,
    private readonly suggestions: SuggestionsService,
  ) {}

  @Allow('matching.read')
  @Query(() => TextMatchesType, {
    description: 'Describe your product, or what you look for: what on the platform fits the text.',
  })
  async textMatches(@CurrentActor() actor: Actor, @Args() { text, first }: TextToMatch) {
    const { challenges, startups, solutions } = await this.related.forText(actor, text, first ?? FIRST);
    return {
      challenges: listed(challenges),
      startups: startups && listed(startups, { kind: 'STARTUP' }),
      solutions: solutions && listed(solutions, { kind: 'SOLUTION' }),
    };
  }

  @Allow('matching.read')
  @Query(() => [ChallengeMatchType], {
    nullable: true,
    description:
      'Public challenges that are like one, open or ended, the most alike first: what others have asked and learned already. Null when the challenge is hidden from you.',
  })
  async similarChallenges(
    @CurrentActor() actor: Actor,
    @Args('challengeId', { type: () => ID, description: 'A challenge that you may see, drafts included.' })
    challengeId: string,
    @Args() { first }: FirstMatches,
    @Args('otherMinistriesOnly', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Leaves out those of the same ministry.',
    })
    otherMinistriesOnly: boolean,
  ) {
    if (!isId(challengeId)) return null;
    const options = { otherMinistriesOnly };
    const found = await this.related.similarTo(actor, challengeId, first ?? FIRST, options);
    return found && listed(found);
  }

  @Allow('matching.read_after_rejection')
  @Query(() => [ChallengeMatchType], {
    nullable: true,
    description:
      'Open challenges for a submission of your start-up that was not awarded, by what it says. Null for any other submission, and before the decision.',
  })
  async challengesAfterRejection(
    @CurrentActor() actor: Actor,
    @Args('submissionId', { type: () => ID, description: 'The submission.' }) id: string,
    @Args() { first }: FirstMatches,
  ) {
    const found = isId(id) ? await this.suggestions.afterRejection(actor, id, first ?? FIRST) : null;
    return found && listed(found);
  }
}

/** What is known of a challenge that is like another one. */
@Resolver(() => ChallengeMatchType)
export class SimilarChallengeResolver {
  @ResolveField(() => Float, {
    nullable: true,
    description:
      'In lists of similar challenges: how alike titles and problems are, 0 to 1, by the words that both say. Unlike the score it means the same in every list.',
  })
  likeness(@Parent() match: ChallengeMatchType): number | null {
    return (match as unknown as Partial<SimilarChallenge>).likeness ?? null;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'In lists of similar challenges: whether both may ask the same, from a likeness of 0.45 on. People decide whether they do.',
  })
  isPossibleDuplicate(@Parent() match: ChallengeMatchType): boolean | null {
    const likeness = this.likeness(match);
    return likeness === null ? null : likeness >= CHALLENGES_ALIKE;
  }

  @ResolveField(() => [PilotInBriefType], {
    nullable: true,
    description:
      'In lists of similar challenges: the pilots that came of it, the newest first, so that nobody tries again what others have tried. For public bodies; null for everybody else.',
  })
  pilots(@Parent() match: ChallengeMatchType): readonly PilotInBriefType[] | null {
    return (match as unknown as Partial<SimilarChallenge>).pilots ?? null;
  }
}

const listed = (matches: readonly Match[], more: object = {}) =>
  matches.map((match, index) => ({ position: index + 1, ...shown(match), ...more }));
