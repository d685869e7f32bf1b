import { STORY_PASSWORD, storyPersonas } from '#libs/platform';

/** What a person reads when Etgar has started: the address, who can sign in, and three things to try. */
export function welcome(address: string, withStory: boolean): string {
  // Browsers keep secure cookies for "localhost", not for its number.
  const url = address.replace('127.0.0.1', 'localhost').replace('[::1]', 'localhost');
  const lines = [
    '',
    `  Etgar · אתגר · إتغار   ${url}`,
    '',
    `  the portal        ${url}`,
    `  explore the API   ${url}/graphiql`,
    `  health            ${url}/health/ready`,
  ];
  if (withStory) {
    const width = Math.max(...storyPersonas.map((persona) => persona.email.length));
    lines.push('', `  Sign in as (password for all: ${STORY_PASSWORD})`);
    for (const persona of storyPersonas) lines.push(`    ${persona.email.padEnd(width)}   ${persona.what}`);
    lines.push(
      '',
      '  Three things to try',
      `    1. Open ${url}/graphiql and run OpenChallenges: no sign-in needed.`,
      '    2. There, run SignIn, MyChallenges and MatchesOfMyChallenge: ranked start-ups, with reasons.',
      '    3. npm run demo: a challenge becomes a scored pilot, step by step, on a database of its own.',
    );
  }
  return `${lines.join('\n')}\n\n`;
}
