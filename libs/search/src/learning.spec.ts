import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startedThreads } from '../../../test/support/started-threads.js';
import { EmbeddedSearchEngine } from './engine/embedded-search-engine.js';
import { Learning } from './learning.js';

const TEXTS = [
  'water pipe leak נזילה בצינור מים',
  'school bus safety בטיחות אוטובוס תלמידים',
  'hospital queue forecast חיזוי תור במיון',
  'accessible form טופס נגיש',
  'drone over orchard רחפן מעל מטע',
  'air pollution sensor חיישן זיהום אוויר',
];

/** The engine itself, that counts its lessons. */
class Counted extends EmbeddedSearchEngine {
  lessons = 0;

  override async learn(signal: AbortSignal): Promise<void> {
    this.lessons++;
    await super.learn(signal);
  }
}

const engineOf = (documents: number): Counted => {
  const engine = new Counted();
  for (let id = 0; id < documents; id++)
    engine.upsert([
      { id: `${id}`, kind: 'text', version: 1, fields: { text: TEXTS[id % TEXTS.length]! }, facets: {} },
    ]);
  return engine;
};

async function until(isTrue: () => boolean): Promise<void> {
  const end = Date.now() + 45_000;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error('It did not happen in time');
    await sleep(20);
  }
}

describe('Learning', () => {
  let learning: Learning;
  afterEach(() => learning.stop());

  it('learns in a thread of its own what the same engine learns at once', async () => {
    const engine = engineOf(24);
    learning = new Learning(engine, 1);
    learning.note(24);
    await until(() => engine.model !== undefined);
    const atOnce = engineOf(24);
    atOnce.train();
    expect(engine.model!.version).toBe(atOnce.model!.version);
    expect(engine.model!.basis).toEqual(atOnce.model!.basis);
  });

  it('leaves this thread to others: questions are answered while the arithmetic runs', async () => {
    const { threads, stop } = startedThreads();
    try {
      const engine = engineOf(24);
      let isDone = false;
      const learned = engine.learn(new AbortController().signal).finally(() => {
        isDone = true;
      });
      let answered = 0;
      while (!isDone) {
        expect(engine.search({ kind: 'text', fields: { text: 'water leak' }, limit: 3 })).not.toEqual([]);
        answered++;
        await sleep(1);
      }
      await learned;
      expect(threads).toHaveLength(1);
      expect(answered).toBeGreaterThan(1);
      // What learns at once starts none: the list can tell the two apart.
      engineOf(24).train();
      expect(threads).toHaveLength(1);
    } finally {
      stop();
    }
  });

  it('learns once from many changes, and not from few', async () => {
    const engine = engineOf(5);
    learning = new Learning(engine, 30);
    for (let change = 0; change < 5; change++) learning.note(1);
    await until(() => engine.lessons === 1);
    expect(engine.model).toBeUndefined();
    const large = engineOf(24);
    learning = new Learning(large, 1);
    learning.note(2);
    await sleep(50);
    expect(large.lessons).toBe(0);
    learning.note(1);
    await until(() => large.lessons === 1);
  });

  it('learns nothing any more when it is stopped', async () => {
    const engine = engineOf(24);
    learning = new Learning(engine, 1);
    learning.note(24);
    learning.stop();
    await sleep(50);
    expect([engine.lessons, engine.model]).toEqual([0, undefined]);
  });

  it('survives a lesson that fails', async () => {
    class Broken extends Counted {
      override async learn(): Promise<void> {
        this.lessons++;
        throw new Error('out of memory');
      }
    }
    const engine = new Broken();
    learning = new Learning(engine, 1);
    learning.note(1);
    await until(() => engine.lessons === 1);
    learning.note(1);
    await until(() => engine.lessons === 2);
  });
});
