import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Catalogue, catalogueFaults, ownColours, physicalProperties, unusedTexts } from './portal.js';

const SOURCES = fileURLToPath(new URL('../../apps/web/src', import.meta.url));
const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  (file) => !file.includes('generated'),
);
const read = (file: string) => readFileSync(path.join(SOURCES, file), 'utf8');

const MESSAGES = 'i18n/messages';
const LOCALES = ['he', 'ar', 'en'];
const areas = [...new Set(readdirSync(path.join(SOURCES, MESSAGES)).map((file) => file.split('.')[0] ?? ''))];
const cataloguesOf = (area: string) =>
  Object.fromEntries(
    LOCALES.map((locale) => [locale, JSON.parse(read(`${MESSAGES}/${area}.${locale}.json`)) as Catalogue]),
  );

describe('the texts of the portal', () => {
  it.each(areas)('%s: are whole in three languages', (area) => {
    expect(catalogueFaults(area, cataloguesOf(area))).toEqual([]);
  });

  it('are all shown somewhere', () => {
    const ids = areas.flatMap((area) => Object.keys(cataloguesOf(area).en ?? {}));
    expect(unusedTexts(ids, files.filter((file) => /\.tsx?$/.test(file)).map(read))).toEqual([]);
  });

  it('say the same where two areas have a text of one name', () => {
    const said = new Map<string, Set<string>>();
    for (const area of areas)
      for (const [locale, catalogue] of Object.entries(cataloguesOf(area)))
        for (const [id, text] of Object.entries(catalogue)) {
          const key = `${locale} ${id}`;
          said.set(key, (said.get(key) ?? new Set()).add(text));
        }
    expect([...said].filter(([, texts]) => texts.size > 1).map(([key]) => key)).toEqual([]);
  });

  it('would be found wanting', () => {
    const faults = catalogueFaults('a', {
      he: { b: '{n, plural, one {אחד} other {#}}', c: 'שלום' },
      ar: { b: '{n, plural, zero {0} one {1} two {2} few {3} many {11} other {#}}', c: 'مرحبا {name}' },
      en: { b: '{n, plural, one {one} other {#}}', c: 'Hello {name}', d: 'Only here' },
    });
    expect(faults).toEqual([
      'a he: b has the plural forms one,other',
      'a: c has other placeholders in other languages',
      'a he: d is missing',
      'a ar: d is missing',
    ]);
    expect(unusedTexts(['a.b', 'a.c', 'd.e_f'], ["t('a.b')", `t(\`d.e_\${x}\`)`])).toEqual(['a.c']);
  });
});

describe('the styles of the portal', () => {
  const styles = files.filter((file) => file.endsWith('.css'));

  it.each(styles)('%s knows no left and right', (file) => {
    expect(physicalProperties(read(file))).toEqual([]);
  });

  it.each(styles.filter((file) => file !== 'ui/tokens.css'))('%s has no colours but tokens', (file) => {
    expect(ownColours(read(file))).toEqual([]);
  });

  it('would be found wanting', () => {
    const css = '@media (min-width: 60rem) { .a { margin-left: 1px; text-align: right; inline-size: 1px } }';
    expect(physicalProperties(css)).toEqual(['margin-left:', 'text-align: right']);
    expect(ownColours('a { color: #fff; background: rgb(1 2 3); border-color: var(--line) }')).toEqual([
      '#fff',
      'rgb(',
    ]);
  });
});
