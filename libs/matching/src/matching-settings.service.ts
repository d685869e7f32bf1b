import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { brokenConstraint, databaseNow, Transactions, type Tx } from '#libs/database';
import { RuleError } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import type { MatchingSettings } from './matching-settings.entity.js';
import { MatchingSettingsRepository } from './matching-settings.repository.js';

/** What a manager sets. */
export type MatchingRules = Pick<MatchingSettings, 'invitationQuota' | 'isDiverse' | 'newcomerShare'>;

/**
 * Twenty invitations let a ministry reach past the firms that it knows, and are few enough to be chosen one by one.
 * Three places of ten for newcomers are a decision, not a measurement: enough that no screen of ten is without them,
 * and most places still go by the score alone. A programme sets its own.
 */
export const DEFAULT_MATCHING_RULES: MatchingRules = {
  invitationQuota: 20,
  isDiverse: true,
  newcomerShare: 0.3,
};

/** Settings of suggestions and invitations, one set for each programme. */
@Injectable()
export class MatchingSettingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: MatchingSettingsRepository,
    private readonly programmes: ProgrammesService,
    private readonly audit: AuditLog,
  ) {}

  /** Those of the programme, or the defaults with version 0. */
  async of(programmeId: string, tx?: Tx): Promise<Omit<MatchingSettings, 'updatedAt'>> {
    const own = await this.settings.find(programmeId, tx);
    return own ?? { ...DEFAULT_MATCHING_RULES, programmeId, version: 0 };
  }

  /** As {@link of}; null when the programme is unknown or hidden from the actor. */
  async visibleTo(actor: Actor, programmeId: string): Promise<Omit<MatchingSettings, 'updatedAt'> | null> {
    const programme = await this.programmes.findVisible(actor, programmeId);
    const manages = await this.programmes.isManager(actor, programmeId);
    return programme || manages ? this.of(programmeId) : null;
  }

  /** @throws RuleError `access.forbidden` unless the actor manages the programme; `edit.conflict`. */
  set(
    actor: Actor,
    programmeId: string,
    expectedVersion: number,
    rules: MatchingRules,
  ): Promise<MatchingSettings> {
    return this.transactions.run(async (tx) => {
      if (!(await this.programmes.find(programmeId, tx)))
        throw RuleError.of('input.unknown_id', ['programmeId']);
      await this.programmes.requireManager(tx, actor, programmeId);
      const known = await this.settings.findForUpdate(tx, programmeId);
      if ((known?.version ?? 0) !== expectedVersion) throw conflict(known?.version ?? 0);
      const version = expectedVersion + 1;
      const saved: MatchingSettings = { ...rules, programmeId, version, updatedAt: await databaseNow(tx) };
      await (known ? this.settings.save(tx, saved) : this.insert(tx, saved));
      await this.audit.record(tx, {
        actor,
        act: 'matching.set_rules',
        target: { type: 'programme', id: programmeId },
        before: rulesOf(known ?? DEFAULT_MATCHING_RULES),
        after: rulesOf(saved),
      });
      return saved;
    });
  }

  private async insert(tx: Tx, settings: MatchingSettings): Promise<void> {
    try {
      await this.settings.insert(tx, settings);
    } catch (error) {
      // Two managers saved the first settings at the same moment.
      if (brokenConstraint(error) === 'settings_pkey') throw conflict(1);
      throw error;
    }
  }
}

const conflict = (currentVersion: number): RuleError =>
  RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion });

const rulesOf = ({ invitationQuota, isDiverse, newcomerShare }: MatchingRules) => ({
  invitationQuota,
  isDiverse,
  newcomerShare,
});
