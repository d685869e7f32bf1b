import { describe, expect, it } from '@jest/globals';
import { type InquiryAct, type InquiryStateName, inquiryMachine } from './inquiry.machine.js';

const RESOLVED = 'inquiry.already_resolved';
const LATE = 'inquiry.window_closed';

describe('inquiryMachine', () => {
  it.each<[InquiryStateName, InquiryAct, boolean, string]>([
    ['OPEN', 'answer', true, 'ANSWERED'],
    ['OPEN', 'answer', false, LATE],
    ['OPEN', 'decline', true, 'DECLINED'],
    ['OPEN', 'decline', false, LATE],
    ['ANSWERED', 'answer', true, RESOLVED],
    ['ANSWERED', 'answer', false, RESOLVED],
    ['ANSWERED', 'decline', true, RESOLVED],
    ['ANSWERED', 'decline', false, RESOLVED],
    ['DECLINED', 'answer', true, RESOLVED],
    ['DECLINED', 'answer', false, RESOLVED],
    ['DECLINED', 'decline', true, RESOLVED],
    ['DECLINED', 'decline', false, RESOLVED],
  ])('%s %s (before closing: %p) → %s', (state, act, isBeforeClosing, expected) => {
    const result = inquiryMachine.transition(state, act, { isBeforeClosing, closesAt: 1_800_000_000_000 });
    expect(result.ok ? result.value : result.error[0]?.code).toBe(expected);
  });

  it('tells when the window closed', () => {
    const facts = { isBeforeClosing: false, closesAt: 1_800_000_000_000 };
    expect(inquiryMachine.transition('OPEN', 'answer', facts)).toEqual({
      ok: false,
      error: [{ code: LATE, params: { closesAt: 1_800_000_000_000 } }],
    });
  });
});
