import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '#libs/graphql';

@ObjectType('RunTransition', { description: 'What an act led to, for one object.' })
export class RunTransitionType {
  @Field(() => String, { description: 'Unique in the run: the same transition is never made twice.' })
  key!: string;

  @Field(() => String, {
    description: 'What happened: `stageOpened`, `passed`, `notSelected`, `reserved`, `exited` and so on.',
  })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The stage instance, gate or exit; null: the run.' })
  onKey!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The challenge or the submission; null: the stage itself.',
  })
  subjectId!: string | null;
}

@ObjectType('RunLogEntry', { description: 'One act of a run. The log is only ever added to.' })
export class RunLogEntryType {
  @Field(() => Int, { description: 'Its place in the log, from 1, without gaps.' })
  number!: number;

  @Field(() => String, {
    description:
      'What was done: `start`, `takeIn`, `prepare`, `approve`, `freeze`; `ring` is a clock that rang.',
  })
  kind!: string;

  @Field(() => Date, {
    description: 'When it took effect: for a clock its own instant, however late it was heard.',
  })
  takesEffectAt!: Date;

  @Field(() => Date, { description: 'When it was written down.' })
  recordedAt!: Date;
}

export const RunLogConnection = Connection('RunLogEntry', () => RunLogEntryType);

@ObjectType('RunReplay', { description: 'A run, played once more from its log.' })
export class RunReplayType {
  @Field(() => Int, { description: 'Acts in the log.' })
  acts!: number;

  @Field(() => Int, { description: 'Transitions that are stored.' })
  transitions!: number;

  @Field(() => Boolean, {
    description:
      'Whether the log leads to the state that is stored. If it does not, somebody changed what is stored by another way.',
  })
  isSame!: boolean;
}
