import { describe, expect, it } from '@jest/globals';
import {
  learnsFromPilots,
  mayDo,
  mayReadReviews,
  type PilotDeed,
  pilotSight,
  readerOf,
  sideOf,
} from './pilot.policy.js';

const pilot = { organisationId: 'waterly', ministryId: 'energy' };
const deeds: PilotDeed[] = [
  'open',
  'plan',
  'planMilestones',
  'agreePlan',
  'proposeChange',
  'settleChange',
  'start',
  'suspend',
  'resume',
  'submitReport',
  'requestPayment',
  'settlePayment',
  'submitEvidence',
  'judgeEvidence',
  'measure',
  'verify',
  'assignReviewer',
  'beginMidterm',
  'concludeMidterm',
  'beginReview',
  'decide',
  'extend',
  'terminate',
  'recordLesson',
  'answerFollowUp',
  'publishCase',
  'nameInCase',
];
const holder = (...roles: [role: string, organisationId: string][]) => ({
  memberships: roles.map(([role, organisationId]) => ({ role, organisationId })),
});
const allowed = (actor: ReturnType<typeof holder>, isManager = false) =>
  deeds.filter((deed) => mayDo(actor, deed, pilot, isManager).ok);

const OFFICER_DEEDS = [
  'open',
  'plan',
  'planMilestones',
  'agreePlan',
  'proposeChange',
  'settleChange',
  'start',
  'judgeEvidence',
  'measure',
  'verify',
  'beginMidterm',
  'beginReview',
  'recordLesson',
  'answerFollowUp',
];
const APPROVER_DEEDS = [
  'agreePlan',
  'proposeChange',
  'settleChange',
  'suspend',
  'resume',
  'settlePayment',
  'verify',
  'concludeMidterm',
  'decide',
  'extend',
  'terminate',
  'recordLesson',
  'answerFollowUp',
  'publishCase',
];
const MEMBER_DEEDS = [
  'proposeChange',
  'submitReport',
  'requestPayment',
  'submitEvidence',
  'recordLesson',
  'answerFollowUp',
];
const OWNER_DEEDS = [
  'agreePlan',
  'proposeChange',
  'settleChange',
  'submitReport',
  'requestPayment',
  'submitEvidence',
  'recordLesson',
  'answerFollowUp',
  'nameInCase',
];
const MANAGER_DEEDS = [
  'open',
  'plan',
  'planMilestones',
  'start',
  'suspend',
  'resume',
  'verify',
  'assignReviewer',
  'beginMidterm',
  'concludeMidterm',
  'beginReview',
  'decide',
  'extend',
  'terminate',
  'recordLesson',
  'publishCase',
];

describe('mayDo', () => {
  it.each([
    ['a manager of the programme', holder(['PROGRAMME_MANAGER', 'operator']), true, MANAGER_DEEDS],
    ['a manager of another programme', holder(['PROGRAMME_MANAGER', 'operator']), false, []],
    ['an officer of the ministry', holder(['MINISTRY_OFFICER', 'energy']), false, OFFICER_DEEDS],
    ['an officer of another ministry', holder(['MINISTRY_OFFICER', 'health']), false, []],
    ['an approver of the ministry', holder(['MINISTRY_APPROVER', 'energy']), false, APPROVER_DEEDS],
    ['the owner of the start-up', holder(['STARTUP_OWNER', 'waterly']), false, OWNER_DEEDS],
    ['a member of the start-up', holder(['STARTUP_MEMBER', 'waterly']), false, MEMBER_DEEDS],
    ['an intermediary', holder(['INTERMEDIARY', 'bridge']), false, []],
    ['another start-up', holder(['STARTUP_OWNER', 'rival']), false, []],
    ['a reviewer', holder(['REVIEWER', 'university']), false, []],
    ['an auditor', holder(['AUDITOR', 'operator']), false, []],
  ])('%s', (_, actor, isManager, expected) => expect(allowed(actor, isManager)).toEqual(expected));

  it('never lets the vendor measure, whatever else the person is', () => {
    const both = holder(['MINISTRY_OFFICER', 'energy'], ['STARTUP_MEMBER', 'waterly']);
    for (const deed of ['measure', 'verify'] as const) {
      const result = mayDo(both, deed, pilot, true);
      expect(result.ok ? [] : result.error).toEqual([{ code: 'pilot.vendor_cannot_measure' }]);
    }
  });

  it.each([
    'judgeEvidence',
    'settlePayment',
    'assignReviewer',
    'concludeMidterm',
    'decide',
    'extend',
  ] as const)('never lets the vendor %s', (deed) => {
    const both = holder(
      ['MINISTRY_OFFICER', 'energy'],
      ['MINISTRY_APPROVER', 'energy'],
      ['STARTUP_OWNER', 'waterly'],
    );
    expect(mayDo(both, deed, pilot, true).ok).toBe(false);
  });
});

describe('sideOf', () => {
  it.each([
    ['an officer', holder(['MINISTRY_OFFICER', 'energy']), 'MINISTRY'],
    ['an approver', holder(['MINISTRY_APPROVER', 'energy']), 'MINISTRY'],
    ['the start-up', holder(['STARTUP_MEMBER', 'waterly']), 'VENDOR'],
    [
      'an officer who works for the start-up too',
      holder(['MINISTRY_OFFICER', 'energy'], ['STARTUP_MEMBER', 'waterly']),
      'VENDOR',
    ],
    ['another ministry', holder(['MINISTRY_OFFICER', 'health']), null],
    ['a reviewer', holder(['REVIEWER', 'energy']), null],
  ] as const)('%s: %s', (_, actor, expected) => expect(sideOf(actor, pilot)).toBe(expected));
});

describe('pilotSight and readerOf', () => {
  const seen = { organisationId: 'waterly', ministryId: 'energy', programmeId: 'p1' };
  const reads = (actor: ReturnType<typeof holder>, managed: string[] = []) =>
    readerOf(pilotSight(actor, managed, null), seen);

  it('collects what each role sees', () =>
    expect(
      pilotSight(
        holder(
          ['STARTUP_MEMBER', 'waterly'],
          ['STARTUP_OWNER', 'waterly'],
          ['MINISTRY_APPROVER', 'energy'],
          ['MINISTRY_OFFICER', 'health'],
          ['MENTOR', 'bridge'],
        ),
        ['p1'],
        { id: 'r1', conflicted: ['rival'] },
      ),
    ).toEqual({
      all: false,
      teams: ['waterly'],
      ministries: ['energy', 'health'],
      programmes: ['p1'],
      reviewerId: 'r1',
      conflicted: ['rival'],
    }));

  it.each([
    ['an auditor', holder(['AUDITOR', 'operator']), [], 'AUTHORITY'],
    ['an officer', holder(['MINISTRY_OFFICER', 'energy']), [], 'AUTHORITY'],
    ['a manager', holder(['PROGRAMME_MANAGER', 'operator']), ['p1'], 'AUTHORITY'],
    ['the start-up', holder(['STARTUP_OWNER', 'waterly']), [], 'VENDOR'],
    [
      'an officer who works for the start-up too',
      holder(['MINISTRY_OFFICER', 'energy'], ['STARTUP_MEMBER', 'waterly']),
      [],
      'VENDOR',
    ],
    ['anybody else who sees it', holder(['REVIEWER', 'university']), [], 'REVIEWER'],
  ])('%s', (_, actor, managed, expected) => expect(reads(actor, managed)).toBe(expected));
});

describe('mayReadReviews', () => {
  it.each([
    ['AUTHORITY', false, false, true],
    ['REVIEWER', false, false, false],
    ['REVIEWER', true, false, true],
    ['REVIEWER', false, true, true],
    ['VENDOR', false, false, false],
    ['VENDOR', true, false, false],
    ['VENDOR', false, true, true],
  ] as const)('%s (own given: %p, decided: %p): %p', (reader, ownSubmitted, decided, expected) =>
    expect(mayReadReviews(reader, { ownSubmitted, decided })).toBe(expected),
  );
});

describe('learnsFromPilots', () => {
  it.each([
    ['MINISTRY_OFFICER', true],
    ['MINISTRY_APPROVER', true],
    ['PROGRAMME_MANAGER', true],
    ['AUDITOR', true],
    ['STARTUP_OWNER', false],
    ['STARTUP_MEMBER', false],
    ['REVIEWER', false],
    ['INTERMEDIARY', false],
    ['MENTOR', false],
  ])('%s: %s', (role, expected) => {
    const actor = holder([role, 'anywhere']);
    expect(learnsFromPilots({ ...actor, scopes: null })).toBe(expected);
    expect(learnsFromPilots({ ...actor, scopes: ['pilots:read'] })).toBe(expected);
    expect(learnsFromPilots({ ...actor, scopes: ['matching:read'] })).toBe(false);
  });
});
