import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { databaseNow, Transactions, type Tx } from '#libs/database';
import { Outbox } from '#libs/events';
import { checkOriginal, type Locale, type LocalizedText } from '#libs/i18n';
import { newId, RuleError, requireNone, unwrap } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import type { Challenge } from './challenge.entity.js';
import { InquiryAnswered } from './challenge.events.js';
import { type InquirySight, inquirySight, mayAct, mayAskFor } from './challenge.policy.js';
import { ChallengeRepository } from './challenge.repository.js';
import { requirePerson } from './challenge-acts.js';
import { questionsCloseAt, takesQuestions } from './challenge-windows.js';
import type { Inquiry } from './inquiry.entity.js';
import { type InquiryAct, inquiryMachine } from './inquiry.machine.js';
import { InquiryRepository } from './inquiry.repository.js';

export interface NewInquiry {
  readonly challengeId: string;
  readonly organisationId: string;
  readonly language: Locale;
  readonly question: string;
}

/** Public questions and answers: who asked is told to nobody, and answers are for all. */
@Injectable()
export class InquiriesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengeRepository,
    private readonly inquiries: InquiryRepository,
    private readonly programmes: ProgrammesService,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** From the publication to the closing instant, and while a new text has opened it again. @throws RuleError `inquiry.window_closed` afterwards. */
  ask(actor: Actor, input: NewInquiry): Promise<Inquiry> {
    unwrap(mayAskFor(actor, input.organisationId));
    return this.transactions.run(async (tx) => {
      const challenge = await this.challenges.findForShare(tx, input.challengeId);
      if (!challenge?.publishedAt) throw RuleError.of('input.unknown_id', ['challengeId']);
      const now = await databaseNow(tx);
      if (!takesQuestions(challenge, now))
        throw RuleError.of('inquiry.window_closed', undefined, {
          closesAt: questionsCloseAt(challenge).getTime(),
        });
      const inquiry: Inquiry = {
        ...input,
        id: newId(),
        askedBy: requirePerson(actor),
        state: inquiryMachine.initial,
        answer: null,
        declineReason: null,
        askedAt: now,
        resolvedAt: null,
        resolvedBy: null,
      };
      await this.inquiries.insert(tx, inquiry);
      await this.record(tx, actor, 'inquiry.ask', inquiry, { challengeId: challenge.id });
      return inquiry;
    });
  }

  answer(actor: Actor, id: string, answer: LocalizedText): Promise<Inquiry> {
    return this.transactions.run(async (tx) => {
      const { inquiry, challenge } = await this.take(tx, actor, id);
      requireNone(checkOriginal(answer, challenge.originalLanguage, ['answer']));
      return this.resolve(tx, actor, inquiry, challenge, 'answer', { answer });
    });
  }

  /** The reason is for the start-up that asked; nobody else sees the question. */
  decline(actor: Actor, id: string, reason: string): Promise<Inquiry> {
    return this.transactions.run(async (tx) => {
      const { inquiry, challenge } = await this.take(tx, actor, id);
      return this.resolve(tx, actor, inquiry, challenge, 'decline', { declineReason: reason }, reason);
    });
  }

  /** A question that everybody can read; null for any other. */
  async findAnswered(id: string): Promise<Inquiry | null> {
    const inquiry = await this.inquiries.find(id);
    return inquiry?.state === 'ANSWERED' ? inquiry : null;
  }

  async sightOf(actor: Actor): Promise<InquirySight> {
    return inquirySight(actor, await this.programmes.managedBy(actor));
  }

  private async take(tx: Tx, actor: Actor, id: string): Promise<{ inquiry: Inquiry; challenge: Challenge }> {
    const inquiry = await this.inquiries.findForUpdate(tx, id);
    const challenge = inquiry && (await this.challenges.findForShare(tx, inquiry.challengeId));
    if (!inquiry || !challenge) throw RuleError.of('input.unknown_id', ['id']);
    const manages = await this.programmes.isManager(actor, challenge.programmeId, tx);
    const allowed = mayAct(actor, 'answerInquiry', challenge, manages);
    if (!allowed.ok && inquiry.state !== 'ANSWERED') throw RuleError.of('input.unknown_id', ['id']);
    unwrap(allowed);
    return { inquiry, challenge };
  }

  private async resolve(
    tx: Tx,
    actor: Actor,
    inquiry: Inquiry,
    challenge: Challenge,
    act: InquiryAct,
    result: Partial<Inquiry>,
    reason: string | null = null,
  ): Promise<Inquiry> {
    const now = await databaseNow(tx);
    const facts = {
      isBeforeClosing: takesQuestions(challenge, now),
      closesAt: questionsCloseAt(challenge).getTime(),
    };
    const state = unwrap(inquiryMachine.transition(inquiry.state, act, facts));
    const resolvedBy = requirePerson(actor);
    const resolved: Inquiry = { ...inquiry, ...result, state, resolvedAt: now, resolvedBy };
    await this.inquiries.save(tx, resolved);
    await this.record(tx, actor, `inquiry.${act}`, inquiry, { state, answer: resolved.answer }, reason);
    const ids = { challengeId: challenge.id, inquiryId: inquiry.id };
    if (state === 'ANSWERED') await this.outbox.publish(tx, InquiryAnswered, ids, actor.correlationId);
    return resolved;
  }

  private record(
    tx: Tx,
    actor: Actor,
    act: string,
    inquiry: Inquiry,
    after: Record<string, unknown>,
    reason: string | null = null,
  ): Promise<void> {
    return this.audit.record(tx, { actor, act, target: { type: 'inquiry', id: inquiry.id }, after, reason });
  }
}
