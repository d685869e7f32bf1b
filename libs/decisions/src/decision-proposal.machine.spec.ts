import { describe, expect, it } from '@jest/globals';
import { type ProposalAct, type ProposalState, proposalMachine } from './decision-proposal.machine.js';

const SETTLED = 'decision.proposal_settled';

describe('proposalMachine', () => {
  it.each<[ProposalState, ProposalAct, string]>([
    ['PROPOSED', 'release', 'RELEASED'],
    ['PROPOSED', 'giveBack', 'RETURNED'],
    ['RELEASED', 'release', SETTLED],
    ['RELEASED', 'giveBack', SETTLED],
    ['RETURNED', 'release', SETTLED],
    ['RETURNED', 'giveBack', SETTLED],
  ])('%s %s: %s', (state, act, expected) => {
    const result = proposalMachine.transition(state, act, {});
    expect(result.ok ? result.value : result.error[0]?.code).toBe(expected);
  });
});
