import { defineMachine } from '#libs/kernel';
import type { InterviewRoundState } from './interview.entity.js';

export type InterviewAct = 'answer' | 'publish' | 'move' | 'drop' | 'cancel';

/** Everybody says when they can come; then the interviews are published, moved one by one, or called off. */
export const interviewRoundMachine = defineMachine<InterviewRoundState, InterviewAct, object>({
  initial: 'COLLECTING',
  states: ['COLLECTING', 'PUBLISHED', 'CANCELLED'],
  wrongState: 'interview.wrong_state',
  acts: {
    answer: { from: ['COLLECTING'], to: 'COLLECTING' },
    publish: { from: ['COLLECTING'], to: 'PUBLISHED' },
    move: { from: ['PUBLISHED'], to: 'PUBLISHED' },
    drop: { from: ['PUBLISHED'], to: 'PUBLISHED' },
    cancel: { from: ['COLLECTING', 'PUBLISHED'], to: 'CANCELLED' },
  },
});
