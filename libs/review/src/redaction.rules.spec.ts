import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findTraces, HIDDEN, hidePassages, type TeamIdentity } from './redaction.rules.js';

const identity: TeamIdentity = {
  organisations: ['Leak Finders Ltd.', 'גלאי נזילות בע"מ', 'كاشفو التسرب م.م'],
  people: ['Noa Canary', 'דוד אבן-שושן', 'Rachel Khoury', 'محمود درويش'],
  domains: ['leaks.example', 'finders.co.il'],
};

const found = (text: string, who = identity) =>
  findTraces(text, who).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('findTraces', () => {
  it.each<[string, string, string[]]>([
    ['the name in English', 'We at Leak Finders hear water.', ['ORGANISATION Leak Finders']],
    ['in capitals', 'LEAK FINDERS hears water.', ['ORGANISATION LEAK FINDERS']],
    ['run together', 'Our LeakFinders box.', ['ORGANISATION LeakFinders']],
    ['with a hyphen', 'Our leak-finders box.', ['ORGANISATION leak-finders']],
    ['as an owner', "Leak Finders' box.", ['ORGANISATION Leak Finders']],
    ['over a line', 'Leak\nFinders', ['ORGANISATION Leak\nFinders']],
    ['its words apart', 'We find a leak. Finders keep it.', ['ORGANISATION leak. Finders']],
    ['one of its words', 'A leak is found by finders of leaks.', []],
    ['the name in Hebrew', 'אנחנו בגלאי נזילות שומעים מים', ['ORGANISATION בגלאי נזילות']],
    ['in Hebrew with vowels', 'גַּלַּאי נְזִילוֹת', ['ORGANISATION גַּלַּאי נְזִילוֹת']],
    ['in Hebrew after two particles', 'פתרון של החברה ושבגלאי נזילות', ['ORGANISATION ושבגלאי נזילות']],
    ['the name in Arabic', 'نحن في كاشفو التسرب نسمع الماء', ['ORGANISATION كاشفو التسرب']],
    ['in Arabic after a particle', 'وكاشفو التسرب', ['ORGANISATION وكاشفو التسرب']],
    ['the English name by ear in Hebrew', 'המערכת של ליק פיינדרס', ['ORGANISATION ליק פיינדרס']],
    ['the English name by ear in Arabic', 'نظام ليك فايندرز', ['ORGANISATION ليك فايندرز']],
    ['the Hebrew name by ear in English', 'The box of Galai Nezilot hears.', ['ORGANISATION Galai Nezilot']],
  ])('finds %s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it.each<[string, string, string[]]>([
    ['a person', 'Noa Canary leads it.', ['PERSON Noa Canary']],
    ['a family name', 'Dr. Canary leads it.', ['PERSON Canary']],
    ['a given name that many have', 'Noa leads it.', []],
    ['by ear in Hebrew', 'בראש הצוות נועה קנרי', ['PERSON נועה קנרי']],
    ['by ear in Arabic', 'تقود الفريق نوا كناري', ['PERSON نوا كناري']],
    ['a Hebrew person', 'המנהל דוד אבן־שושן', ['PERSON דוד אבן־שושן']],
    ['a Hebrew person after a particle', 'ולדוד אבן-שושן יש ניסיון', ['PERSON ולדוד אבן-שושן']],
    ['a Hebrew person by ear in English', 'David Even Shoshan runs it.', ['PERSON David Even Shoshan']],
    ['a Hebrew person by ear in Arabic', 'المدير دافيد ايفن شوشان', ['PERSON دافيد ايفن شوشان']],
    ['an Arabic person', 'يقودها محمود درويش', ['PERSON محمود درويش']],
    ['an Arabic person by ear in English', 'Mahmoud Darwish leads it.', ['PERSON Mahmoud Darwish']],
    ['an Arabic person by ear in Hebrew', 'בראש הצוות מחמוד דרוויש', ['PERSON מחמוד דרוויש']],
    ['an Arabic family name in Hebrew', "הד״ר ח'ורי מובילה", []],
    ['an English person with ch by ear in Hebrew', "רחל ח'ורי מובילה", ["PERSON רחל ח'ורי"]],
  ])('finds %s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it.each<[string, string, string[]]>([
    ['a mail address', 'Write to noa@leaks.example today.', ['EMAIL noa@leaks.example']],
    ['a mail address of a provider', 'Write to noa.c+gov@mail.example.', ['EMAIL noa.c+gov@mail.example']],
    [
      'a site',
      'See https://www.leaks.example/demo?x=1 for more.',
      ['DOMAIN https://www.leaks.example/demo?x=1'],
    ],
    ['a site under its domain', 'See demo.finders.co.il.', ['DOMAIN demo.finders.co.il']],
    [
      'the name under another ending',
      'See leak-finders.io and LEAKFINDERS.app.',
      ['DOMAIN leak-finders.io', 'DOMAIN LEAKFINDERS.app'],
    ],
    ['sites of others', 'Data of gov.il and https://data.example/leaks are used.', []],
    ['a domain that only ends alike', 'See notleaks.example.', []],
    ['numbers with points', 'Version 1.2.3 and 4.5 bar.', []],
  ])('finds %s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it('finds several, in their order, none inside another', () => {
    const text = 'Noa Canary (noa@leaks.example) of Leak Finders, גלאי נזילות.';
    expect(found(text)).toEqual([
      'PERSON Noa Canary',
      'EMAIL noa@leaks.example',
      'ORGANISATION Leak Finders',
      'ORGANISATION גלאי נזילות',
    ]);
  });

  it('is not misled by a team without names, or by one whose name is a legal form', () => {
    const nobody = { organisations: [''], people: ['', '!'], domains: [] };
    expect(found('The company finds leaks by itself.', nobody)).toEqual([]);
    expect(found('Limited means: the box.', { ...nobody, organisations: ['Limited'] })).toEqual([
      'ORGANISATION Limited',
    ]);
  });
});

describe('hidePassages', () => {
  it('puts the same in the place of each, whatever its length', () => {
    const hide = (text: string) => hidePassages(text, findTraces(text, identity));
    const texts = ['Noa Canary of Leak Finders', 'דוד אבן-שושן of גלאי נזילות'];
    expect(texts.map(hide)).toEqual([`${HIDDEN} of ${HIDDEN}`, `${HIDDEN} of ${HIDDEN}`]);
  });

  it('takes passages in any order, also overlapping', () => {
    const passages = [
      { start: 4, end: 8 },
      { start: 0, end: 1 },
      { start: 6, end: 10 },
    ];
    expect(hidePassages('abcdefghijkl', passages)).toBe(`${HIDDEN}bcd${HIDDEN}kl`);
    expect(hidePassages('abc', [])).toBe('abc');
  });

  it('leaves no trace behind, in whatever text the names stand', () => {
    const names = fc.constantFrom(
      ...['Leak Finders', 'גלאי נזילות', 'كاشفو التسرب', 'Noa Canary', 'נועה קנרי', 'a@leaks.example'],
    );
    const between = fc.constantFrom(' and ', ', ', ' של ', ' في ', ' … ', '\n', ' (', ') ');
    fc.assert(
      fc.property(fc.array(fc.tuple(between, names), { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.flat().join('');
        const hidden = hidePassages(text, findTraces(text, identity));
        expect(findTraces(hidden, identity)).toEqual([]);
        for (const [, name] of parts) expect(hidden).not.toContain(name);
      }),
    );
  });
});
