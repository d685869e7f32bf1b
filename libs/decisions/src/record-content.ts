import type { Challenge } from '#libs/challenges';
import type { LocalizedText } from '#libs/i18n';
import type { Organisation } from '#libs/identity';
import type { ReleasedDecision, ReviewHistory, Standings } from '#libs/review';
import type { Submission } from '#libs/submissions';
import type { Appeal } from './appeal.entity.js';
import type { DecisionProposal } from './decision-proposal.entity.js';
import type { Meeting } from './meeting.entity.js';
import { agreedIn } from './meetings.service.js';
import type { DecisionRecordContent, RecordedReview } from './record.rules.js';

interface Sources {
  readonly challenge: Challenge;
  readonly released: ReleasedDecision;
  readonly proposal: DecisionProposal;
  readonly submissions: readonly Submission[];
  readonly organisations: readonly Organisation[];
  readonly history: ReviewHistory;
  readonly votes: DecisionRecordContent['votes'];
  readonly appeals: readonly Appeal[];
  readonly meetings: readonly Meeting[];
}

/** Everything that a decision rests on, put together once. */
export function contentOf(sources: Sources): DecisionRecordContent {
  const { challenge, released, proposal, submissions, votes } = sources;
  const { standings, decision, dates } = released;
  const { awards, minimumPassingScore, reviewersPerSubmission } = standings.rules;
  const content: DecisionRecordContent = {
    format: 1,
    challenge: { id: challenge.id, number: challenge.number, title: challenge.title },
    decision: {
      id: decision.id,
      round: decision.round,
      decidedAt: decision.decidedAt.toISOString(),
      tieReason: decision.tieReason,
      standstillUntil: instant(dates.standstillUntil),
      appealUntil: instant(dates.appealUntil),
      awards: proposal.awards,
      rejections: proposal.rejections,
    },
    rules: { awards, minimumPassingScore, reviewersPerSubmission },
    criteria: standings.criteria.map(
      ({ id, name, weight, scaleMin, scaleMax, scaleStep, kind, threshold }) => ({
        ...{ id, name, weight, scaleMin, scaleMax, scaleStep, kind, threshold },
      }),
    ),
    submissions: submissions.map(({ id, title, organisationId }) => ({
      ...{ id, title },
      startup: nameOf(sources, organisationId),
    })),
    scoreBasis: standings.scoreBasis,
    reviews: recorded(sources, standings.reviews),
    anchors: recorded(sources, standings.anchors),
    ...agreementOf(sources),
    ranking: standings.ranking,
    calibration: standings.calibration,
    ...waysOf(sources),
    votes,
    appeals: sources.appeals.map(appealOf),
  };
  // As JSON has it: no undefined, no date.
  return JSON.parse(JSON.stringify(content)) as DecisionRecordContent;
}

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

const nameOf = ({ organisations }: Sources, id: string): LocalizedText =>
  organisations.find((own) => own.id === id)?.name ?? {};

/** Reviews with why each score was given. */
function recorded({ history }: Sources, reviews: Standings['reviews']): RecordedReview[] {
  const rationales = new Map(
    history.rationales.map((own) => [`${own.assignmentId}/${own.criterionId}`, own.rationale]),
  );
  return reviews.map(({ assignmentId, submissionId, reviewerId, scores }) => ({
    ...{ assignmentId, submissionId, reviewerId },
    scores: scores.map(({ criterionId, score }) => ({
      ...{ criterionId, score },
      rationale: rationales.get(`${assignmentId}/${criterionId}`) ?? '',
    })),
  }));
}

/** What the panel said when it met, and on what it agreed. */
function agreementOf({ meetings }: Sources): Pick<DecisionRecordContent, 'consensus' | 'meetings'> {
  return {
    consensus: agreedIn(meetings),
    meetings: meetings.map(({ heldAt, chairId, presentIds, quorum, panel, minutes }) => ({
      heldAt: heldAt.toISOString(),
      ...{ chair: chairId, present: presentIds, quorum, panel, minutes },
    })),
  };
}

/** How the reviews came to be: assignments, plans, conflicts. */
function waysOf(
  sources: Sources,
): Pick<DecisionRecordContent, 'assignments' | 'plans' | 'conflicts' | 'reviewers'> {
  const { assignments, plans, conflicts, names } = sources.history;
  return {
    reviewers: [...names].map(([id, name]) => ({ id, name })),
    plans,
    assignments: assignments.map((own) => ({
      id: own.id,
      submissionId: own.submissionId,
      reviewer: own.reviewerId,
      state: own.state,
      way: own.way,
      sharedTopics: own.sharedTopics,
      loadBefore: own.loadBefore,
      assignedAt: own.assignedAt.toISOString(),
      completedAt: own.completedAt?.toISOString() ?? null,
      endedAt: own.endedAt?.toISOString() ?? null,
      endReason: own.endReason,
    })),
    conflicts: conflicts.map((own) => ({
      reviewer: own.reviewerId,
      startup: nameOf(sources, own.organisationId),
      kind: own.kind,
      reason: own.reason,
      declaredAt: own.declaredAt.toISOString(),
      endedAt: own.endedAt?.toISOString() ?? null,
      endReason: own.endReason,
    })),
  };
}

const appealOf = (own: Appeal): DecisionRecordContent['appeals'][number] => ({
  decisionId: own.decisionId,
  submissionId: own.submissionId,
  state: own.state,
  grounds: own.grounds,
  filedAt: own.filedAt.toISOString(),
  reasons: own.reasons,
  ruledAt: own.ruledAt?.toISOString() ?? null,
});
