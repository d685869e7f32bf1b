import { describe, expect, it } from '@jest/globals';
import { passagesOf } from './passage.rules.js';
import { noticeOf } from './redaction-notice.rules.js';

const TEAM = { organisations: ['Leak Hunters Ltd'], people: ['Noa Canary'], domains: ['hunters.example'] };
const content = (summary: string) => ({ title: 'A way to hear water', summary, answers: [] });
const file = (name: string, words = '') => ({ name, words });
const noticed = (summary: string, ...files: ReturnType<typeof file>[]) =>
  noticeOf(passagesOf(content(summary), TEAM, []), files, TEAM);

describe('noticeOf', () => {
  it('names each wording once, by what it tells', () => {
    const text = 'Leak Hunters and again Leak Hunters: Noa Canary, noa@canary.example, see hunters.example.';
    expect(noticed(text, file('plan.pdf'))).toEqual({
      organisations: ['Leak Hunters'],
      people: ['Noa Canary'],
      emails: ['noa@canary.example'],
      domains: ['hunters.example'],
      files: [],
      contents: [],
    });
  });

  it.each(['leak_hunters-results.pdf', 'CV-Noa.Canary.pdf', 'נועה קנרי.pdf'])(
    'looks at names of files: %s',
    (name) => {
      const notice = noticed('Nothing here.', file('plan.pdf'), file(name));
      expect([notice?.files, notice?.contents]).toEqual([[name], []]);
    },
  );

  it.each(['Leak Hunters Ltd\nVersion 2', 'Written by נועה קנרי', 'Ask noa@canary.example.'])(
    'looks into files: %s',
    (words) => {
      const notice = noticed('Nothing here.', file('plan.pdf', words), file('budget.xlsx', 'Nothing here.'));
      expect([notice?.files, notice?.contents]).toEqual([[], ['plan.pdf']]);
    },
  );

  it('does not look for names in what goes on without a blank: it would take the square of its length', () => {
    for (const text of ['a', 'a.', 'a@', 'ו'])
      expect(noticed('Nothing here.', file('plan.pdf', text.repeat(40_000 / text.length)))).toBeNull();
  });

  it('is none where nothing tells anything, or a person has said so', () => {
    expect(noticed('We hear water.', file('plan.pdf', 'How we hear it.'))).toBeNull();
    const own = content('Leak Hunters hear water.');
    const [passage] = passagesOf(own, TEAM, []);
    const shown = passagesOf(own, TEAM, [{ ...passage!, isHidden: false, reason: 'Everybody says so.' }]);
    expect(noticeOf(shown, [], TEAM)).toBeNull();
  });
});
