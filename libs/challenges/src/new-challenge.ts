import { newId } from '#libs/kernel';
import type { Challenge } from './challenge.entity.js';
import { challengeMachine } from './challenge.machine.js';
import { columnsOf } from './challenge-content.js';
import type { ChallengeContent } from './challenge-content.rules.js';
import type { ChallengeDocument } from './challenge-document.rules.js';
import { type Framing, wholeFraming } from './challenge-framing.rules.js';
import type { CoachedContent } from './coach-finding.rules.js';

/** A content whose window may still be open: what is missing follows from the programme's call. */
export type ChallengeDraft = Omit<
  ChallengeContent,
  'opensAt' | 'closesAt' | 'zone' | 'framing' | 'documents'
> & {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly zone: string | null;
  /** What it does not say is empty. */
  readonly framing?: Partial<Framing> | null;
  /** Files that it is published with, all of them; what is not said stays as it is. */
  readonly documentIds?: readonly string[] | null;
};

export interface Origin {
  readonly number: string;
  readonly programmeId: string;
  readonly ministryId: string;
  readonly ownerId: string | null;
  readonly externalId: string | null;
  /** Of an open call; null for a challenge. */
  readonly batch: number | null;
}

/** The number of a challenge as people write it: `CH-2027-014`; from the thousandth on it grows by a digit. */
export const challengeNumber = (year: number, position: number): string =>
  `CH-${year}-${String(position).padStart(3, '0')}`;

/** Fills a draft's window from the given one, and puts its documents in the place of their ids. */
export function withWindow(
  { documentIds: _ids, ...draft }: ChallengeDraft,
  window: { readonly opensAt: Date; readonly closesAt: Date; readonly zone: string },
  documents: readonly ChallengeDocument[],
): ChallengeContent {
  return {
    ...draft,
    documents,
    opensAt: draft.opensAt ?? window.opensAt,
    closesAt: draft.closesAt ?? window.closesAt,
    zone: draft.zone ?? window.zone,
    framing: wholeFraming(draft.framing),
  };
}

/** The row of a new draft. */
export function newChallenge(origin: Origin, content: ChallengeContent, now: Date): Challenge {
  return {
    ...origin,
    kind: origin.batch === null ? 'CHALLENGE' : 'OPEN_CALL',
    ...columnsOf(content),
    id: newId(),
    authorIds: origin.ownerId ? [origin.ownerId] : [],
    state: challengeMachine.initial,
    contentVersion: 1,
    version: 1,
    reviewNote: null,
    approvedBy: null,
    approvedAt: null,
    publishAt: null,
    publishedAt: null,
    closedAt: null,
    evaluationOpenedAt: null,
    questionsUntil: null,
    sealId: null,
    cancellationReason: null,
    createdAt: now,
    listedAt: now,
  };
}

/** A draft as the coach reads it: its window may still be open. */
export const withOpenWindow = ({
  zone: _zone,
  documentIds: _ids,
  framing,
  ...draft
}: ChallengeDraft): CoachedContent => ({
  ...draft,
  framing: wholeFraming(framing),
});
