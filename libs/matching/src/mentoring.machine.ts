import { defineMachine, type Violation } from '#libs/kernel';

export type MentoringStateName = 'OPEN' | 'CLOSED' | 'PUBLISHED' | 'CANCELLED';
export type MentoringAct = 'rank' | 'pair' | 'publish' | 'cancel';

export interface MentoringFacts {
  /** Whether the time to rank is over. */
  readonly isOver: boolean;
  /** Whether everybody who takes part has ranked, or said to want nobody. */
  readonly haveAllAnswered: boolean;
  /** Whether every mentor still has the free places with which the pairs were made. */
  readonly doPlacesHold: boolean;
}

const beforeTheEnd = ({ isOver }: MentoringFacts): Violation[] =>
  isOver ? [{ code: 'mentoring.over' }] : [];

/** Time that was promised is not taken away from anybody who has not answered yet. */
const whenNobodyIsWaitedFor = ({ isOver, haveAllAnswered }: MentoringFacts): Violation[] =>
  isOver || haveAllAnswered ? [] : [{ code: 'mentoring.still_open' }];

const whenPlacesHold = ({ doPlacesHold }: MentoringFacts): Violation[] =>
  doPlacesHold ? [] : [{ code: 'mentoring.places_changed' }];

/** A round in which start-ups and mentors rank each other. A closed one can be paired anew until it is published. */
export const mentoringMachine = defineMachine<MentoringStateName, MentoringAct, MentoringFacts>({
  initial: 'OPEN',
  states: ['OPEN', 'CLOSED', 'PUBLISHED', 'CANCELLED'],
  wrongState: 'mentoring.wrong_state',
  acts: {
    rank: { from: ['OPEN'], to: 'OPEN', guard: beforeTheEnd },
    pair: { from: ['OPEN', 'CLOSED'], to: 'CLOSED', guard: whenNobodyIsWaitedFor },
    publish: { from: ['CLOSED'], to: 'PUBLISHED', guard: whenPlacesHold },
    cancel: { from: ['OPEN', 'CLOSED'], to: 'CANCELLED' },
  },
});
