import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { TextAnalyser } from '#libs/search';
import type { Submission } from '#libs/submissions';
import type { Assignment } from './assignment.entity.js';
import { AssignmentRepository } from './assignment.repository.js';
import { ConflictRepository } from './conflict.repository.js';
import { Evaluations } from './evaluations.js';
import type { PlanFacts } from './plan.assignment.js';
import type { Reviewer } from './reviewer.entity.js';
import { ReviewerRepository } from './reviewer.repository.js';
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
    return {
      submissionIds: pool.submissions.map(({ id }) => id),
      demand: pool.reviewersPerSubmission,
      reviewers: await this.rooms(tx, all, known, valid),
      expertise: expertiseOf(all, pool),
      excluded: await this.excluded(tx, all, pool.submissions, past),
      standing: valid.filter(isCounted).map(({ submissionId, reviewerId, state }) => ({
        submissionId,
        reviewerId,
        isMovable: state === 'ASSIGNED',
      })),
    };
  }

  /** Reviewers outside the jury who hold reviews already: they keep these and get no more. */
  private absent(tx: Tx, valid: readonly Assignment[], known: ReadonlySet<string>): Promise<Reviewer[]> {
    const ids = [...new Set(valid.map(({ reviewerId }) => reviewerId))].filter((id) => !known.has(id));
    return ids.length === 0 ? Promise.resolve([]) : this.reviewers.findByIds(ids, tx);
  }

  private async rooms(
    tx: Tx,
    all: readonly Reviewer[],
    jury: ReadonlySet<string>,
    valid: readonly Assignment[],
  ): Promise<PlanFacts['reviewers']> {
    const ids = all.map(({ id }) => id);
    const open = new Map(
      (await this.assignments.openLoads(ids, tx)).map((row) => [row.reviewerId, row.load]),
    );
    const institutions = await this.reviewers.institutionsOf(tx, ids);
    return all.map(({ id, capacity }) => {
      const own = valid.filter(({ reviewerId }) => reviewerId === id);
      const done = own.filter(({ state }) => state === 'COMPLETED').length;
      const elsewhere = (open.get(id) ?? 0) - (own.length - done);
      const room = jury.has(id) ? Math.max(own.length, capacity - elsewhere + done) : own.length;
      return { id, room, institution: institutions.get(id) ?? null };
    });
  }

  /** Conflicts, and whoever declined, stepped back, was removed or suspended before. */
  private async excluded(
    tx: Tx,
    all: readonly Reviewer[],
    submissions: readonly Submission[],
    past: readonly Assignment[],
  ): Promise<PlanFacts['excluded']> {
    const pairs = await this.conflicts.livePairs(
      tx,
      all.map(({ id }) => id),
    );
    const conflicts = pairs.flatMap(({ reviewerId, organisationId }) =>
      submissions
        .filter((submission) => submission.organisationId === organisationId)
        .map(({ id }) => ({ submissionId: id, reviewerId, why: 'CONFLICT' as const })),
    );
    const ended = past
      // Who reads a submission without counting does not count for it later either.
      .filter((own) => own.endedAt !== null || !isCounted(own))
      .map(({ submissionId, reviewerId }) => ({ submissionId, reviewerId, why: 'ENDED_BEFORE' as const }));
    return [...ended, ...conflicts];
  }
}

const isCounted = ({ purpose }: Assignment): boolean => purpose === 'COUNTED';

const analyser = new TextAnalyser();

/** As the search engine reads them: leaks and leaking are one word, and so are their Hebrew and Arabic forms. */
const stemsOf = (text: string): string[] => analyser.analyse(text).map(({ stem }) => stem);

/** Submission by submission, reviewer by reviewer: shared topics, and how near past work comes to the text. */
function expertiseOf(reviewers: readonly Reviewer[], { submissions, topics }: Pool): Float64Array[] {
  const profiles = reviewers.map(
    ({ id, expertise, biography }): Profile => ({
      id,
      // Each paragraph of the biography tells of some work of its own.
      items: [expertise.join(' '), ...biography.split(/\n+/u)].filter((text) => text.trim() !== ''),
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
