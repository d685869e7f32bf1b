import {
  Args,
  ArgsType,
  Field,
  Float,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { IntegerField } from '#libs/graphql';
import { isId } from '#libs/kernel';
import { QualityService } from '../quality.service.js';

const DAYS = 30;

enum SuggestionRank {
  FIRST_TO_THIRD = 'FIRST_TO_THIRD',
  FOURTH_TO_TENTH = 'FOURTH_TO_TENTH',
  LATER = 'LATER',
  NOT_LISTED = 'NOT_LISTED',
}

registerEnumType(SuggestionRank, {
  name: 'SuggestionRank',
  description: 'Where a start-up stood in the list from which it was invited.',
  valuesMap: {
    FIRST_TO_THIRD: { description: 'Places 1 to 3.' },
    FOURTH_TO_TENTH: { description: 'Places 4 to 10.' },
    LATER: { description: 'From place 11 on.' },
    NOT_LISTED: { description: 'In no list: it was invited by its name.' },
  },
});

@ObjectType('InvitationAcceptance', { description: 'How many of those who were invited followed the call.' })
class InvitationAcceptanceType {
  @Field(() => SuggestionRank, { description: 'Where they stood in the list.' })
  rank!: SuggestionRank | `${SuggestionRank}`;

  @Field(() => Float, { nullable: true, description: 'Share, 0 to 1; null when it rests on too few.' })
  share!: number | null;
}

@ObjectType('MatchingQuality', {
  description:
    'How suggestions do. A share is null when it rests on fewer than five, or would tell on somebody.',
})
class MatchingQualityType {
  @Field(() => Int, { description: 'Lists that were on a screen.' })
  lists!: number;

  @Field(() => Int, { description: 'Suggestions in them.' })
  shown!: number;

  @Field(() => Float, { nullable: true, description: 'Share of the suggestions that somebody opened.' })
  clickThrough!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the suggested start-ups that applied, of challenges whose submissions are opened.',
  })
  applicationRate!: number | null;

  @Field(() => [InvitationAcceptanceType], { description: 'Acceptance of invitations by place in the list.' })
  acceptance!: InvitationAcceptanceType[];

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the start-ups with a passport that were shown.',
  })
  coverage!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How far the scores have moved from those of as many days before (population stability index): below 0.1 stable, above 0.25 moved; null below fifty suggestions.',
  })
  drift!: number | null;
}

@ArgsType()
class QualityDays {
  @IntegerField({ description: 'Days until now; 30 when left out.', min: 1, max: 366, nullable: true })
  days?: number | null;
}

/** The operator's page of live quality. */
@Resolver(() => MatchingQualityType)
export class QualityResolver {
  constructor(private readonly quality: QualityService) {}

  @Allow('matching.manage')
  @Query(() => MatchingQualityType, {
    nullable: true,
    description:
      'How suggestions do in a programme that you manage, or on the whole platform for its administrators; null for others.',
  })
  async matchingQuality(
    @CurrentActor() actor: Actor,
    @Args() { days }: QualityDays,
    @Args('programmeId', { type: () => ID, nullable: true, description: 'The programme.' })
    programmeId?: string,
  ) {
    if (programmeId && !isId(programmeId)) return null;
    return this.quality.report(actor, programmeId ?? null, days ?? DAYS);
  }
}
