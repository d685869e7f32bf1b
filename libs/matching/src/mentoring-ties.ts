import { Injectable, type OnModuleInit } from '@nestjs/common';
import { GateConflicts } from '#libs/stages';
import { MentoringPairRepository } from './mentoring-pair.repository.js';

/** Whoever helps a start-up as its mentor, or has helped it, judges it at no gate. */
@Injectable()
export class MentoringTies implements OnModuleInit {
  constructor(
    private readonly conflicts: GateConflicts,
    private readonly pairs: MentoringPairRepository,
  ) {}

  onModuleInit(): void {
    this.conflicts.register(async (tx, personIds) => {
      const ties = new Map<string, Set<string>>();
      for (const { personId, organisationId } of await this.pairs.menteesOf(tx, personIds))
        ties.set(personId, (ties.get(personId) ?? new Set()).add(organisationId));
      return ties;
    });
  }
}
