import { describe, expect, it } from '@jest/globals';
import type { DecisionRecordContent } from './record.rules.js';
import { recordHtml } from './record-html.js';

const record: DecisionRecordContent = {
  format: 1,
  challenge: { id: 'c', number: 'C-1', title: { en: 'Find <leaks>', he: 'נזילות' } },
  decision: {
    id: 'd',
    round: 1,
    decidedAt: '2027-01-01T00:00:00.000Z',
    tieReason: null,
    standstillUntil: null,
    appealUntil: null,
    awards: [{ submissionId: 's1', reason: 'Best & shown.' }],
    rejections: [],
  },
  rules: { awards: 1, minimumPassingScore: null, reviewersPerSubmission: 1 },
  criteria: [
    {
      id: 'fit',
      name: { en: 'Fit' },
      weight: 100,
      scaleMin: 0,
      scaleMax: 5,
      scaleStep: 1,
      kind: 'SCORED',
      threshold: null,
    },
  ],
  submissions: [{ id: 's1', title: '<script>alert(1)</script>', startup: { en: 'Aqua' } }],
  reviews: [
    {
      assignmentId: 'a1',
      submissionId: 's1',
      reviewerId: 'r1',
      scores: [{ criterionId: 'fit', score: 4, rationale: 'Why.' }],
    },
  ],
  scoreBasis: 'RAW',
  anchors: [],
  consensus: [],
  meetings: [],
  ranking: [],
  calibration: null,
  assignments: [],
  reviewers: [{ id: 'r1', name: 'Dana Levi' }],
  plans: [],
  conflicts: [],
  votes: [
    { person: 'Maya', act: 'PROPOSED', at: '2027-01-01T00:00:00.000Z', reason: null },
    { person: 'Orit', act: 'RELEASED', at: '2027-01-01T01:00:00.000Z', reason: null },
  ],
  appeals: [],
};

describe('recordHtml', () => {
  const html = recordHtml({ record, digest: 'f'.repeat(64) }, 'en');

  it('escapes what people wrote', () => {
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; · Aqua');
    expect(html).toContain('Best &amp; shown.');
    expect(html).toContain('Find &lt;leaks&gt;');
  });

  it('tells scores with who gave them and why, and has a line for each of the two to sign', () => {
    expect(html).toContain('<td>Dana Levi</td><td>Fit</td><td>4</td><td>Why.</td>');
    const signed = html.slice(html.indexOf('class="signatures"'));
    expect(signed).toContain('Maya');
    expect(signed).toContain('Orit');
    expect(html).toContain('f'.repeat(64));
  });

  it('needs nothing from elsewhere, and leaves out what there is nothing of', () => {
    expect(html).not.toMatch(/https?:|src=|<link/);
    expect(html).not.toContain('<h2>Appeals</h2>');
  });

  it.each([
    ['he', 'rtl', 'פרוטוקול'],
    ['ar', 'rtl', 'محضر'],
    ['en', 'ltr', 'Record'],
  ] as const)('speaks %s', (locale, direction, word) => {
    const page = recordHtml({ record, digest: '' }, locale);
    expect(page).toContain(`<html lang="${locale}" dir="${direction}">`);
    expect(page).toContain(word);
  });
});
