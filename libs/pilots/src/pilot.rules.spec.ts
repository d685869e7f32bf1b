import { describe, expect, it } from '@jest/globals';
import {
  checkEvidence,
  checkExit,
  checkMeasuredOn,
  checkMilestones,
  checkOutcome,
  checkPeriod,
  dayIn,
} from './pilot.rules.js';

const period = { startsOn: '2027-06-01', endsOn: '2027-11-30' };
const codes = (violations: readonly { code: string; path?: readonly string[] }[]) =>
  violations.map(({ code, path }) => `${code} ${path?.join('.')}`);

describe('rules of a pilot', () => {
  it.each([
    ['2027-06-01', '2027-06-02', []],
    ['2027-06-01', '2027-06-01', ['pilot.ends_before_starts endsOn']],
    ['2027-06-01', '2026-12-31', ['pilot.ends_before_starts endsOn']],
  ])('a pilot from %s to %s: %j', (startsOn, endsOn, expected) =>
    expect(codes(checkPeriod({ startsOn, endsOn }))).toEqual(expected),
  );

  it('names each milestone that is due outside the pilot', () =>
    expect(
      codes(
        checkMilestones(
          period,
          ['2027-05-31', '2027-06-01', '2027-11-30', '2027-12-01'].map((dueOn) => ({ dueOn })),
        ),
      ),
    ).toEqual([
      'pilot.milestone_outside_pilot milestones.0.dueOn',
      'pilot.milestone_outside_pilot milestones.3.dueOn',
    ]));

  it.each([
    ['2027-06-01', []],
    ['2027-06-02', []],
    ['2027-06-03', ['pilot.measured_in_future measuredOn']],
  ])('measured on %s, today being 2027-06-02: %j', (day, expected) =>
    expect(codes(checkMeasuredOn(day, '2027-06-02'))).toEqual(expected),
  );

  it.each([
    ['ADOPT', null, []],
    ['STOP', undefined, []],
    ['STOP', '2028-01-01', ['pilot.end_only_for_extension newEndsOn']],
    ['EXTEND', null, ['input.required newEndsOn']],
    ['EXTEND', '2027-11-30', ['pilot.extension_too_early newEndsOn']],
    ['EXTEND', '2027-12-01', []],
  ] as const)('%s with a new end of %p: %j', (outcome, newEndsOn, expected) =>
    expect(codes(checkOutcome(outcome, period.endsOn, newEndsOn))).toEqual(expected),
  );

  it.each([
    [null, null, ['pilot.evidence_missing link']],
    ['https://example.org/report', null, []],
    [null, 'file', []],
  ])('evidence with the link %p and the file %p: %j', (link, file, expected) =>
    expect(codes(checkEvidence(link, file))).toEqual(expected),
  );

  it('knows which day it is where the challenge is', () => {
    const lateEvening = new Date('2027-06-01T21:30:00Z');
    expect(dayIn('Asia/Jerusalem', lateEvening)).toBe('2027-06-02');
    expect(dayIn('Etc/UTC', lateEvening)).toBe('2027-06-01');
  });
});

describe('checkExit', () => {
  const contract = { id: 'contract', kind: 'directContract' };
  const nowhere = { id: 'no-contract', kind: 'none' };
  it.each([
    ['ADOPT', 'contract', [contract, nowhere], undefined],
    ['ADOPT', null, [contract, nowhere], 'pilot.exit_missing'],
    ['ADOPT', null, [nowhere], undefined],
    ['ADOPT', null, [], undefined],
    ['ADOPT', 'no-contract', [contract, nowhere], 'pilot.exit_does_not_fit'],
    ['ADOPT', 'tender', [contract, nowhere], 'run.exit_not_reached'],
    ['ADOPT', 'contract', [], 'run.exit_not_reached'],
    ['STOP', null, [contract, nowhere], undefined],
    ['STOP', 'no-contract', [contract, nowhere], undefined],
    ['STOP', 'contract', [contract, nowhere], 'pilot.exit_does_not_fit'],
    ['EXTEND', null, [contract], undefined],
    ['EXTEND', 'contract', [contract], 'pilot.exit_does_not_fit'],
    ['EXTEND', 'no-contract', [nowhere], 'pilot.exit_does_not_fit'],
  ] as const)('%s by %p of %j: %p', (outcome, exitId, reached, expected) =>
    expect(checkExit(outcome, exitId, reached)[0]?.code).toBe(expected),
  );
});
