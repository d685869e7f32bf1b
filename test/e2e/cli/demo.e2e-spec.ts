import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const run = promisify(execFile);

interface Story {
  readonly ok: boolean;
  readonly steps: { name: string; ok: boolean; at: string; facts: Record<string, unknown> }[];
}

/** The built command, as `npm run demo` starts it. */
const demo = (...flags: string[]) =>
  run(process.execPath, ['dist/bin/cli.js', 'demo', ...flags], { maxBuffer: 10_000_000 });

describe('npm run demo', () => {
  it('plays the main job from a draft to a scored pilot, and names every step', async () => {
    const { stdout } = await demo('--json');
    const story = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Story;
    expect(story.ok).toBe(true);
    expect(story.steps.map((step) => `${step.name} ${step.ok}`)).toEqual(
      [
        'draft',
        'approve',
        'publish',
        'match',
        'clients',
        'question',
        'submit',
        'deadline',
        'jury',
        'review',
        'decide',
        'pilot',
        'measure',
        'outcome',
        'audit',
      ].map((name) => `${name} true`),
    );
    const facts = Object.fromEntries(story.steps.map((step) => [step.name, step.facts]));
    expect(facts.draft).toMatchObject({ number: 'CH-2027-001', refusals: ['challenge.weights_sum'] });
    expect(facts.decide?.awarded).toBe('TipTip Sensing');
    expect(facts.outcome).toMatchObject({ outcome: 'ADOPT', score: 4.25 });
    // The clock is the story's own, and only goes forward.
    const times = story.steps.map((step) => step.at);
    expect(times).toEqual([...times].sort());
    expect(times[0]).toMatch(/^2027-03-01T07:00/);
  });

  it('tells it to people', async () => {
    const { stdout } = await demo();
    expect(stdout).toContain('How might we find hidden water leaks');
    expect(stdout).toContain('the envelope is closed');
    expect(stdout.trim().split('\n').at(-1)).toBe('All 15 steps went as they should.');
  });
});
