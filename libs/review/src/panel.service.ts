import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { ContactsService } from '#libs/identity';
import { AssignmentRepository } from './assignment.repository.js';
import { ReviewerRepository } from './reviewer.repository.js';

/** Who judges a challenge. Whoever was ever assigned in it is of the panel, also after stepping back. */
@Injectable()
export class PanelService {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly reviewers: ReviewerRepository,
    private readonly contacts: ContactsService,
  ) {}

  /** Ids of their persons. */
  async membersOf(tx: Tx, challengeId: string): Promise<string[]> {
    const assignments = await this.assignments.ofChallenge(challengeId, tx);
    const ids = [...new Set(assignments.map(({ reviewerId }) => reviewerId))];
    return (await this.reviewers.findByIds(ids, tx)).map(({ personId }) => personId);
  }

  /** Who has given a counted review of what. */
  async judgedIn(tx: Tx, challengeId: string): Promise<{ reviewerId: string; submissionId: string }[]> {
    const valid = await this.assignments.valid(challengeId, tx);
    return valid
      .filter(({ state, purpose }) => state === 'COMPLETED' && purpose === 'COUNTED')
      .map(({ reviewerId, submissionId }) => ({ reviewerId, submissionId }));
  }

  /** Names that nothing that leaves the programme may mention. */
  async namesOf(tx: Tx, challengeId: string): Promise<string[]> {
    const contacts = await this.contacts.find(await this.membersOf(tx, challengeId), tx);
    return contacts.map(({ displayName }) => displayName);
  }
}
