import { CommandError } from '#libs/process';
import { waterStory } from './acts/everything.js';
import { ferryStory } from './civtech/ferry-story.js';
import { DemoStage } from './demo-stage.js';
import { Narrator } from './narrator.js';
import type { Story } from './story.js';

export interface DemoOptions {
  /** The model whose story is played. */
  readonly model: string;
  readonly json: boolean;
  readonly print: (line: string) => void;
}

/** By the model that each of them runs. */
const STORIES: ReadonlyMap<string, Story> = new Map([
  ['etgar-call-evaluation-pilot', waterStory],
  ['civtech-scotland', ferryStory],
]);

/**
 * Plays a programme from its beginning to its end. Everybody has a GraphQL client of their own over HTTP; nothing is
 * done behind the API; of a run its log is read there, to be replayed.
 * @returns whether every step went as the story says.
 * @throws CommandError when there is no story of the model.
 */
export async function runDemo({ model, json, print }: DemoOptions): Promise<boolean> {
  const story = STORIES.get(model);
  if (!story) {
    const playable = [...STORIES.keys()].join(' and ');
    throw new CommandError(`There is no story of the model "${model}". These can be played: ${playable}.`);
  }
  const say = json ? () => undefined : print;
  say(story.title);
  say('On a database that is thrown away, with a clock of its own and a GraphQL client for each person.');
  const { stage, play } = await DemoStage.set(story);
  const narrator = new Narrator(say, stage.now, stage.zone);
  let ok = true;
  try {
    await play(stage, narrator);
  } catch {
    // The narrator has told and kept what went wrong.
    ok = false;
  } finally {
    await stage.close();
  }
  say('');
  say(ok ? `All ${narrator.steps.length} steps went as they should.` : 'The story stopped: see the ✗ above.');
  if (json) print(JSON.stringify({ ok, steps: narrator.steps }));
  return ok;
}
