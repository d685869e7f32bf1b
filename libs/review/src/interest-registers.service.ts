import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions } from '#libs/database';
import { newId, RuleError } from '#libs/kernel';
import { ConflictRepository } from './conflict.repository.js';
import { ConflictsService, type NewConflict } from './conflicts.service.js';
import { DirectoryRepository } from './directory.repository.js';
import type { Reviewer } from './reviewer.entity.js';
import { ReviewerRepository } from './reviewer.repository.js';
import { expiryOf, TERMS_VERSION } from './reviewer-standing.rules.js';

export interface RegisterGiven {
  readonly termsVersion: string;
  /** That this, with what is on record, is everything. */
  readonly isComplete: boolean;
  readonly interests: readonly Omit<NewConflict, 'reviewerId'>[];
}

/** The register of interests: without one that holds, nobody is assigned. */
@Injectable()
export class InterestRegistersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reviewers: ReviewerRepository,
    private readonly conflicts: ConflictRepository,
    private readonly declarations: ConflictsService,
    private readonly directory: DirectoryRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Files the register for a year, agrees to the terms, and declares what is new in it; what is on record already is not
   * declared twice.
   * @throws RuleError `review.profile_missing`, `review.terms_outdated`, `review.register_incomplete`,
   *   `review.period_reversed` and `input.unknown_id` at the interest.
   */
  file(actor: Actor, { termsVersion, isComplete, interests }: RegisterGiven): Promise<Reviewer> {
    return this.transactions.run(async (tx) => {
      const { personId } = actor;
      const reviewer = personId ? await this.reviewers.findByPersonForUpdate(tx, personId) : null;
      if (!reviewer) throw RuleError.of('review.profile_missing');
      if (termsVersion !== TERMS_VERSION)
        throw RuleError.of('review.terms_outdated', ['termsVersion'], { version: TERMS_VERSION });
      if (!isComplete) throw RuleError.of('review.register_incomplete', ['isComplete']);
      const known = await this.conflicts.liveOf(tx, reviewer.id);
      const isKnown = ({ organisationId, kind }: RegisterGiven['interests'][number]) =>
        known.some((own) => own.organisationId === organisationId && own.kind === kind);
      let declared = 0;
      for (const [index, interest] of interests.entries()) {
        if (isKnown(interest)) continue;
        await this.declarations
          .declareFor(tx, actor, reviewer, interest)
          .catch((error: unknown) => rethrowUnder(['interests', String(index)], error));
        declared++;
      }
      const filedAt = await databaseNow(tx);
      const register = {
        id: newId(),
        reviewerId: reviewer.id,
        termsVersion,
        declared,
        filedAt,
        expiresAt: expiryOf(filedAt),
      };
      await this.directory.insertRegister(tx, register);
      const filed: Reviewer = {
        ...reviewer,
        registerExpiresAt: register.expiresAt,
        registerRemindedAt: null,
      };
      await this.reviewers.save(tx, filed);
      await this.audit.record(tx, {
        actor,
        act: 'interest_register.file',
        target: { type: 'interest_register', id: register.id },
        after: {
          reviewerId: reviewer.id,
          termsVersion,
          declared,
          expiresAt: register.expiresAt.toISOString(),
        },
      });
      return filed;
    });
  }
}

/** Names the interest at which a rule was broken. */
function rethrowUnder(place: readonly string[], error: unknown): never {
  if (!(error instanceof RuleError)) throw error;
  throw new RuleError(error.violations.map((own) => ({ ...own, path: [...place, ...(own.path ?? [])] })));
}
