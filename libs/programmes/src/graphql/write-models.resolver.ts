import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ApproveModelService } from '../approve-model.service.js';
import { WriteModelService } from '../write-model.service.js';
import {
  ApproveProgrammeModelInput,
  BeginProgrammeModelVersionInput,
  DeriveProgrammeModelInput,
  RequestProgrammeModelChangesInput,
  RetireProgrammeModelInput,
  SaveProgrammeModelDraftInput,
  SubmitProgrammeModelInput,
} from './model.inputs.js';
import {
  ApproveProgrammeModelPayload,
  BeginProgrammeModelVersionPayload,
  DeriveProgrammeModelPayload,
  RequestProgrammeModelChangesPayload,
  RetireProgrammeModelPayload,
  SaveProgrammeModelDraftPayload,
  SubmitProgrammeModelPayload,
} from './model.payloads.js';
import { ProgrammeModelVersionType } from './model.type.js';

/** Models of one's own, from the first copy to the retirement. */
@Resolver(() => ProgrammeModelVersionType)
export class WriteModelsResolver {
  constructor(
    private readonly write: WriteModelService,
    private readonly answer: ApproveModelService,
  ) {}

  @Allow('programme_model.write')
  @Mutation(() => DeriveProgrammeModelPayload, {
    description: 'Makes a model of your own from a version of another one. Its first version is a draft.',
  })
  async deriveProgrammeModel(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'From what, and under which name.' }) input: DeriveProgrammeModelInput,
  ) {
    const { fromVersionId, slug, changeNote } = input;
    return { version: await this.write.derive(actor, fromVersionId, slug, changeNote) };
  }

  @Allow('programme_model.write')
  @Mutation(() => BeginProgrammeModelVersionPayload, {
    description: 'Begins the next version of a model of your own, with the content of the newest one.',
  })
  async beginProgrammeModelVersion(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The model.' }) input: BeginProgrammeModelVersionInput,
  ) {
    return { version: await this.write.beginVersion(actor, input.modelId, input.changeNote) };
  }

  @Allow('programme_model.write')
  @Mutation(() => SaveProgrammeModelDraftPayload, {
    description:
      'Replaces the content of a draft. Everything that departs from the language of models is told at once; a draft that is not sound yet may be saved.',
  })
  async saveProgrammeModelDraft(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The draft and its content.' }) input: SaveProgrammeModelDraftInput,
  ) {
    const { id, expectedVersion, content, changeNote } = input;
    const version = await this.write.saveDraft(actor, id, expectedVersion, content, changeNote ?? null);
    return { version };
  }

  @Allow('programme_model.write')
  @Mutation(() => SubmitProgrammeModelPayload, {
    description: 'Submits a draft for approval. Refused with all findings when it is not sound.',
  })
  async submitProgrammeModel(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The draft.' }) input: SubmitProgrammeModelInput,
  ) {
    return { version: await this.write.submit(actor, input.id) };
  }

  @Allow('programme_model.approve')
  @Mutation(() => RequestProgrammeModelChangesPayload, {
    description: 'Sends a submitted version back to its authors.',
  })
  async requestProgrammeModelChanges(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The version and what has to change.' })
    input: RequestProgrammeModelChangesInput,
  ) {
    return { version: await this.answer.requestChanges(actor, input.id, input.reason) };
  }

  @Allow('programme_model.approve')
  @Mutation(() => ApproveProgrammeModelPayload, {
    description:
      'Approves a submitted version: it becomes public and is never changed. Not by anybody who wrote or submitted it.',
  })
  async approveProgrammeModel(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The version.' }) input: ApproveProgrammeModelInput,
  ) {
    return { version: await this.answer.approve(actor, input.id) };
  }

  @Allow('programme_model.approve')
  @Mutation(() => RetireProgrammeModelPayload, {
    description: 'Retires an approved version: no programme begins with it; those that run keep it.',
  })
  async retireProgrammeModel(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The version and the reason.' }) input: RetireProgrammeModelInput,
  ) {
    return { version: await this.answer.retire(actor, input.id, input.reason) };
  }
}
