import { defineMachine } from '#libs/kernel';

export const PROPOSAL_STATES = ['PROPOSED', 'RELEASED', 'RETURNED'] as const;

export type ProposalState = (typeof PROPOSAL_STATES)[number];
export type ProposalAct = 'release' | 'giveBack';

/** A proposal is released or given back with a reason; whoever wants another decision proposes anew. */
export const proposalMachine = defineMachine<ProposalState, ProposalAct, object>({
  initial: 'PROPOSED',
  states: PROPOSAL_STATES,
  wrongState: 'decision.proposal_settled',
  acts: {
    release: { from: ['PROPOSED'], to: 'RELEASED' },
    giveBack: { from: ['PROPOSED'], to: 'RETURNED' },
  },
});
