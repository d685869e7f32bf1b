import { Injectable } from '@nestjs/common';
import { databaseNow, type Tx } from '#libs/database';
import { ProgrammesService } from '#libs/programmes';
import { TextAnalyser } from '#libs/search';
import type { Submission } from '#libs/submissions';
import { AbleReviewers } from './able-reviewers.js';
import type { Assignment } from './assignment.entity.js';
import { AssignmentRepository } from './assignment.repository.js';
import { BidRepository } from './bid.repository.js';
import { ConflictRepository } from './conflict.repository.js';
import { Evaluations } from './evaluations.js';
import { type PairIds, type PlanFacts, pairKey } from './plan-input.assignment.js';
import type { Reviewer } from './reviewer.entity.js';
import { ReviewerRepository } from './reviewer.repository.js';
import { availabilityOf } from './reviewer-standing.rules.js';
import { type Profile, textAffinities } from './text.affinity.js';

/** The submissions of a challenge, what they are about, and how many reviewers each needs. */
export interface Pool {
  readonly submissions: readonly Submission[];
  readonly topics: ReadonlyMap<string, readonly string[]>;
  readonly reviewersPerSubmission: number;
}

/** Named topics say more than a likeness of texts: half of what counts, however many words there are. */
const SHARE_OF_TOPICS = 0.5;
/** Shared topics beyond these add nothing. */
const ENOUGH_TOPICS = 3;

/** Gathers what a plan rests on. */
@Injectable()
export class PlanFactsReader {
  constructor(
    private readonly evaluations: Evaluations,
    private readonly reviewers: ReviewerRepository,
    private readonly conflicts: ConflictRepository,
    private readonly assignments: AssignmentRepository,
    private readonly able: AbleReviewers,
    private readonly bids: BidRepository,
    private readonly programmes: ProgrammesService,
  ) {}

  /**
   * What holds at this moment, everything locked that it rests on. @param jury ids of reviewers; null for the pool.
   * @throws RuleError what {@link Evaluations.juryOf} says.
   */
  async read(
    tx: Tx,
    challenge: { readonly id: string; readonly ministryId: string; readonly programmeId: string },
    pool: Pool,
    jury: readonly string[] | null,
  ): Promise<PlanFacts> {
    const able = await this.evaluations.juryOf(tx, challenge, jury);
    const known = new Set(able.map(({ id }) => id));
    const past = await this.assignments.ofChallengeForUpdate(tx, challenge.id);
    const valid = (await this.assignments.valid(challenge.id, tx)).filter(({ submissionId }) =>
      pool.submissions.some(({ id }) => id === submissionId),
    );
    const absent = await this.absent(tx, valid, known);
    const all = [...able, ...absent].sort((a, b) => (a.id < b.id ? -1 : 1));
    const reviewers = await this.placesOf(tx, all, challenge.programmeId, known, valid);
    const bids = await this.bids.given(tx, challenge.id);
    const standing = valid.filter(isCounted).map(({ submissionId, reviewerId, state }) => ({
      ...{ submissionId, reviewerId },
      isMovable: state === 'ASSIGNED',
    }));
    const stands = new Set(standing.map(pairKey));
    const excluded = [
      ...reviewers
        .filter(({ availability }) => availability === 0)
        .flatMap(({ id: reviewerId }) =>
          pool.submissions.map(({ id }) => ({ submissionId: id, reviewerId, why: 'ABSENT' as const })),
        ),
      ...bids.filter(({ bid }) => bid === 'NO').map((own) => ({ ...pairOf(own), why: 'BID_NO' as const })),
      ...past
        // Who reads a submission without counting does not count for it later either.
        .filter((own) => own.endedAt !== null || !isCounted(own))
        .map((own) => ({ ...pairOf(own), why: 'ENDED_BEFORE' as const })),
      ...(await this.conflicted(tx, all, pool.submissions)),
    ];
    return {
      submissionIds: pool.submissions.map(({ id }) => id),
      demand: pool.reviewersPerSubmission,
      reviewers,
      expertise: expertiseOf(all, pool),
      bids: bids.flatMap((own) => (own.bid === null ? [] : [{ ...pairOf(own), bid: own.bid }])),
      // What was assigned all the same, for example anew after a refusal, stands.
      excluded: excluded.filter((pair) => !stands.has(pairKey(pair))),
      standing,
    };
  }

  /** Reviewers outside the jury who hold reviews already: they keep these and get no more. */
  private absent(tx: Tx, valid: readonly Assignment[], known: ReadonlySet<string>): Promise<Reviewer[]> {
    const ids = [...new Set(valid.map(({ reviewerId }) => reviewerId))].filter((id) => !known.has(id));
    return ids.length === 0 ? Promise.resolve([]) : this.reviewers.findByIds(ids, tx);
  }

  /** What each reviewer brings: room, time, kinds, and where else the reviewer works. */
  private async placesOf(
    tx: Tx,
    all: readonly Reviewer[],
    programmeId: string,
    jury: ReadonlySet<string>,
    valid: readonly Assignment[],
  ): Promise<PlanFacts['reviewers']> {
    const rooms = await this.able.roomsOf(tx, all, programmeId);
    const institutions = await this.reviewers.institutionsOf(
      tx,
      all.map(({ id }) => id),
    );
    const now = await databaseNow(tx);
    const end = (await this.programmes.stagesOf(programmeId, tx)).find(
      ({ kind }) => kind === 'EVALUATION',
    )?.endsAt;
    return all.map(({ id, kinds, absences }) => {
      const own = valid.filter((held) => held.reviewerId === id && isCounted(held)).length;
      return {
        ...{ id, kinds },
        room: jury.has(id) ? own + (rooms.get(id)?.free ?? 0) : own,
        institution: institutions.get(id) ?? null,
        availability: availabilityOf(absences, now, end ?? now),
      };
    });
  }

  private async conflicted(tx: Tx, all: readonly Reviewer[], submissions: readonly Submission[]) {
    const pairs = await this.conflicts.livePairs(
      tx,
      all.map(({ id }) => id),
    );
    return pairs.flatMap(({ reviewerId, organisationId }) =>
      submissions
        .filter((submission) => submission.organisationId === organisationId)
        .map(({ id }) => ({ submissionId: id, reviewerId, why: 'CONFLICT' as const })),
    );
  }
}

const isCounted = ({ purpose }: Assignment): boolean => purpose === 'COUNTED';

const analyser = new TextAnalyser();

/** As the search engine reads them: leaks and leaking are one word, and so are their Hebrew and Arabic forms. */
const stemsOf = (text: string): string[] => analyser.analyse(text).map(({ stem }) => stem);

const pairOf = ({ submissionId, reviewerId }: PairIds): PairIds => ({ submissionId, reviewerId });

/** Submission by submission, reviewer by reviewer: shared topics, and how near past work comes to the text. */
function expertiseOf(reviewers: readonly Reviewer[], { submissions, topics }: Pool): Float64Array[] {
  const profiles = reviewers.map(
    ({ id, expertise, biography, pastWork }): Profile => ({
      id,
      // Each paragraph of the biography tells of some work of its own.
      items: [
        expertise.join(' '),
        ...biography.split(/\n+/u),
        ...pastWork.map(({ title, text }) => `${title}\n${text}`),
      ].filter((text) => text.trim() !== ''),
    }),
  );
  const texts = submissions.map(({ id, title, summary, answers }) => ({
    id,
    text: [title, summary, ...answers.map((answer) => answer.text ?? '')].join('\n'),
  }));
  return textAffinities(texts, profiles, stemsOf).map((row, index) => {
    const wanted = topics.get(submissions[index]!.id) ?? [];
    return row.map((affinity, column) => {
      const shared = reviewers[column]!.expertise.filter((topic) => wanted.includes(topic)).length;
      return affinity * (1 - SHARE_OF_TOPICS) + SHARE_OF_TOPICS * Math.min(1, shared / ENOUGH_TOPICS);
    });
  });
}
