import { defineMachine } from '#libs/kernel';

export type InquiryStateName = 'OPEN' | 'ANSWERED' | 'DECLINED';
export type InquiryAct = 'answer' | 'decline';

export interface InquiryFacts {
  /** Whether the challenge still takes submissions, or will. Answers that come later help nobody fairly. */
  readonly isBeforeClosing: boolean;
  /** Epoch milliseconds. */
  readonly closesAt: number;
}

const beforeClosing = ({ isBeforeClosing, closesAt }: InquiryFacts) =>
  isBeforeClosing ? [] : [{ code: 'inquiry.window_closed', params: { closesAt } }];

export const inquiryMachine = defineMachine<InquiryStateName, InquiryAct, InquiryFacts>({
  initial: 'OPEN',
  states: ['OPEN', 'ANSWERED', 'DECLINED'],
  wrongState: 'inquiry.already_resolved',
  acts: {
    answer: { from: ['OPEN'], to: 'ANSWERED', guard: beforeClosing },
    decline: { from: ['OPEN'], to: 'DECLINED', guard: beforeClosing },
  },
});
