import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { InputType } from '@nestjs/graphql';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import {
  EmailField,
  IdField,
  IntegerField,
  LocalizedTextField,
  TextField,
  UrlField,
} from './input-fields.js';
import { InputListField, TagsField } from './input-list-fields.js';
import { violationsOf } from './invalid-input.js';
import { LocalizedTextInput } from './localized-text.type.js';

@InputType()
class KpiInput {
  @TextField({ description: 'd', max: 5 })
  unit!: string;

  @IntegerField({ description: 'd', min: 0, max: 9, nullable: true })
  target?: number | null;
}

@InputType()
class TrialInput {
  @TextField({ description: 'd', min: 3, max: 10 })
  title!: string;

  @EmailField({ description: 'd' })
  email!: string;

  @IdField({ description: 'd' })
  id!: string;

  @UrlField({ description: 'd', nullable: true })
  website?: string | null;

  @TagsField({ description: 'd', max: 3 })
  tags!: string[];

  @LocalizedTextField({ description: 'd', max: 6 })
  name!: LocalizedTextInput;

  @InputListField(() => KpiInput, { description: 'd', min: 1, max: 2 })
  kpis!: KpiInput[];
}

const good = {
  title: '  Two \t words ',
  email: ' Dana@Example.ORG ',
  id: '7d8c5c9e-6c0e-4f43-9f8e-0d9a3c6f2b11',
  tags: ['Water ', 'water', 'IoT'],
  name: { he: ' שלום ', en: null },
  kpis: [{ unit: 'days', target: null }],
};

async function check(input: object): Promise<{ value: TrialInput; broken: string[] }> {
  const value = plainToInstance(TrialInput, input);
  const violations = violationsOf(await validate(value, { whitelist: true }));
  return { value, broken: violations.map(({ code, path }) => `${path?.join('.')} ${code}`).sort() };
}

describe('input fields', () => {
  it('tidy what they accept', async () => {
    const { value, broken } = await check(good);
    expect(broken).toEqual([]);
    expect(value).toMatchObject({
      title: 'Two words',
      email: 'dana@example.org',
      tags: ['water', 'iot'],
      name: { he: 'שלום' },
    });
  });

  it.each([
    [{ title: 'ab' }, 'title input.length'],
    [{ title: '' }, 'title input.required'],
    [{ title: 'a\u202Ebcd' }, 'title input.bidi_controls'],
    [{ title: 'a\u0000bcd' }, 'title input.bidi_controls'],
    [{ email: 'dana@localhost' }, 'email input.email'],
    [{ email: 'a b@example.org' }, 'email input.email'],
    [{ id: '42' }, 'id input.unknown_id'],
    [{ website: 'http://example.org' }, 'website input.url'],
    [{ website: 'javascript:alert(1)' }, 'website input.url'],
    [{ tags: ['a', 'b', 'c', 'd'] }, 'tags input.list_length'],
    [{ tags: ['a', '\u2066b'] }, 'tags.1 input.bidi_controls'],
    [{ name: { he: 'ארוך מדי', en: 'x' } }, 'name.he input.length'],
    [{ kpis: [] }, 'kpis input.list_length'],
    [{ kpis: [{ unit: 'days' }, { unit: 'too long', target: 3 }] }, 'kpis.1.unit input.length'],
    [{ kpis: [{ unit: 'days', target: 10 }] }, 'kpis.0.target input.range'],
    [{ kpis: [{ unit: 'days', target: 1.5 }] }, 'kpis.0.target input.range'],
  ])('name the field and the rule: %p', async (change, expected) => {
    expect((await check({ ...good, ...change })).broken).toEqual([expected]);
  });

  it('list everything that is wrong at once', async () => {
    const { broken } = await check({ ...good, title: 'x', email: 'x', kpis: [{ unit: '' }] });
    expect(broken).toEqual(['email input.email', 'kpis.0.unit input.required', 'title input.length']);
  });
});
