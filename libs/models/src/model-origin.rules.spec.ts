import { describe, expect, it } from '@jest/globals';
import { aModel } from '../../../test/support/models.js';
import type { ProgrammeModel } from './generated/programme-model.js';
import { checkOrigin } from './model-origin.rules.js';
import { shippedModel } from './shipped-models.js';

const civtech = shippedModel('civtech-scotland')!;
const changed = (provenance: ProgrammeModel['provenance'] = []): ProgrammeModel => ({
  ...civtech,
  id: 'ours',
  stages: civtech.stages.map((stage) =>
    stage.id === 'exploration' ? { ...stage, durationWeeks: { typical: 4 } } : stage,
  ),
  provenance: [...civtech.provenance, ...provenance],
});
const own = { paths: ['stages/exploration/durationWeeks/typical'], source: 'Decided by the ministry' };

describe('checkOrigin', () => {
  it('accepts a copy under another name', () => {
    expect(checkOrigin(civtech, { ...civtech, id: 'ours' })).toEqual([]);
  });

  it('names a changed value that still claims the source of the original', () => {
    expect(checkOrigin(civtech, changed())).toMatchObject([
      {
        code: 'programme_model.source_of_the_original',
        path: ['stages', 'exploration', 'durationWeeks', 'typical'],
      },
    ]);
  });

  it.each(['sourced', 'generalKnowledge'] as const)('accepts a source of its own: %s', (confidence) => {
    expect(checkOrigin(civtech, changed([{ ...own, confidence }]))).toEqual([]);
  });

  it('does not mind a change of what was an assumption', () => {
    const [call, pilot] = aModel().stages;
    const assumed = aModel({
      provenance: [{ paths: [''], source: 'Guess', confidence: 'generalKnowledge' }],
    });
    const longer = { ...assumed, stages: [call!, { ...pilot!, durationWeeks: { typical: 40 } }] };
    expect(checkOrigin(assumed, longer)).toEqual([]);
    expect(checkOrigin(aModel(), { ...longer, provenance: aModel().provenance })).toHaveLength(1);
  });
});
