import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { RequestContext } from '#libs/graphql';
import { translate } from '#libs/i18n';
import type { Challenge } from '../challenge.entity.js';
import { ChallengeCoachService } from '../challenge-coach.service.js';
import { wholeFraming } from '../challenge-framing.rules.js';
import { blockersOf, type Coaching } from '../coach.rules.js';
import type { Finding } from '../coach-finding.rules.js';
import { withOpenWindow } from '../new-challenge.js';
import { CoachChallengeInput } from './challenge.inputs.js';
import { ChallengeType } from './challenge.type.js';
import { ChallengeCoachingType, type CoachFindingType } from './coach.types.js';
import { draftOf } from './content-of-input.js';
import { ChallengeFramingType } from './framing.types.js';
import { HelpLoaders } from './help.loaders.js';

/** The challenge coach, and what it reads besides the texts. */
@Resolver(() => ChallengeType)
export class CoachResolver {
  constructor(
    private readonly coach: ChallengeCoachService,
    private readonly help: HelpLoaders,
  ) {}

  @Allow('challenge.coach')
  @Query(() => ChallengeCoachingType, {
    description: 'What the coach says about a content that is not saved. It changes nothing.',
  })
  async coachChallenge(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What the editor shows.' }) input: CoachChallengeInput,
  ): Promise<ChallengeCoachingType> {
    const coaching = await this.coach.coachUnsaved(actor, withOpenWindow(draftOf(input)), input.id ?? null);
    return shown(coaching, actor);
  }

  @ResolveField(() => ChallengeCoachingType, {
    nullable: true,
    description:
      'What the coach says; for the ministry, the managers of the programme, the intermediary that helps, and auditors. Null for others.',
  })
  async coaching(
    @Parent() challenge: ChallengeType,
    @Context() context: RequestContext,
  ): Promise<ChallengeCoachingType | null> {
    if (!(await this.help.sight(context, challenge as Challenge))) return null;
    return shown(await this.help.coaching(context, challenge as Challenge), context.identified.actor);
  }

  @ResolveField(() => ChallengeFramingType, {
    description: 'How the ministry came to the challenge, and what stands behind it.',
  })
  async framing(
    @Parent() challenge: ChallengeType,
    @Context() context: RequestContext,
  ): Promise<ChallengeFramingType> {
    const framing = wholeFraming((challenge as Challenge).framing);
    const sight = await this.help.sight(context, challenge as Challenge);
    return { ...framing, people: sight ? framing.people : null };
  }
}

const shown = (coaching: Coaching, { locale }: Actor): ChallengeCoachingType => ({
  score: coaching.score,
  blockers: blockersOf(coaching).length,
  checks: coaching.checks,
  findings: coaching.findings.map((finding) => shownFinding(finding, locale)),
});

const shownFinding = (
  { code, check, path, severity, points, words, params }: Finding,
  locale: Actor['locale'],
): CoachFindingType => ({
  code,
  check,
  path,
  severity,
  points,
  words,
  hint: translate(code, locale, params),
  twinNumber: params?.number === undefined ? null : String(params.number),
});
