import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { translate } from '#libs/i18n';
import { RunMigrationService } from '../run-migration.service.js';
import { RunReadingService } from '../run-reading.service.js';
import {
  MigrateRunInput,
  MigrateRunPayload,
  RunMigrationPreviewInput,
  RunMigrationPreviewType,
} from './run-migration.types.js';

/** A running programme and newer versions of its model. */
@Resolver()
export class RunMigrationResolver {
  constructor(
    private readonly migrations: RunMigrationService,
    private readonly reading: RunReadingService,
  ) {}

  @Allow('run.steer')
  @Query(() => RunMigrationPreviewType, {
    description:
      'What moving a running programme to a newer version of its model would change for every object, and what of it would be unfair.',
  })
  async runMigrationPreview(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The migration.' }) input: RunMigrationPreviewInput,
  ) {
    const { programmeId, modelVersionId } = input;
    const given = { programmeId, modelVersionId, stages: input.stages ?? [] };
    const { changes, refusals } = await this.migrations.preview(actor, given);
    return {
      changes: changes.map(({ id, ...change }) => ({ ...change, objectId: id })),
      refusals: refusals.map(({ code, params }) => ({
        code,
        message: translate(code, actor.locale, params),
      })),
    };
  }

  @Allow('run.steer')
  @Mutation(() => MigrateRunPayload, {
    description:
      'Moves a running programme to a newer version of its model. Refused where anybody would be judged anew, or lose time, a place or a way out.',
  })
  async migrateRun(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The migration and its reason.' }) input: MigrateRunInput,
  ) {
    const { programmeId, modelVersionId, reason } = input;
    const given = { programmeId, modelVersionId, stages: input.stages ?? [] };
    return { run: await this.reading.view(actor, await this.migrations.apply(actor, given, reason)) };
  }
}
