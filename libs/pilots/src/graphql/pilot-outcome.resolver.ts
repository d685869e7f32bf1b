import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor } from '#libs/access';
import { ConsensusService } from '../consensus.service.js';
import { FollowUpService } from '../follow-up.service.js';
import { MidtermPilotService } from '../midterm-pilot.service.js';
import { PilotAftermath } from '../pilot-aftermath.js';
import { ATTAINMENT_WEIGHT, PILOT_CRITERIA } from '../pilot-rubric.scoring.js';
import { PILOT_SCALE } from '../pilot-score.scoring.js';
import { PilotSightService } from '../pilot-sight.service.js';
import { PilotStandings } from '../pilot-standings.js';
import {
  AnswerPilotFollowUpPayload,
  AppointPilotChairPayload,
  BeginPilotMidtermPayload,
  ConcludePilotMidtermPayload,
  RecordPilotConsensusPayload,
  RecordPilotLessonPayload,
} from './pilot.payloads.js';
import { PilotType } from './pilot.types.js';
import {
  AnswerPilotFollowUpInput,
  AppointPilotChairInput,
  BeginPilotMidtermInput,
  ConcludePilotMidtermInput,
  RecordPilotConsensusInput,
  RecordPilotLessonInput,
} from './pilot-outcome.inputs.js';
import { PilotExitType, PilotRubricType, PilotStandingType } from './pilot-outcome.types.js';

/** Mid-term, consensus, lessons and what became of a pilot. */
@Resolver(() => PilotType)
export class PilotOutcomeResolver {
  constructor(
    private readonly midterm: MidtermPilotService,
    private readonly consensus: ConsensusService,
    private readonly followUps: FollowUpService,
    private readonly standings: PilotStandings,
    private readonly sight: PilotSightService,
    private readonly aftermath: PilotAftermath,
  ) {}

  @Allow('pilot.read')
  @Query(() => PilotRubricType, { description: 'By what pilots are scored.' })
  pilotRubric(): PilotRubricType {
    return { attainmentWeight: ATTAINMENT_WEIGHT, criteria: PILOT_CRITERIA, ...PILOT_SCALE };
  }

  @Allow('pilot.read')
  @Query(() => PilotStandingType, {
    nullable: true,
    description:
      'Measured, given, calibrated and agreed, side by side; null for the start-up, for reviewers, and when the pilot is hidden from you.',
  })
  pilotStanding(
    @CurrentActor() actor: Actor,
    @Args('pilotId', { type: () => ID, description: 'The pilot.' }) pilotId: string,
  ) {
    return this.standings.read(actor, pilotId);
  }

  @Allow('pilot.read')
  @Query(() => [PilotExitType], {
    description:
      'Ways out to procurement that the team of a pilot has reached, in the order of the model; empty when the pilot is hidden from you.',
  })
  async pilotExits(
    @CurrentActor() actor: Actor,
    @Args('pilotId', { type: () => ID, description: 'The pilot.' }) pilotId: string,
  ) {
    const pilot = await this.sight.find(actor, pilotId);
    return pilot ? this.aftermath.exitsOf(pilot) : [];
  }

  @Allow('pilot.begin_review')
  @Mutation(() => BeginPilotMidtermPayload, {
    description: 'Hands a running pilot whose KPIs were measured to its reviewers, once in a round.',
  })
  async beginPilotMidterm(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The pilot.' }) input: BeginPilotMidtermInput,
  ) {
    return { pilot: await this.midterm.begin(actor, input.pilotId) };
  }

  @Allow('pilot.decide')
  @Mutation(() => ConcludePilotMidtermPayload, {
    description: 'Says what follows from a mid-term review when everybody has judged; the pilot goes on.',
  })
  async concludePilotMidterm(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The conclusion.' }) input: ConcludePilotMidtermInput,
  ) {
    return { pilot: await this.midterm.conclude(actor, input.pilotId, input.conclusion) };
  }

  @Allow('pilot.assign_reviewer')
  @Mutation(() => AppointPilotChairPayload, {
    description: 'Makes one of the reviewers the chair; a decision then waits for the consensus.',
  })
  async appointPilotChair(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who.' }) input: AppointPilotChairInput,
  ) {
    return { pilot: await this.consensus.appointChair(actor, input.pilotId, input.reviewerId) };
  }

  @Allow('pilot.review')
  @Mutation(() => RecordPilotConsensusPayload, {
    description: 'Records what the reviewers agreed on, by their chair. What each gave alone stays.',
  })
  async recordPilotConsensus(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The consensus.' }) input: RecordPilotConsensusInput,
  ) {
    const items = input.items.map(({ subject, score, reason }) => ({ subject, score, reason: reason ?? '' }));
    await this.consensus.record(actor, { ...input, items });
    return { pilot: await this.sight.find(actor, input.pilotId) };
  }

  @Allow('pilot.record_lesson')
  @Mutation(() => RecordPilotLessonPayload, {
    description: 'Records what was learned from a pilot that has ended.',
  })
  async recordPilotLesson(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The lesson.' }) input: RecordPilotLessonInput,
  ) {
    return { pilot: await this.followUps.recordLesson(actor, input.pilotId, input.kind, input.text) };
  }

  @Allow('pilot.answer_follow_up')
  @Mutation(() => AnswerPilotFollowUpPayload, {
    description: 'Says what became of a pilot, a year and a half after its decision, for your side.',
  })
  async answerPilotFollowUp(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: AnswerPilotFollowUpInput,
  ) {
    return { pilot: await this.followUps.answer(actor, { ...input, note: input.note ?? '' }) };
  }
}
