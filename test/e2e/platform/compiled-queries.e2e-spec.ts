import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { Role } from '#libs/identity';
import { Call, type PublishedChallenge } from '../../support/call.js';
import type { Persona } from '../../support/test-app.js';
import { TestApp } from '../../support/test-app.js';

const TIMES = 4;

describe('a query that is asked again, and therefore compiled', () => {
  let test: TestApp;
  let reviewer: Persona;
  let challenge: PublishedChallenge;

  beforeAll(async () => {
    test = await TestApp.start();
    const call = await Call.open(test);
    challenge = await call.publish();
    reviewer = await test.persona(Role.REVIEWER, call.ministryId);
  });

  afterAll(() => test.stop());

  /** Status and body of each of several requests that are alike to the byte. */
  async function answersTo(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
    const answers: string[] = [];
    for (let time = 0; time < TIMES; time++) {
      const response = await fetch(`${test.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'he', ...reviewer.client.headers },
        body: JSON.stringify({ query, variables }),
      });
      const number = response.headers.get('x-correlation-id') ?? '';
      answers.push(`${response.status} ${await response.text()}`.replaceAll(number, ''));
    }
    return answers;
  }

  it.each([
    [
      'data',
      'query ($id: ID!) { challenge(id: $id) { id title { he en } state } viewer { id } }',
      /"title":/,
    ],
    ['the schema', getIntrospectionQuery(), /"__schema":/],
    ['a refusal', '{ auditEntries(first: 5) { totalCount } }', /"code":"FORBIDDEN"/],
    [
      'variables of a wrong type',
      'query ($id: ID!) { challenge(id: $id) { id } a: search(kind: CHALLENGE, text: $id) { totalCount } }',
      /"code":/,
    ],
    [
      'several refusals',
      'query ($id: ID!) { a: auditEntries(first: 5) { totalCount } challenge(id: $id) { id } }',
      /"path":\["a"\]/,
    ],
  ])('answers the same each time: %s', async (_, query, sign) => {
    const [first = '', ...others] = await answersTo(query, { id: challenge.id });
    expect(first).toMatch(sign);
    expect(others).toEqual(others.map(() => first));
  });

  it('answers the same each time when variables are missing', async () => {
    const [first = '', ...others] = await answersTo('query ($id: ID!) { challenge(id: $id) { id } }');
    expect(first).toMatch(/"BAD_USER_INPUT"/);
    expect(others).toEqual(others.map(() => first));
  });

  it('says nothing of an unexpected error, the first time or later', async () => {
    await test.query('alter table challenges.challenge rename to canary_of_the_table');
    const [first = '', ...others] = await answersTo('{ challenges(first: 5) { totalCount nodes { id } } }');
    await test.query('alter table challenges.canary_of_the_table rename to challenge');
    expect(first).toMatch(/"code":"INTERNAL"/);
    expect(first).not.toMatch(/does not exist|canary_of|select/i);
    expect(others).toEqual(others.map(() => first));
  });
});
