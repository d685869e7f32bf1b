import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#libs/access';
import { type Challenge, ChallengesService } from '#libs/challenges';
import type { Tx } from '#libs/database';
import { OrganisationsService, Role } from '#libs/identity';
import { canonicalJson, isId, sha256 } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import { type ReleasedDecision, ReviewHistoryService } from '#libs/review';
import { type Submission, SubmissionsService } from '#libs/submissions';
import type { DecisionProposal } from './decision-proposal.entity.js';
import { DecisionVotes } from './decision-votes.js';
import type { DecisionRecord } from './record.entity.js';
import { RecordRepository } from './record.repository.js';
import { contentOf } from './record-content.js';
import { takesPart } from './release.policy.js';

/** Writes the record of a decision, in the transaction of its release, and gives it to those entitled to it. */
@Injectable()
export class RecordDesk {
  constructor(
    private readonly records: RecordRepository,
    private readonly submissions: SubmissionsService,
    private readonly organisations: OrganisationsService,
    private readonly history: ReviewHistoryService,
    private readonly votes: DecisionVotes,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
  ) {}

  async write(
    tx: Tx,
    challenge: Challenge,
    released: ReleasedDecision,
    proposal: DecisionProposal,
  ): Promise<void> {
    const submissions = await this.submissions.listOpened(challenge.id, tx);
    const organisationIds = submissions.map(({ organisationId }) => organisationId);
    const record = contentOf({
      ...{ challenge, released, proposal },
      submissions: submissions.filter(isRanked(released)),
      organisations: await this.organisations.findByIds(organisationIds, tx),
      history: await this.history.of(tx, challenge.id, organisationIds),
      votes: await this.votes.of(tx, challenge.id),
      appeals: await this.votes.appealsOf(tx, challenge.id),
      meetings: await this.votes.meetingsOf(tx, challenge.id),
    });
    const content = canonicalJson(record);
    const { id: decisionId, decidedAt: madeAt } = released.decision;
    const challengeId = challenge.id;
    await this.records.insert(tx, { decisionId, challengeId, content, digest: sha256(content), madeAt });
  }

  /**
   * Records of a challenge, the newest first: for managers of its programme, approvers of its ministry and auditors;
   * null for everybody else.
   */
  async ofChallenge(actor: Actor, challengeId: string): Promise<DecisionRecord[] | null> {
    const challenge = isId(challengeId) ? await this.challenges.find(challengeId) : null;
    if (!challenge) return null;
    const isManager = await this.programmes.isManager(actor, challenge.programmeId);
    const isEntitled =
      takesPart(actor, { ministryId: challenge.ministryId, isManager }) || hasRole(actor, Role.AUDITOR);
    return isEntitled ? this.records.ofChallenge(challengeId) : null;
  }
}

const isRanked =
  ({ standings }: ReleasedDecision) =>
  ({ id }: Submission): boolean =>
    standings.ranking.some(({ submissionId }) => submissionId === id);
