import { describe, expect, it } from '@jest/globals';
import { aModel } from '../../../test/support/models.js';
import type { ProgrammeModel, Stage } from './generated/programme-model.js';
import { diffModels } from './model-diff.rules.js';
import { say } from './model-words.js';
import { shippedModel, studiedModels } from './shipped-models.js';

const civtech = shippedModel('civtech-scotland')!;
const inWords = (before: ProgrammeModel, after: ProgrammeModel, locale: 'he' | 'ar' | 'en' = 'en') =>
  diffModels(before, after).map(({ words }) => say(words, locale));
const withStage = (id: string, changes: Partial<Stage>): ProgrammeModel => ({
  ...civtech,
  stages: civtech.stages.map((stage) => (stage.id === id ? { ...stage, ...changes } : stage)),
});

describe('diffModels', () => {
  it('says nothing of what is the same', () => {
    for (const model of studiedModels()) expect(diffModels(model, structuredClone(model))).toEqual([]);
  });

  it('says a duration in weeks, in each language', () => {
    const longer = withStage('exploration', { durationWeeks: { typical: 4 } });
    expect(diffModels(civtech, longer).map(({ path }) => path)).toEqual(['stages/exploration/durationWeeks']);
    expect(inWords(civtech, longer)).toEqual(['Stage "Exploration": length: 3 weeks → 4 weeks']);
    const exploration = civtech.stages.find(({ id }) => id === 'exploration')!.name;
    expect(inWords(civtech, longer, 'he')).toEqual([`השלב "${exploration.he}": משך: 3 שבועות ← 4 שבועות`]);
    expect(inWords(civtech, longer, 'ar')).toEqual([
      `المرحلة "${exploration.ar}": المدة: 3 أسابيع ← 4 أسابيع`,
    ]);
  });

  it('says caps, money, gates and shares in their own units', () => {
    const [money] = civtech.stages.find(({ id }) => id === 'exploration')!.money!;
    const gate = civtech.stages.find(({ id }) => id === 'exploration')!.gate!;
    const changed = withStage('exploration', {
      admits: { typical: 4, max: 4, per: 'challenge' },
      money: [{ ...money!, amount: { typical: 7_500 }, shareOfCostPercent: { max: 80 } }],
      gate: { ...gate, decidedBy: ['jury'], threshold: 60, select: { ...gate.select, rule: 'topN' } },
    });
    expect(inWords(civtech, changed)).toEqual([
      'Stage "Exploration": how many are in it: up to 3 for each challenge → up to 4 for each challenge',
      'Stage "Exploration": Money "service contract": amount: £5,000 → £7,500',
      'Stage "Exploration": Money "service contract": share of the cost: up to 80% (new)',
      'Stage "Exploration": gate: who decides: owner of the challenge and operator → jury',
      'Stage "Exploration": gate: selection: rule: one winner → the best',
      'Stage "Exploration": gate: threshold: 60 (new)',
    ]);
  });

  it('knows things by their id, wherever they stand', () => {
    const reversed = { ...civtech, stages: [...civtech.stages].reverse() };
    expect(diffModels(civtech, reversed)).toEqual([]);
    const without = { ...civtech, stages: civtech.stages.filter(({ id }) => id !== 'demo-day') };
    expect(inWords(civtech, without)).toEqual(['removed: Stage "Demo day"']);
    expect(inWords(without, civtech)).toEqual(['added: Stage "Demo day"']);
    expect(diffModels(civtech, without)[0]?.path).toBe('stages/demo-day');
  });

  it('says what was begun or dropped as a whole', () => {
    const [call, pilot] = aModel().stages;
    const { gate: _gate, ...open } = call!;
    const before = aModel();
    const after = aModel({ stages: [open, pilot!], equity: { taken: true, percent: { max: 5 } } });
    expect(inWords(before, after)).toEqual([
      'Stage "Call": removed: gate',
      'equity: equity is taken: no → yes',
      'equity: share: up to 5% (new)',
    ]);
    expect(inWords(after, before)).toContain('Stage "Call": added: gate');
    expect(inWords(after, before)).toContain('equity: share: no longer stated (was up to 5%)');
  });

  it('finds every change of any model, and says each in three languages', () => {
    for (const model of studiedModels()) {
      const changes = diffModels(aModel(), model);
      expect(changes.length).toBeGreaterThan(10);
      for (const { words } of changes)
        for (const locale of ['he', 'ar', 'en'] as const) {
          const text = say(words, locale);
          expect(text).not.toMatch(/\{\w+\}|undefined|\[object|field\.|item\./);
        }
    }
  });
});
