import { describe, expect, it } from '@jest/globals';
import { passagesOf } from './passage.rules.js';
import { noticeOf } from './redaction-notice.rules.js';

const TEAM = { organisations: ['Leak Hunters Ltd'], people: ['Noa Canary'], domains: ['hunters.example'] };
const content = (summary: string) => ({ title: 'A way to hear water', summary, answers: [] });
const noticed = (summary: string, files: string[] = []) =>
  noticeOf(passagesOf(content(summary), TEAM, []), files, TEAM);

describe('noticeOf', () => {
  it('names each wording once, by what it tells', () => {
    const text = 'Leak Hunters and again Leak Hunters: Noa Canary, noa@canary.example, see hunters.example.';
    expect(noticed(text, ['plan.pdf'])).toEqual({
      organisations: ['Leak Hunters'],
      people: ['Noa Canary'],
      emails: ['noa@canary.example'],
      domains: ['hunters.example'],
      files: [],
    });
  });

  it.each(['leak_hunters-results.pdf', 'CV-Noa.Canary.pdf', 'נועה קנרי.pdf'])(
    'looks at names of files: %s',
    (file) => expect(noticed('Nothing here.', ['plan.pdf', file])?.files).toEqual([file]),
  );

  it('is none where nothing tells anything, or a person has said so', () => {
    expect(noticed('We hear water.', ['plan.pdf'])).toBeNull();
    const own = content('Leak Hunters hear water.');
    const [passage] = passagesOf(own, TEAM, []);
    const shown = passagesOf(own, TEAM, [{ ...passage!, isHidden: false, reason: 'Everybody says so.' }]);
    expect(noticeOf(shown, [], TEAM)).toBeNull();
  });
});
