import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog, type AuditRecord } from '#libs/audit';
import { brokenConstraint, databaseNow, Transactions, type Tx } from '#libs/database';
import { checkText } from '#libs/graphql';
import type { Locale, LocalizedText } from '#libs/i18n';
import { RuleError, type Violation } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { callWindowOf } from './call-window.js';
import type { Challenge } from './challenge.entity.js';
import { mayWriteFor } from './challenge.policy.js';
import { ChallengeRepository } from './challenge.repository.js';
import {
  type ChallengeContent,
  CONTENT_LIMITS,
  checkShape,
  LOCALIZED_FIELDS,
} from './challenge-content.rules.js';
import { FRAMING_LIMITS } from './challenge-framing.rules.js';
import { ChallengePartsRepository } from './challenge-parts.repository.js';
import { type ChallengeDraft, challengeNumber, newChallenge, withWindow } from './new-challenge.js';

/** A challenge from elsewhere: a title, its ids, and whatever else of a draft is known. */
export type ImportedChallenge = Partial<Omit<ChallengeDraft, 'documentIds'>> & {
  /** Id in the other system; one ministry has it once. 1 to 200 characters. */
  readonly externalId: string;
  readonly programmeId: string;
  readonly ministryId: string;
  readonly originalLanguage: Locale;
  readonly title: LocalizedText;
};

/** What became of one row, in the order of the rows. */
export interface ImportOutcome {
  readonly externalId: string;
  /** `SKIPPED`: the ministry has it already. `REFUSED`: see the violations. A dry run says what would become of it. */
  readonly outcome: 'CREATED' | 'SKIPPED' | 'REFUSED';
  readonly challengeId: string | null;
  readonly violations: readonly Violation[];
}

const NOTHING: ChallengeDraft = {
  originalLanguage: 'he',
  title: {},
  problem: {},
  affectedUsers: {},
  evidence: {},
  desiredOutcome: {},
  constraints: {},
  dataOffered: {},
  budget: null,
  exitToProcurement: null,
  opensAt: null,
  closesAt: null,
  zone: null,
  tags: [],
  minimumTrl: null,
  kpis: [],
  criteria: [],
  questions: [],
};

type Window = Parameters<typeof withWindow>[1];

/** A row that will be stored, or what is to be answered for it. */
type Verdict =
  | { readonly content: ChallengeContent }
  | {
      readonly outcome: 'SKIPPED' | 'REFUSED';
      readonly id?: string;
      readonly violations?: readonly Violation[];
    };

const keyOf = (row: ImportedChallenge): string => `${row.ministryId}/${row.externalId}`;

/** Drafts in bulk, with the rules of a single one. */
@Injectable()
export class ImportChallengesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengeRepository,
    private readonly parts: ChallengePartsRepository,
    private readonly programmes: ProgrammesService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * One transaction for the whole batch: rows that a rule refuses are reported, the others are stored. Idempotent by
   * external id. Keep a batch to some thousand rows.
   * @throws RuleError `input.unknown_id` at `ministryId` when a ministry does not exist.
   */
  import(
    actor: Actor,
    rows: readonly ImportedChallenge[],
    { dryRun }: { readonly dryRun: boolean },
  ): Promise<ImportOutcome[]> {
    return this.transactions.run(async (tx) => {
      const now = await databaseNow(tx);
      if (!dryRun) await this.challenges.lockCounter(tx, now.getUTCFullYear());
      const verdicts = await this.judge(tx, actor, rows);
      const ids = dryRun ? [] : await this.store(tx, actor, rows, verdicts, now);
      return rows.map(({ externalId }, index) => outcomeOf(externalId, verdicts[index], ids[index]));
    });
  }

  private async judge(tx: Tx, actor: Actor, rows: readonly ImportedChallenge[]): Promise<Verdict[]> {
    const windows = await this.windowsOf(tx, rows);
    const known = await this.challenges.knownExternalIds(
      tx,
      rows.map((row) => row.ministryId),
      rows.map((row) => row.externalId),
    );
    const seen = new Set<string>();
    return rows.map((row): Verdict => {
      const key = keyOf(row);
      if (known.has(key) || seen.has(key)) return { outcome: 'SKIPPED', id: known.get(key) };
      const verdict = verdictOn(actor, row, windows.get(row.programmeId));
      if ('content' in verdict) seen.add(key);
      return verdict;
    });
  }

  /** The window of each programme that is open. */
  private async windowsOf(tx: Tx, rows: readonly ImportedChallenge[]): Promise<Map<string, Window>> {
    const windows = new Map<string, Window>();
    for (const id of new Set(rows.map((row) => row.programmeId))) {
      const programme = await this.programmes.findForShare(tx, id);
      if (programme?.state === 'OPEN') windows.set(id, await callWindowOf(tx, this.programmes, programme));
    }
    return windows;
  }

  /** @returns the new id at the index of each stored row. */
  private async store(
    tx: Tx,
    actor: Actor,
    rows: readonly ImportedChallenge[],
    verdicts: readonly Verdict[],
    now: Date,
  ): Promise<(string | undefined)[]> {
    const year = now.getUTCFullYear();
    const count = verdicts.filter((verdict) => 'content' in verdict).length;
    let position = (await this.challenges.takeNumbers(tx, year, count)) - count;
    const stored = rows.map(({ programmeId, ministryId, externalId }, index) => {
      const verdict = verdicts[index];
      if (!verdict || !('content' in verdict)) return undefined;
      position += 1;
      const number = challengeNumber(year, position);
      const origin = { number, programmeId, ministryId, ownerId: actor.personId, externalId, batch: null };
      return { challenge: newChallenge(origin, verdict.content, now), content: verdict.content };
    });
    const created = stored.filter((item) => item !== undefined);
    await this.insert(tx, created);
    await this.audit.record(tx, ...created.map(({ challenge }) => recordOf(actor, challenge)));
    return stored.map((item) => item?.challenge.id);
  }

  private async insert(
    tx: Tx,
    created: readonly { challenge: Challenge; content: ChallengeContent }[],
  ): Promise<void> {
    try {
      await this.challenges.insert(
        tx,
        created.map(({ challenge }) => challenge),
      );
    } catch (error) {
      if (brokenConstraint(error) === 'challenge_ministry_id_fkey')
        throw RuleError.of('input.unknown_id', ['ministryId']);
      throw error;
    }
    await this.parts.insertAll(
      tx,
      created.map(({ challenge, content }) => ({ id: challenge.id, content })),
    );
  }
}

function verdictOn(actor: Actor, row: ImportedChallenge, window: Window | undefined): Verdict {
  if (!window) return refused({ code: 'programme.not_open', path: ['programmeId'] });
  const allowed = mayWriteFor(actor, row.ministryId);
  const content = withWindow({ ...NOTHING, ...row }, window, []);
  const violations = [
    ...(allowed.ok ? [] : allowed.error),
    ...checkImportedText(row),
    ...checkShape(content),
  ];
  return violations.length > 0 ? refused(...violations) : { content };
}

const refused = (...violations: Violation[]): Verdict => ({ outcome: 'REFUSED', violations });

/** What the input types of the API check in each text. */
function checkImportedText(row: ImportedChallenge): Violation[] {
  const texts = LOCALIZED_FIELDS.flatMap((field) =>
    Object.entries(row[field] ?? {}).map(([language, text]) =>
      checkText(text, 0, CONTENT_LIMITS[field], [field, language]),
    ),
  );
  const tags = (row.tags ?? []).map((tag, index) =>
    checkText(tag, 1, CONTENT_LIMITS.tag, ['tags', String(index)]),
  );
  const framing = stringsIn(row.framing ?? {}, ['framing']).map(({ text, path }) =>
    checkText(text, 0, FRAMING_LIMITS.text, path),
  );
  return [checkText(row.externalId, 1, 200, ['externalId']), ...texts, ...tags, ...framing].filter(
    (violation) => violation !== undefined,
  );
}

/** Every text in a value of any shape, with where it stands. */
function stringsIn(value: unknown, path: readonly string[]): { text: string; path: readonly string[] }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => stringsIn(part, [...path, key]));
}

function outcomeOf(externalId: string, verdict: Verdict | undefined, id: string | undefined): ImportOutcome {
  return verdict === undefined || 'content' in verdict
    ? { externalId, outcome: 'CREATED', challengeId: id ?? null, violations: [] }
    : {
        externalId,
        outcome: verdict.outcome,
        challengeId: verdict.id ?? null,
        violations: verdict.violations ?? [],
      };
}

const recordOf = (actor: Actor, challenge: Challenge): AuditRecord => ({
  actor,
  act: 'challenge.import',
  target: { type: 'challenge', id: challenge.id },
  after: { number: challenge.number, ministryId: challenge.ministryId, externalId: challenge.externalId },
  reason: actor.reason,
});
