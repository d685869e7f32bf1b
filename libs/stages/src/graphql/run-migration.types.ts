import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IdField, InputListField, InstantField, payload, TextField } from '#libs/graphql';
import { ProgrammeRunType } from './run.types.js';

@ObjectType('RunMigrationChange', { description: 'What a migration does to one object of a run.' })
export class RunMigrationChangeType {
  @Field(() => String, { description: '`stage`, `gate`, `exit`, `challenge` or `team`.' })
  object!: string;

  @Field(() => String, {
    description: 'Which: as the model calls it, or the id of the challenge or the submission.',
  })
  objectId!: string;

  @Field(() => String, {
    description:
      '`unchanged`, `added`, `removed`, `datesMoved`, `capChanged`, `gateChanged`, `rulesChanged` or `wayChanged`.',
  })
  change!: string;

  @Field(() => String, { nullable: true, description: 'As it is.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'As it would be.' })
  after!: string | null;
}

@ObjectType('RunMigrationRefusal', { description: 'Why a migration would be unfair.' })
export class RunMigrationRefusalType {
  @Field(() => String, { description: 'Stable code, as an error of the mutation would have it.' })
  code!: string;

  @Field(() => String, { description: 'In your language.' })
  message!: string;
}

@ObjectType('RunMigrationPreview', {
  description: 'What a migration would change, and what speaks against it.',
})
export class RunMigrationPreviewType {
  @Field(() => [RunMigrationChangeType], {
    description: 'Every object of the run, those without a change too.',
  })
  changes!: RunMigrationChangeType[];

  @Field(() => [RunMigrationRefusalType], { description: 'Empty when it can be applied.' })
  refusals!: RunMigrationRefusalType[];
}

@InputType({ description: 'Other dates for a stage of the new version.' })
export class MigratedStageInput {
  @TextField({ description: 'The stage, as the model calls it.', max: 100 })
  stageId!: string;

  @InstantField({ description: 'When it opens.' })
  opensAt!: Date;

  @InstantField({ description: 'When it closes.' })
  closesAt!: Date;
}

@InputType({ isAbstract: true })
abstract class MigrationInput {
  @IdField({ description: 'The programme.' })
  programmeId!: string;

  @IdField({ description: 'A newer approved version of its model.' })
  modelVersionId!: string;

  @InputListField(() => MigratedStageInput, {
    description: 'Dates that differ from the current ones, or from those laid out for new stages.',
    max: 50,
    nullable: true,
  })
  stages?: MigratedStageInput[] | null;
}

@InputType({ description: 'A migration to look at.' })
export class RunMigrationPreviewInput extends MigrationInput {}

@InputType({ description: 'A migration to apply.' })
export class MigrateRunInput extends MigrationInput {
  @TextField({ description: 'Why. Everybody who takes part reads it.', max: 2000, multiline: true })
  reason!: string;
}

export const MigrateRunPayload = payload('MigrateRunPayload', {
  run: { type: () => ProgrammeRunType, description: 'The run, as it stands now.' },
});
