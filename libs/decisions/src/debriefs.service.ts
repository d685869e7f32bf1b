import { Injectable } from '@nestjs/common';
import { type Actor, isMemberOf } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { ChallengesService } from '#libs/challenges';
import { brokenConstraint, databaseNow, Transactions } from '#libs/database';
import { Outbox } from '#libs/events';
import { Role } from '#libs/identity';
import { isId, newId, RuleError } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import type { Debrief } from './debrief.entity.js';
import { DebriefRepository } from './debrief.repository.js';
import { DebriefAnswered } from './decisions.events.js';
import type { Letter } from './letter.entity.js';
import { LetterRepository } from './letter.repository.js';
import { debriefDueAt } from './letter.rules.js';

/** Start-ups ask about the decision on their submission, and whoever runs the programme answers within 15 days. */
@Injectable()
export class DebriefsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly letters: LetterRepository,
    private readonly debriefs: DebriefRepository,
    private readonly challenges: ChallengesService,
    private readonly programmes: ProgrammesService,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** @throws RuleError `input.unknown_id` unless the letter is the actor's, `debrief.requested_already`. */
  async request(actor: Actor, letterId: string, question: string): Promise<Debrief> {
    const letter = await this.letters.find(letterId);
    const isOwn = letter && isMemberOf(actor, letter.organisationId, Role.STARTUP_OWNER, Role.STARTUP_MEMBER);
    if (!isOwn || !actor.personId) throw RuleError.of('input.unknown_id', ['letterId']);
    const requestedBy = actor.personId;
    return this.transactions.run(async (tx) => {
      const requestedAt = await databaseNow(tx);
      const dueAt = debriefDueAt(requestedAt);
      const open = { answer: null, answeredBy: null, answeredAt: null };
      const debrief: Debrief = { id: newId(), letterId, question, requestedBy, requestedAt, dueAt, ...open };
      try {
        await this.debriefs.insert(tx, debrief);
      } catch (error) {
        if (brokenConstraint(error) === 'debrief_once') throw RuleError.of('debrief.requested_already');
        throw error;
      }
      await this.audit.record(tx, {
        actor,
        act: 'debrief.request',
        target: { type: 'submission', id: letter.submissionId },
        after: { debriefId: debrief.id, dueAt },
      });
      return debrief;
    });
  }

  /** @throws RuleError `input.unknown_id` unless the actor manages the programme, `debrief.answered_already`. */
  async answer(actor: Actor, id: string, answer: string): Promise<Debrief> {
    const known = await this.debriefs.find(id);
    const letter = known && (await this.letters.find(known.letterId));
    const challenge = letter && (await this.challenges.find(letter.challengeId));
    if (!challenge || !(await this.programmes.isManager(actor, challenge.programmeId)))
      throw RuleError.of('input.unknown_id', ['id']);
    return this.transactions.run(async (tx) => {
      const debrief = await this.debriefs.findForUpdate(tx, id);
      if (!debrief || debrief.answer !== null) throw RuleError.of('debrief.answered_already');
      const answeredAt = await databaseNow(tx);
      const answered: Debrief = { ...debrief, answer, answeredBy: actor.personId, answeredAt };
      await this.debriefs.save(tx, answered);
      await this.audit.record(tx, {
        actor,
        act: 'debrief.answer',
        target: { type: 'submission', id: letter.submissionId },
        after: { debriefId: id, isInTime: answeredAt <= debrief.dueAt },
      });
      await this.outbox.publish(tx, DebriefAnswered, { letterId: letter.id }, actor.correlationId);
      return answered;
    });
  }

  /** Letters of a challenge for a manager of its programme; null for everybody else. */
  async lettersOf(actor: Actor, challengeId: string): Promise<Letter[] | null> {
    const challenge = isId(challengeId) ? await this.challenges.find(challengeId) : null;
    if (!challenge || !(await this.programmes.isManager(actor, challenge.programmeId))) return null;
    return this.letters.ofChallenge(challengeId);
  }
}
