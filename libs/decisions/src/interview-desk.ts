import { Injectable } from '@nestjs/common';
import { type Actor, isMemberOf, organisationsOf } from '#libs/access';
import { type Challenge, ChallengesService } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { type Contact, ContactsService, Role } from '#libs/identity';
import { RuleError } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { ReviewersService } from '#libs/review';
import { type Submission, SubmissionsService } from '#libs/submissions';
import type { InterviewProblem } from './interview.assignment.js';
import type { InterviewRound } from './interview.entity.js';
import { InterviewRepository, type Invited, type TakenSeat } from './interview.repository.js';

/** Whoever may speak for a start-up about when it can come. */
export const TEAM_ROLES = [Role.STARTUP_OWNER, Role.STARTUP_MEMBER] as const;

/** Who runs interviews, who sits in them, and what there is to plan. */
@Injectable()
export class InterviewDesk {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly submissions: SubmissionsService,
    private readonly reviewers: ReviewersService,
    private readonly people: ContactsService,
  ) {}

  /** @throws RuleError `input.unknown_id` unless the actor manages the programme of the challenge. */
  async requireManaged(actor: Actor, challengeId: string | undefined, path: string): Promise<Challenge> {
    const challenge = challengeId === undefined ? null : await this.challenges.find(challengeId);
    const isManager = challenge && (await this.programmes.isManager(actor, challenge.programmeId));
    if (!challenge?.publishedAt || !isManager) throw RuleError.of('input.unknown_id', [path]);
    return challenge;
  }

  /** The round, locked, in a challenge that is not decided meanwhile. @throws RuleError `review.not_in_evaluation`. */
  async requireOpen(tx: Tx, challengeId: string, roundId: string): Promise<InterviewRound> {
    const challenge = await this.challenges.findForShare(tx, challengeId);
    if (challenge?.state !== 'IN_EVALUATION') throw RuleError.of('review.not_in_evaluation');
    const round = await this.interviews.roundForUpdate(tx, roundId);
    if (!round) throw new Error(`the round ${roundId} was there and is gone`);
    return round;
  }

  /** For whom the actor answers. */
  async invitedAs(actor: Actor): Promise<Invited> {
    const reviewer = await this.reviewers.reviewerOf(actor);
    return { reviewerId: reviewer?.id ?? null, organisationIds: organisationsOf(actor, ...TEAM_ROLES) };
  }

  /** Submissions of the round that are still in the running. */
  async teamsOf(round: InterviewRound, tx?: Tx): Promise<Submission[]> {
    const opened = await this.submissions.listOpened(round.challengeId, tx);
    return opened.filter(({ id, state }) => state === 'SUBMITTED' && round.submissionIds.includes(id));
  }

  /** As {@link teamsOf}, for whoever speaks for the start-up; null for everybody else. */
  async ownTeam(actor: Actor, round: InterviewRound, submissionId: string): Promise<Submission | null> {
    const team = (await this.teamsOf(round)).find(({ id }) => id === submissionId);
    return team && isMemberOf(actor, team.organisationId, ...TEAM_ROLES) ? team : null;
  }

  async problemOf(tx: Tx, round: InterviewRound): Promise<InterviewProblem> {
    const teams = await this.teamsOf(round, tx);
    const given = await this.interviews.availabilityOf([round.id], tx);
    const busy = await this.interviews.busyElsewhere(tx, round);
    const zone = await this.zoneOf(round.challengeId, tx);
    const conflicts = await this.reviewers.conflictsAmong(tx, round.reviewerIds);
    const party = (id: string) => {
      const answer = given.find((own) => own.partyId === id);
      const own = busy.filter(({ partyId }) => partyId === id);
      return { id, free: answer?.free ?? null, busy: own, zone: answer?.zone ?? zone };
    };
    return {
      frame: round.frame,
      panelSize: round.panelSize,
      teams: teams.map(({ id }) => party(id)),
      panel: round.reviewerIds.map((reviewerId) => ({
        ...party(reviewerId),
        conflicts: new Set(
          teams
            .filter(({ organisationId }) =>
              conflicts.some((own) => own.reviewerId === reviewerId && own.organisationId === organisationId),
            )
            .map(({ id }) => id),
        ),
      })),
    };
  }

  /** The person who sits there, or everybody who speaks for the start-up. */
  async readersOf({ seat, interview }: TakenSeat): Promise<Contact[]> {
    if (!seat.reviewerId) {
      const submission = await this.submissions.findOpened(interview.submissionId);
      return submission ? this.people.findIn(submission.organisationId, TEAM_ROLES) : [];
    }
    const [reviewer] = await this.reviewers.findByIds([seat.reviewerId]);
    return reviewer ? this.people.find([reviewer.personId]) : [];
  }

  /** The zone in which the dates of the programme are meant. */
  async zoneOf(challengeId: string, tx?: Tx): Promise<string> {
    const challenge = await this.challenges.find(challengeId, tx);
    const programme = challenge && (await this.programmes.find(challenge.programmeId, tx));
    if (!programme) throw new Error(`the challenge ${challengeId} has no programme`);
    return programme.zone;
  }
}
