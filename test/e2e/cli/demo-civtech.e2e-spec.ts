import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(300_000);

const run = promisify(execFile);

interface Story {
  readonly ok: boolean;
  readonly steps: { name: string; ok: boolean; at: string; facts: Record<string, unknown> }[];
}

/** The built command, as `npm run demo` starts it. */
const demo = (...flags: string[]) =>
  run(process.execPath, ['dist/bin/cli.js', 'demo', ...flags], { maxBuffer: 10_000_000 });

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/;

describe('npm run demo -- --model civtech-scotland', () => {
  it('plays a programme from its model to its exit, and names every step', async () => {
    const { stdout } = await demo('--model', 'civtech-scotland', '--json');
    const story = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Story;
    expect(story.steps.map((step) => `${step.name} ${step.ok}`)).toEqual(
      [
        'advice',
        'simulate',
        'calendar',
        'coach',
        'publish',
        'submit',
        'sift',
        'withdraw',
        'storm',
        'interview',
        'reframe',
        'pitch',
        'accelerator',
        'side-by-side',
        'exit',
        'log',
      ].map((name) => `${name} true`),
    );
    expect(story.ok).toBe(true);
    const facts = Object.fromEntries(story.steps.map((step) => [step.name, step.facts]));
    expect(facts.advice).toMatchObject({ sound: true });
    expect(facts.coach?.after).toMatchObject({ blockers: 0 });
    expect(facts.sift?.tie).toEqual(expect.arrayContaining(['Northbuoy', 'Gannet Labs']));
    expect(facts.sift?.selected).toHaveLength(6);
    expect(facts.sift?.selected).not.toContain('Gannet Labs');
    expect(facts.withdraw).toEqual({ left: 'Tidewise', promoted: 'Gannet Labs' });
    expect(facts.storm).toMatchObject({ days: 4 });
    expect(facts.interview?.selected).toHaveLength(3);
    expect(facts.reframe).toEqual({ framing: 2, answered: [1, 1, 1] });
    expect(facts.pitch).toEqual({ winner: 'Lòchran', agreed: 2 });
    expect(facts['side-by-side']?.open).toEqual(['demo-day', 'pre-commercial']);
    expect(facts.exit).toMatchObject({ exit: 'negotiatedFollowOn' });
    expect(facts.log).toMatchObject({ equal: true });
    // The clock is the story's own, and only goes forward.
    const times = story.steps.map((step) => step.at);
    expect(times).toEqual([...times].sort());
  });

  it('tells it to people: no line too long, no ids', async () => {
    const { stdout } = await demo('--model', 'civtech-scotland');
    const lines = stdout.trim().split('\n');
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
    expect(lines.filter((line) => ID.test(line))).toEqual([]);
    expect(stdout).toContain('equal at the cut');
    expect(lines.at(-1)).toBe('All 16 steps went as they should.');
  });

  it('refuses a model without a story, and names those that have one', async () => {
    await expect(demo('--model', 'stir')).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr:
        'There is no story of the model "stir". These can be played: etgar-call-evaluation-pilot and civtech-scotland.\n',
    });
  });
});
