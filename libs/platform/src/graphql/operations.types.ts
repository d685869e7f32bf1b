import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Connection, payload, TextField } from '#libs/graphql';

@ObjectType('DeadLetter', {
  description: 'A background job that failed so often that it is no longer tried.',
})
export class DeadLetterType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Name of the job.' })
  job!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'The last error.' })
  lastError!: string | null;

  @Field(() => Date, { description: 'When it was stored.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it failed last.' })
  failedAt!: Date;
}

@InputType({ description: 'The failed job to try again.' })
export class RetryDeadLetterInput {
  @TextField({ description: 'Its id.', max: 30 })
  id!: string;
}

export const RetryDeadLetterPayload = payload('RetryDeadLetterPayload', {
  deadLetter: { type: () => DeadLetterType, description: 'The job, which will be tried again.' },
});

@ObjectType('AuditEntry', { description: 'One state change: who did what, when and why. Append-only.' })
export class AuditEntryType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Date, { description: 'When, by the clock of the database.' })
  occurredAt!: Date;

  @Field(() => String, { description: 'person, system or anonymous.' })
  actorKind!: string;

  @Field(() => ID, { nullable: true, description: 'The person, if one acted.' })
  actorId!: string | null;

  @Field(() => String, { description: 'What was done: `challenge.publish`.' })
  act!: string;

  @Field(() => String, { description: 'Kind of the thing that changed.' })
  targetType!: string;

  @Field(() => ID, { description: 'Id of the thing that changed.' })
  targetId!: string;

  @Field(() => String, { nullable: true, description: 'The changed values before, as JSON text.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'The changed values after, as JSON text.' })
  after!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason!: string | null;

  @Field(() => String, { description: 'Links the entry with the request and its log lines.' })
  correlationId!: string;
}

export const AuditEntryConnection = Connection('AuditEntry', () => AuditEntryType);
