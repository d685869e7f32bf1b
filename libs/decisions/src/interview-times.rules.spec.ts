import { describe, expect, it } from '@jest/globals';
import { checkFrame, type InterviewFrame, isDecent, timesOf } from './interview-times.rules.js';

const at = (text: string) => Date.parse(`2027-03-01T${text}:00Z`);
const window = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });
const frameOf = (changes: Partial<InterviewFrame> = {}): InterviewFrame => ({
  windows: [window('08:00', '12:00')],
  ...{ minutes: 30, breakMinutes: 10, inARow: 3, longBreakMinutes: 30, rooms: 1 },
  ...{ earliestHour: 8, latestHour: 18 },
  ...changes,
});
const starts = (frame: InterviewFrame) =>
  timesOf(frame).map(({ startsAt }) => new Date(startsAt).toISOString().slice(11, 16));

describe('timesOf', () => {
  it('leaves a break after each interview, and a long one after some in a row', () => {
    expect(starts(frameOf())).toEqual(['08:00', '08:40', '09:20', '10:20', '11:00']);
  });

  it('takes a pause between windows for the long break if it is as long', () => {
    const windows = [window('10:00', '11:10'), window('08:00', '09:10')];
    expect(starts(frameOf({ windows }))).toEqual(['08:00', '08:40', '10:00', '10:40']);
    // Twenty minutes are none: after the third in a row there is one.
    const close = [window('08:00', '09:10'), window('09:30', '12:00')];
    expect(starts(frameOf({ windows: close }))).toEqual(['08:00', '08:40', '09:30', '10:30', '11:10']);
  });

  it('has none that does not end within its window', () => {
    expect(starts(frameOf({ windows: [window('08:00', '08:29')] }))).toEqual([]);
    expect(starts(frameOf({ windows: [window('08:00', '08:30')] }))).toEqual(['08:00']);
  });
});

describe('isDecent', () => {
  it.each([
    ['UTC', '08:00', '08:30', true],
    ['UTC', '07:59', '08:29', false],
    ['UTC', '17:30', '18:00', true],
    ['UTC', '17:31', '18:01', false],
    ['Asia/Jerusalem', '06:00', '06:30', true],
    ['Asia/Tokyo', '08:45', '09:15', false],
    ['America/New_York', '12:00', '12:30', false],
    ['America/New_York', '13:00', '13:30', true],
  ])('in %s from %s to %s: %s', (zone, from, to, expected) => {
    expect(isDecent(window(from, to), zone, frameOf())).toBe(expected);
  });

  it('keeps to one day, and lets it end at midnight', () => {
    const late = frameOf({ latestHour: 24 });
    expect(isDecent({ startsAt: at('23:30'), endsAt: at('23:30') + 1_800_000 }, 'UTC', late)).toBe(true);
    expect(isDecent({ startsAt: at('23:31'), endsAt: at('23:31') + 1_800_000 }, 'UTC', late)).toBe(false);
  });
});

describe('checkFrame', () => {
  const now = at('06:00');

  it.each<[string, Partial<InterviewFrame>, string, string[]]>([
    ['nothing', {}, '07:00', []],
    [
      'a window that ends before it begins',
      { windows: [window('09:00', '08:00')] },
      '07:00',
      ['window_reversed'],
    ],
    [
      'windows that overlap',
      { windows: [window('08:00', '10:00'), window('09:00', '11:00')] },
      '07:00',
      ['windows_overlap'],
    ],
    ['answers that were due', {}, '06:00', ['in_past']],
    ['interviews before the answers', {}, '08:01', ['before_answers']],
    ['hours the wrong way round', { earliestHour: 9, latestHour: 9 }, '07:00', ['hours_reversed']],
    ['no room for one interview', { windows: [window('08:00', '08:20')] }, '07:00', ['window_too_short']],
  ])('%s', (_, changes, until, codes) => {
    const found = checkFrame(frameOf(changes), at(until), now);
    expect(found.map(({ code }) => code)).toEqual(codes.map((code) => `interview.${code}`));
  });
});
