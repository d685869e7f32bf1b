import { describe, expect, it } from '@jest/globals';
import { committed } from './committed.js';
import { explainedMatchesFile } from './explained-matches.js';

describe('the explained matches', () => {
  const page = committed(explainedMatchesFile);

  it('are what the matcher says now; after a wanted change run "npm run explained-matches"', async () => {
    expect(await explainedMatchesFile.make()).toBe(page);
  });

  it('are ten, and the points of each add up to its sum', () => {
    const sections = page.split('\n## ').slice(1);
    expect(sections).toHaveLength(10);
    for (const section of sections) {
      const points = [...section.matchAll(/^\| (\d+\.\d) \|/gm)].map(([, value]) =>
        Math.round(10 * Number(value)),
      );
      const [, sum] = /^\| \*\*(\d+\.\d)\*\* \|/m.exec(section) ?? [];
      expect(points.length).toBeGreaterThan(4);
      expect(points.reduce((total, value) => total + value, 0)).toBe(Math.round(10 * Number(sum)));
    }
  });
});
