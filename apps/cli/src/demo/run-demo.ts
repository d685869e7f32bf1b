import { playEverything } from './acts/everything.js';
import { DemoStage } from './demo-stage.js';
import { Narrator } from './narrator.js';

export interface DemoOptions {
  readonly json: boolean;
  readonly print: (line: string) => void;
}

/**
 * Plays the main job. Everybody has a GraphQL client of their own over HTTP; nothing is done behind the API.
 * @returns whether every step went as the story says.
 */
export async function runDemo({ json, print }: DemoOptions): Promise<boolean> {
  const say = json ? () => undefined : print;
  say('Etgar: a public problem becomes a scored pilot.');
  say('On a database that is thrown away, with a clock of its own and a GraphQL client for each person.');
  const stage = await DemoStage.set();
  const narrator = new Narrator(say, stage.now, stage.zone);
  let ok = true;
  try {
    await playEverything({ stage, narrator, state: {}, clients: new Map(), submissions: new Map() });
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
