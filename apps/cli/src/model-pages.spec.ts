import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#libs/i18n';
import {
  adviseModels,
  exchangeRates,
  houseModel,
  legalBases,
  shippedModel,
  studiedModels,
} from '#libs/models';
import { advicePage, comparisonPage, listPage, modelPage } from './model-pages.js';

const civtech = shippedModel('civtech-scotland')!;
const stir = shippedModel('stir')!;

describe('pages of models', () => {
  it('list a model a line, in columns', () => {
    const [first = '', second = ''] = listPage([civtech, stir], 'en');
    expect(first).toMatch(/^civtech-scotland +CivTech Scotland +GB +government +24 weeks$/);
    expect(first.indexOf('GB')).toBe(second.indexOf('US'));
  });

  it.each(LOCALES)('fit a terminal, and mark what has no source, in %s', (locale) => {
    const pages = [...studiedModels(), houseModel()].flatMap((model) => modelPage(model, locale));
    const lines = [...pages, ...comparisonPage([civtech, stir], locale)];
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    const mark = { en: '[assumption', he: '[הנחה', ar: '[افتراض' }[locale];
    expect(lines.some((line) => line.includes(mark))).toBe(true);
  });

  it('name each model below each aspect', () => {
    const page = comparisonPage([civtech, stir], 'en');
    expect(page.slice(0, 8)).toEqual([
      'Operator',
      '  CivTech Scotland',
      '    government',
      '    CivTech Division, Scottish Government',
      '  Startup in Residence (STIR)',
      '    non-profit',
      '    City Innovate',
      '',
    ]);
  });

  it('rank models, with points before each reason', () => {
    const knowledge = { legalBases: legalBases(), rates: exchangeRates() };
    const advised = adviseModels(
      [civtech, stir],
      { jurisdiction: 'IL', purchase: 'required', weeks: 10 },
      knowledge,
    );
    const page = advicePage(advised, 'en');
    expect(page[0]).toMatch(/^1\. CivTech Scotland \(civtech-scotland\): [+-]\d+$/);
    expect(page[1]).toBe(
      '    +16  You can buy what works without another tender: negotiated follow-on contract.',
    );
    expect(page.join(' ').replace(/\s+/g, ' ')).toMatch(
      / -8 It takes 24 weeks [^+]* \(An assumption: counts half\.\)/,
    );
  });
});
