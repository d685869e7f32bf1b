import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { ContactsService } from '#libs/identity';
import type { Appeal } from './appeal.entity.js';
import { AppealRepository } from './appeal.repository.js';
import type { DecisionProposal } from './decision-proposal.entity.js';
import { DecisionProposalRepository } from './decision-proposal.repository.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingRepository } from './meeting.repository.js';
import type { DecisionRecordContent } from './record.rules.js';

type Vote = DecisionRecordContent['votes'][number];

/** What was said before a decision, who proposed, gave back and released it, and what was held against it. */
@Injectable()
export class DecisionVotes {
  constructor(
    private readonly proposals: DecisionProposalRepository,
    private readonly appeals: AppealRepository,
    private readonly meetings: MeetingRepository,
    private readonly contacts: ContactsService,
  ) {}

  /** The oldest first. */
  async of(tx: Tx, challengeId: string): Promise<Vote[]> {
    const proposals = await this.proposals.ofChallenge(challengeId, tx);
    const people = await this.contacts.find(proposals.flatMap(peopleOf), tx);
    const nameOf = (id: string) => people.find((person) => person.id === id)?.displayName ?? id;
    return [...proposals].reverse().flatMap((own) => votesOf(own, nameOf));
  }

  meetingsOf(tx: Tx, challengeId: string): Promise<Meeting[]> {
    return this.meetings.ofChallenge(challengeId, tx);
  }

  appealsOf(tx: Tx, challengeId: string): Promise<Appeal[]> {
    return this.appeals.ofChallenge(challengeId, tx);
  }
}

const peopleOf = ({ proposedBy, settledBy }: DecisionProposal): string[] =>
  settledBy ? [proposedBy, settledBy] : [proposedBy];

function votesOf(own: DecisionProposal, nameOf: (id: string) => string): Vote[] {
  const proposed: Vote = {
    person: nameOf(own.proposedBy),
    act: 'PROPOSED',
    at: own.proposedAt.toISOString(),
    reason: own.tieReason,
  };
  if (!own.settledBy || !own.settledAt) return [proposed];
  const act = own.state === 'RELEASED' ? 'RELEASED' : 'RETURNED';
  return [
    proposed,
    { person: nameOf(own.settledBy), act, at: own.settledAt.toISOString(), reason: own.returnReason },
  ];
}
