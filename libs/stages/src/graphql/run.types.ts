import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedTextType } from '#libs/graphql';
import { BlindRunGateType, RunGateType } from './gate.types.js';
import { GateToScoreType } from './gate-to-score.types.js';

@ObjectType('RunPlace', { description: 'Where a team or a challenge stands in one stage.' })
export class RunPlaceType {
  @Field(() => String, { description: 'The stage, as the model calls it.' })
  stageId!: string;

  @Field(() => String, {
    description: '`in`, `passed`, `notSelected`, `reserve` (next in line), `skipped` or `left`.',
  })
  outcome!: string;
}

@ObjectType('StageFunnel', { description: 'How many stand where in a stage.' })
export class StageFunnelType {
  @Field(() => Int, { description: 'In it now.' })
  standing!: number;

  @Field(() => Int, { description: 'Passed.' })
  passed!: number;

  @Field(() => Int, { description: 'Not selected.' })
  notSelected!: number;

  @Field(() => Int, { description: 'Next in line for a place that becomes free.' })
  reserve!: number;
}

@ObjectType('StageInstance', { description: 'A stage of one challenge, of one team, or of the programme.' })
export class StageInstanceType {
  @Field(() => String, { description: 'How acts name it: `interview/<challenge>`.' })
  key!: string;

  @Field(() => ID, { nullable: true, description: 'The challenge or the submission; null: the programme.' })
  subjectId!: string | null;

  @Field(() => String, { description: '`open`, `closed` (to be decided), `ended` or `cancelled`.' })
  state!: string;

  @Field(() => Date, { description: 'When it opened.' })
  openedAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it closes; null where the window of the challenge says so, and when it has closed.',
  })
  closesAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when its clocks stand still.' })
  frozenAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why its clocks stand still.' })
  frozenReason!: string | null;

  @Field(() => StageFunnelType, {
    nullable: true,
    description: 'Who stands where; null when it is not for you.',
  })
  funnel!: StageFunnelType | null;
}

@ObjectType('RunStage', { description: 'A stage of the model, with what runs of it.' })
export class RunStageType {
  @Field(() => String, { description: 'As the model calls it.' })
  stageId!: string;

  @Field(() => LocalizedTextType, { description: 'Its name.' })
  name!: LocalizedTextType;

  @Field(() => String, { description: 'What happens in it: `openCall`, `accelerator`.' })
  kind!: string;

  @Field(() => String, { description: '`perChallenge`, `perProgramme` or `perTeam`.' })
  scope!: string;

  @Field(() => String, { description: 'What moves through it: `challenges` or `teams`.' })
  funnel!: string;

  @Field(() => [String], { description: 'The stages that lead to it.' })
  after!: string[];

  @Field(() => Date, { nullable: true, description: 'When it is planned to open.' })
  opensAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it is planned to close.' })
  closesAt!: Date | null;

  @Field(() => [StageInstanceType], { description: 'What of it has begun, as far as you see it.' })
  instances!: StageInstanceType[];
}

@ObjectType('RunChallenge', { description: 'A challenge in a run.' })
export class RunChallengeType {
  @Field(() => ID, { description: 'The challenge.' })
  challengeId!: string;

  @Field(() => String, { description: '`active`, `notSelected`, `withdrawn`, `cancelled` or `ended`.' })
  status!: string;

  @Field(() => Int, { description: 'Version of its text.' })
  framing!: number;

  @Field(() => [RunPlaceType], { description: 'Where it stands in the stages of challenges.' })
  places!: RunPlaceType[];
}

@ObjectType('RunExit', {
  description: 'A way out of a programme: how what was proved is bought, or rewarded.',
})
export class RunExitType {
  @Field(() => String, { description: 'As the model calls it.' })
  id!: string;

  @Field(() => String, { description: '`directContract`, `separateTender`, `prize`, `none` and others.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The law or the terms that it stands on.' })
  legalBasis?: string | null;
}

@ObjectType('RunParticipation', { description: 'A team on its way: one submission in a run.' })
export class RunParticipationType {
  @Field(() => ID, { description: 'The submission.' })
  submissionId!: string;

  @Field(() => ID, { nullable: true, description: 'The challenge that it answers.' })
  challengeId!: string | null;

  @Field(() => ID, { description: 'The start-up.' })
  organisationId!: string;

  @Field(() => String, {
    description: '`active`, `notSelected`, `withdrawn`, `disqualified`, `finished` or `exited`.',
  })
  status!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the challenge that it answered.' })
  framing!: number | null;

  @Field(() => [RunPlaceType], { description: 'Where it stood and stands.' })
  places!: RunPlaceType[];

  @Field(() => RunExitType, { nullable: true, description: 'The exit by which it left.' })
  exit!: RunExitType | null;

  @Field(() => [RunExitType], { description: 'The exits that it has reached.' })
  openExits!: RunExitType[];
}

@ObjectType('BlindRunParticipation', {
  description: 'A team whose name is hidden from you until the last decision that asks for it is in effect.',
})
export class BlindRunParticipationType {
  @Field(() => ID, { description: 'Random, for you only. Mutations of gates take it in place of the id.' })
  alias!: string;

  @Field(() => ID, { nullable: true, description: 'The challenge that it answers.' })
  challengeId!: string | null;

  @Field(() => [RunPlaceType], { description: 'Where it stood and stands.' })
  places!: RunPlaceType[];
}

@ObjectType('LegalAct', { description: 'Something that you may do now.' })
export class LegalActType {
  @Field(() => String, { description: 'What: `prepare`, `withdraw`, `freeze`.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The stage, stage instance, gate or exit.' })
  on!: string | null;

  @Field(() => ID, { nullable: true, description: 'The challenge or the submission.' })
  subjectId!: string | null;
}

@ObjectType('ProgrammeRun', {
  description: 'A programme as it is being run, by the model that it began with.',
})
export class ProgrammeRunType {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => String, { description: '`running`, `completed` or `cancelled`.' })
  status!: string;

  @Field(() => LocalizedTextType, { description: 'The name of its model.' })
  modelName!: LocalizedTextType;

  @Field(() => ID, { nullable: true, description: "The version of its model; null for the platform's own." })
  modelVersionId!: string | null;

  @Field(() => Date, { description: 'When it began.' })
  startedAt!: Date;

  @Field(() => [RunStageType], { description: 'The stages of its model.' })
  stages!: RunStageType[];

  @Field(() => [RunChallengeType], { description: 'Its challenges, as far as you see them.' })
  challenges!: RunChallengeType[];

  @Field(() => [RunParticipationType], {
    description:
      'Its teams: your own, those of your challenges, or all, as your part lets you see. Never before the opening.',
  })
  participations!: RunParticipationType[];

  @Field(() => [BlindRunParticipationType], {
    description: 'Teams on which you judge without knowing who they are: where the model hides applicants.',
  })
  blindParticipations!: BlindRunParticipationType[];

  @Field(() => [BlindRunGateType], {
    description: 'Gates at which applicants are hidden from you who judge there.',
  })
  blindGates!: BlindRunGateType[];

  @Field(() => [RunGateType], {
    description: 'Its gates, for those who run the programme, own its challenges or judge in it.',
  })
  gates!: RunGateType[];

  @Field(() => [GateToScoreType], { description: 'Gates at which you may score now.' })
  toScore!: readonly GateToScoreType[];

  @Field(() => [LegalActType], { description: 'What you may do now.' })
  legalActs!: LegalActType[];
}
