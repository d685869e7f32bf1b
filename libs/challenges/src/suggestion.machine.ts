import { defineMachine } from '#libs/kernel';

export type SuggestionStateName = 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';
export type SuggestionAct = 'accept' | 'decline' | 'withdraw';

export interface SuggestionFacts {
  /** Whether the text is still the one that the suggestion was written for. */
  readonly isCurrent: boolean;
}

/** Accepting a wording of an older text would silently undo what was written since. */
export const suggestionMachine = defineMachine<SuggestionStateName, SuggestionAct, SuggestionFacts>({
  initial: 'OPEN',
  states: ['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  wrongState: 'suggestion.wrong_state',
  acts: {
    accept: {
      from: ['OPEN'],
      to: 'ACCEPTED',
      guard: ({ isCurrent }) => (isCurrent ? [] : [{ code: 'suggestion.text_changed' }]),
    },
    decline: { from: ['OPEN'], to: 'DECLINED' },
    withdraw: { from: ['OPEN'], to: 'WITHDRAWN' },
  },
});
