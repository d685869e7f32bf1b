import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection, LocalizedTextType } from '#libs/graphql';
import { ModelKind, ModelVersionState } from '../model.states.js';
import { ModelFindingSeverity } from './model.enums.js';

@ObjectType('ModelFinding', { description: 'What the checker found in a model.' })
export class ModelFindingType {
  @Field(() => String, { description: 'Stable code, for programs.' })
  code!: string;

  @Field(() => ModelFindingSeverity, { description: 'Whether a programme can be run all the same.' })
  severity!: ModelFindingSeverity | `${ModelFindingSeverity}`;

  @Field(() => String, { description: 'The rule that found it: `caps`, `roles`…' })
  rule!: string;

  @Field(() => String, { description: 'Where: names of fields, ids in place of positions.' })
  path!: string;

  @Field(() => String, { nullable: true, description: 'Id of the stage, if it is about one.' })
  stageId!: string | null;

  @Field(() => LocalizedTextType, { description: 'What is wrong.' })
  message!: LocalizedTextType;

  @Field(() => LocalizedTextType, { description: 'How to mend it.' })
  mend!: LocalizedTextType;
}

@ObjectType('ModelChange', { description: 'A difference between two versions of a model, in words.' })
export class ModelChangeType {
  @Field(() => String, { description: 'Where: names of fields, ids in place of positions.' })
  path!: string;

  @Field(() => LocalizedTextType, { description: 'What changed.' })
  words!: LocalizedTextType;
}

@ObjectType('ProgrammeModelVersion', { description: 'One version of a programme model.' })
export class ProgrammeModelVersionType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'From 1 on, in the order in which versions were begun.' })
  number!: number;

  @Field(() => ModelVersionState, { description: 'Where it stands.' })
  state!: ModelVersionState | `${ModelVersionState}`;

  @Field(() => String, { description: 'SHA-256 of the canonical JSON (RFC 8785) of the content.' })
  hash!: string;

  @Field(() => String, { description: 'What it changes, in the words of whoever wrote it.' })
  changeNote!: string;

  @Field(() => Int, { description: 'Grows with each saved draft; pass it back as `expectedVersion`.' })
  revision!: number;

  @Field(() => Date, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was submitted for approval.' })
  submittedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was approved, and became public.' })
  approvedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was retired.' })
  retiredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was retired.' })
  retirementReason!: string | null;
}

@ObjectType('ProgrammeModel', { description: 'A model of the library, from which programmes can be run.' })
export class ProgrammeModelType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Its name for programs, `civtech-scotland`; unique.' })
  slug!: string;

  @Field(() => ModelKind, { description: 'Where it comes from.' })
  kind!: ModelKind | `${ModelKind}`;

  @Field(() => Date, { description: 'Since when it is in the library.' })
  createdAt!: Date;
}

export const ProgrammeModelConnection = Connection('ProgrammeModel', () => ProgrammeModelType);
