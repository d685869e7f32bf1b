import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, Public } from '#libs/access';
import { ConnectionOf, JsonValue, LocalizedTextType, PageArgs, RequestContext } from '#libs/graphql';
import { isId } from '#libs/kernel';
import { diffModels, sayInAll } from '#libs/models';
import type { Model } from '../model.entity.js';
import { outlineOf } from '../model.view.js';
import { findingsOf, readAnyContent } from '../model-desk.js';
import { ModelLibraryService, type ShownModel, shownOf } from '../model-library.service.js';
import type { ModelVersion } from '../model-version.entity.js';
import { shownFinding } from './model.findings.js';
import { ProgrammeModelFilterInput } from './model.inputs.js';
import { ModelLoaders } from './model.loaders.js';
import {
  ModelChangeType,
  ModelFindingType,
  ProgrammeModelConnection,
  ProgrammeModelType,
  ProgrammeModelVersionType,
} from './model.type.js';
import { ModelOutlineType } from './model-parts.types.js';

/** The library of programme models. */
@Resolver(() => ProgrammeModelType)
export class ModelsResolver {
  constructor(
    private readonly library: ModelLibraryService,
    private readonly loaders: ModelLoaders,
  ) {}

  @Public()
  @Query(() => ProgrammeModelConnection, {
    description: 'Models that you may see, by their slug. Those who run programmes see drafts too.',
  })
  async programmeModels(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, description: 'What to narrow the list down by.' })
    filter?: ProgrammeModelFilterInput,
  ) {
    const { text, ...values } = filter ?? {};
    const wanted = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    return new ConnectionOf(await this.library.page(actor, text ?? undefined, wanted, page));
  }

  @Public()
  @Query(() => ProgrammeModelType, {
    nullable: true,
    description: 'One model; null when there is none that you may see.',
  })
  programmeModel(
    @CurrentActor() actor: Actor,
    @Args('slug', { type: () => String, description: 'Its slug, `civtech-scotland`.' }) slug: string,
  ) {
    return this.library.findShown(actor, slug);
  }

  @ResolveField(() => ProgrammeModelVersionType, {
    description: 'The version to look at first: the newest approved one, else the one being written.',
  })
  async version(@Parent() model: ProgrammeModelType, @Context() context: RequestContext) {
    const { shown } = model as Partial<ShownModel>;
    return shown ?? shownOf(await this.loaders.versions(context).load(model.id));
  }

  @ResolveField(() => [ProgrammeModelVersionType], {
    description: 'Its versions that you may see, the newest first.',
  })
  versions(@Parent() model: ProgrammeModelType, @Context() context: RequestContext) {
    return this.loaders.versions(context).load(model.id);
  }

  @ResolveField(() => ProgrammeModelVersionType, {
    nullable: true,
    description: 'The version from which it was derived, if you may see it.',
  })
  async derivedFrom(
    @CurrentActor() actor: Actor,
    @Parent() model: ProgrammeModelType,
    @Context() context: RequestContext,
  ) {
    const { derivedFromId } = model as Model;
    const version = derivedFromId ? await this.loaders.version(context).load(derivedFromId) : null;
    return version && this.library.isVisible(actor, version) ? version : null;
  }
}

/** What a version says, and what is wrong with it. */
@Resolver(() => ProgrammeModelVersionType)
export class ModelVersionsResolver {
  constructor(
    private readonly library: ModelLibraryService,
    private readonly loaders: ModelLoaders,
  ) {}

  @Public()
  @Query(() => ProgrammeModelVersionType, {
    nullable: true,
    description: 'One version of a model; null when there is none that you may see.',
  })
  programmeModelVersion(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ) {
    return isId(id) ? this.library.findVisible(actor, id) : null;
  }

  @Allow('programme_model.check')
  @Query(() => [ModelFindingType], {
    description:
      'Judges a model that need not be stored: everything that departs from the language of models, or everything that the checker finds.',
  })
  checkProgrammeModel(
    @Args('content', { type: () => JsonValue, description: 'A model in the language of models.' })
    content: unknown,
  ) {
    return readAnyContent(content).map(shownFinding);
  }

  @ResolveField(() => ProgrammeModelType, { nullable: true, description: 'The model.' })
  model(@Parent() version: ProgrammeModelVersionType, @Context() context: RequestContext) {
    return this.loaders.model(context).load((version as ModelVersion).modelId);
  }

  @ResolveField(() => LocalizedTextType, { description: 'Its name.' })
  name(@Parent() version: ProgrammeModelVersionType) {
    return (version as ModelVersion).content.name;
  }

  @ResolveField(() => LocalizedTextType, { description: 'Two or three sentences for somebody who chooses.' })
  summary(@Parent() version: ProgrammeModelVersionType) {
    return (version as ModelVersion).content.summary;
  }

  @ResolveField(() => ModelOutlineType, { description: 'What it says, each value with where it comes from.' })
  outline(@Parent() version: ProgrammeModelVersionType) {
    return outlineOf((version as ModelVersion).content);
  }

  @ResolveField(() => JsonValue, {
    description:
      'The whole, in the language of models: to edit it, or to keep it. Sources are in `provenance`.',
  })
  content(@Parent() version: ProgrammeModelVersionType) {
    return (version as ModelVersion).content;
  }

  @ResolveField(() => [ModelFindingType], { description: 'What the checker finds in it.' })
  findings(@Parent() version: ProgrammeModelVersionType) {
    return findingsOf((version as ModelVersion).content).map(shownFinding);
  }

  @ResolveField(() => [ModelChangeType], {
    description: 'What it changes, in words: against another version, or against the one before.',
  })
  async changes(
    @CurrentActor() actor: Actor,
    @Parent() version: ProgrammeModelVersionType,
    @Context() context: RequestContext,
    @Args('since', {
      type: () => ID,
      nullable: true,
      description: 'Id of the other version, of this or another model; null: the one before.',
    })
    since?: string | null,
  ) {
    const after = version as ModelVersion;
    const before = since
      ? isId(since) && (await this.loaders.version(context).load(since))
      : (await this.loaders.versions(context).load(after.modelId)).find(
          ({ number }) => number < after.number,
        );
    if (!before || !this.library.isVisible(actor, before)) return [];
    return diffModels(before.content, after.content).map(({ path, words }) => ({
      path,
      words: sayInAll(words),
    }));
  }
}
