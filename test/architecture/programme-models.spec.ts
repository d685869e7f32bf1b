import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkModel, legalBases, parseModel, RULE_TITLES, studiedModels } from '#libs/models';
import { committed } from './committed.js';
import { programmeModelFile, publishedModelSchemaFile } from './generated-files.js';

const page = readFileSync('docs/programme-models.md', 'utf8');

describe('the language of programme models', () => {
  it.each([programmeModelFile, publishedModelSchemaFile])(
    'stands in $file; after a wanted change run "npm run $command"',
    async (file) => expect(await file.make()).toBe(committed(file)),
  );

  it('is published as a schema that accepts every model that ships', () => {
    const accepts = new Ajv2020({ strictRequired: false }).compile(
      JSON.parse(committed(publishedModelSchemaFile)),
    );
    for (const model of studiedModels()) expect(accepts(model)).toBe(true);
  });
});

describe('the guide to programme models', () => {
  it('has an example that is sound', () => {
    const [example] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((match) =>
      JSON.parse(match[1] ?? ''),
    );
    const parsed = parseModel(example);
    expect(parsed.ok && checkModel(parsed.value, legalBases())).toEqual([]);
  });

  it('names every rule of the checker and every legal basis', () => {
    for (const rule of Object.keys(RULE_TITLES)) expect(page).toContain(`\n| \`${rule}\` | `);
    for (const { id, name, demands, confidence } of legalBases()) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${id}\` | `));
      expect(row).toContain(` | ${name.en} | `);
      expect(row).toContain(` | ${demands.en} | `);
      expect(row).toMatch(confidence === 'sourced' ? /\| sourced \|$/ : /\| general knowledge \|$/);
    }
  });
});
