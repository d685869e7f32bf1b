import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { Transactions, type Tx } from '#libs/database';
import { Role } from '#libs/identity';
import { RuleError } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { DirectoryRepository } from './directory.repository.js';
import type { ReviewerKind } from './review.kinds.js';
import type { Reviewer } from './reviewer.entity.js';
import { ReviewerRepository } from './reviewer.repository.js';

/** What is laid down about a reviewer besides the profile: kinds, and limits in a programme. */
@Injectable()
export class DirectoryService {
  constructor(
    private readonly transactions: Transactions,
    private readonly programmes: ProgrammesService,
    private readonly reviewers: ReviewerRepository,
    private readonly directory: DirectoryRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Says of which kinds a reviewer is. @throws RuleError `input.unknown_id`. */
  setKinds(actor: Actor, id: string, kinds: readonly `${ReviewerKind}`[], reason: string): Promise<Reviewer> {
    return this.transactions.run(async (tx) => {
      const reviewer = await this.require(tx, id, 'id');
      const saved: Reviewer = {
        ...reviewer,
        kinds: [...new Set(kinds)].sort(),
        version: reviewer.version + 1,
      };
      await this.reviewers.save(tx, saved);
      await this.audit.record(tx, {
        actor,
        act: 'reviewer.set_kinds',
        target: { type: 'reviewer', id },
        before: { kinds: reviewer.kinds },
        after: { kinds: saved.kinds },
        reason,
      });
      return saved;
    });
  }

  /**
   * How many open reviews in one programme a reviewer has at most: the reviewer's own word, or a manager's of the
   * programme. @param capacity null: no limit of its own @throws RuleError `input.unknown_id`, `access.forbidden`.
   */
  async setCapacity(
    actor: Actor,
    given: { readonly reviewerId: string; readonly programmeId: string; readonly capacity: number | null },
  ): Promise<Reviewer> {
    const { reviewerId, programmeId, capacity } = given;
    const isVisible = (await this.programmes.findVisible(actor, programmeId)) !== null;
    return this.transactions.run(async (tx) => {
      const reviewer = await this.require(tx, reviewerId, 'reviewerId');
      const isOwn = reviewer.personId === actor.personId && hasRole(actor, Role.REVIEWER);
      if (!isOwn && !hasRole(actor, Role.PROGRAMME_MANAGER))
        throw RuleError.of('input.unknown_id', ['reviewerId']);
      if (!isOwn) await this.programmes.requireManager(tx, actor, programmeId);
      else if (!isVisible) throw RuleError.of('input.unknown_id', ['programmeId']);
      const key = { reviewerId, programmeId };
      const [before] = await this.directory.capacitiesIn(tx, programmeId, [reviewerId]);
      if (capacity === null) await this.directory.removeCapacity(tx, key);
      else await this.directory.putCapacity(tx, { ...key, capacity });
      await this.audit.record(tx, {
        actor,
        act: 'reviewer.set_capacity',
        target: { type: 'reviewer', id: reviewerId },
        before: { programmeId, capacity: before?.capacity ?? null },
        after: { programmeId, capacity },
      });
      return reviewer;
    });
  }

  private async require(tx: Tx, id: string, field: string): Promise<Reviewer> {
    const reviewer = await this.reviewers.findForUpdate(tx, id);
    if (!reviewer) throw RuleError.of('input.unknown_id', [field]);
    return reviewer;
  }
}
