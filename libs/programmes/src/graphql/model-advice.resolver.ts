import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '#libs/access';
import { Language, localeOf } from '#libs/graphql';
import { comparisonCsv, legalBases, type Situation } from '#libs/models';
import { ModelLibraryService } from '../model-library.service.js';
import type { ModelVersion } from '../model-version.entity.js';
import { ModelSituationInput } from './model.inputs.js';
import {
  AdvisedProgrammeModelType,
  ModelComparisonType,
  shownAdvice,
  shownComparison,
} from './model-advice.types.js';

/** Which model suits, and how models differ. Made from approved versions only, so everybody may ask. */
@Resolver(() => ModelComparisonType)
export class ModelAdviceResolver {
  constructor(private readonly library: ModelLibraryService) {}

  @Public()
  @Query(() => [AdvisedProgrammeModelType], {
    description:
      'Every model of the library, ranked for a situation, the best first, with what speaks for and against each.',
  })
  async adviseProgrammeModels(
    @Args('situation', { description: 'What a ministry says of itself.' }) situation: ModelSituationInput,
  ) {
    return (await this.library.advise(situationOf(situation))).map(shownAdvice);
  }

  @Public()
  @Query(() => ModelComparisonType, { description: 'Models side by side, ten of them at most.' })
  async compareProgrammeModels(
    @Args('slugs', { type: () => [String], description: 'Their slugs, in the order in which to show them.' })
    slugs: string[],
  ) {
    return shownComparison(await this.library.currentOf(slugs));
  }

  @ResolveField(() => String, {
    description: 'The comparison for a spreadsheet; what has no source is marked as an assumption.',
  })
  csv(
    @Parent() { versions }: ModelComparisonType,
    @Args('language', { type: () => Language, description: 'In which language.' }) language: Language,
  ) {
    const contents = (versions as ModelVersion[]).map(({ content }) => content);
    return comparisonCsv(contents, legalBases(), localeOf(language));
  }
}

/** What was left out stays out: it speaks neither for nor against any model. */
function situationOf({ acceptsEquity, ...input }: ModelSituationInput): Situation {
  const stated = Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as Situation;
  if (acceptsEquity === undefined || acceptsEquity === null) return stated;
  return { ...stated, equity: acceptsEquity ? 'acceptable' : 'unacceptable' };
}
