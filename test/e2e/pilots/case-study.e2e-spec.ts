import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { type Award, faultOf, PilotWorld, RATIONALE, refusalsOf } from './pilot-world.js';

const STUDIES = `query ($first: Int!, $after: String, $challengeId: ID) {
  caseStudies(first: $first, after: $after, challengeId: $challengeId) { totalCount pageInfo { hasNextPage endCursor }
    nodes { outcome attainment startsOn endsOn startup { id } ministry { id } challenge { id }
      kpis { unit baseline target result } lessons { kind text } } } }`;

interface Studies {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean };
  readonly nodes: readonly {
    readonly startup: { readonly id: string } | null;
    readonly lessons: readonly { readonly text: string }[];
  }[];
}

const SECRET = 'Only for those who see the pilot.';

describe('what strangers learn of pilots', () => {
  let world: PilotWorld;
  let decided: Award;
  let running: Award;

  beforeAll(async () => {
    world = await PilotWorld.start();
    running = await world.inReview(1);
    decided = await world.inReview(1);
    await decided.judged(4);
    await decided.decide({ outcome: 'STOP', reasons: `${SECRET} It stops here, with thanks.` });
    await lesson('It worked at night.');
  });

  afterAll(() => world.stop());

  const lesson = (text: string) =>
    decided.done(decided.manager, 'recordPilotLesson', { pilotId: decided.pilotId, kind: 'WORKED', text });
  const studies = async (variables: object = {}, client: GraphqlClient = world.test.anonymous) =>
    (await client.ask<{ caseStudies: Studies }>(STUDIES, { first: 10, ...variables })).caseStudies;
  const own = () => ({ pilotId: decided.pilotId });

  it('is nothing at all before a decided pilot is published', async () => {
    expect(await studies()).toMatchObject({ totalCount: 0, nodes: [] });
    for (const id of [decided.pilotId, running.pilotId]) {
      const answer = await world.test.anonymous.send('query ($id: ID!) { pilot(id: $id) { id } }', { id });
      expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  it('is published by those who decide, and by nobody else', async () => {
    expect(await faultOf(decided.officer, 'publishCaseStudy', own())).toBe('FORBIDDEN');
    expect(await faultOf(decided.team.client, 'publishCaseStudy', own())).toBe('FORBIDDEN');
    expect(await faultOf(world.test.anonymous, 'publishCaseStudy', own())).toBe('UNAUTHENTICATED');
    expect(await refusalsOf(running.approver, 'publishCaseStudy', own())).toEqual([
      'input.unknown_id pilotId',
    ]);
    expect(await refusalsOf(running.manager, 'publishCaseStudy', { pilotId: running.pilotId })).toEqual([
      'pilot.wrong_state',
    ]);
    expect(await refusalsOf(decided.approver, 'withdrawCaseStudy', own())).toEqual([
      'pilot.case_not_published',
    ]);
    await decided.done(decided.approver, 'publishCaseStudy', own());
    const { kpis, endsOn } = decided.pilot;
    expect(await studies()).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          ...{ outcome: 'STOP', endsOn, startup: null },
          challenge: { id: decided.story.challenge.id },
          ministry: { id: decided.story.call.ministryId },
          kpis: [{ result: kpis[0]?.measured }],
          lessons: [{ kind: 'WORKED', text: 'It worked at night.' }],
        },
      ],
    });
  });

  it('holds nothing of the decision beyond its outcome, and nothing of a pilot that runs', async () => {
    await lesson(SECRET);
    const told = JSON.stringify(await studies());
    // What could leak is there: for those who see the pilot.
    const seen = await decided.read<object>(decided.manager, '{ decisions { reasons } lessons { text } }');
    expect(JSON.stringify(seen).split(SECRET)).toHaveLength(3);
    for (const secret of [SECRET, RATIONALE, decided.team.organisationId, 'Waterworks of Haifa'])
      expect(told).not.toContain(secret);
    expect(await studies({ challengeId: running.story.challenge.id })).toMatchObject({ totalCount: 0 });
    expect((await studies({ challengeId: decided.story.challenge.id })).totalCount).toBe(1);
    expect(await studies({ challengeId: 'no-id' })).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it('names the start-up when its owner agrees, and as long as it does', async () => {
    expect(await faultOf(decided.manager, 'nameStartupInCaseStudy', { ...own(), isNamed: true })).toBe(
      'FORBIDDEN',
    );
    const owner = decided.team.client;
    await decided.done(owner, 'nameStartupInCaseStudy', { ...own(), isNamed: true });
    expect((await studies()).nodes[0]?.startup).toEqual({ id: decided.team.organisationId });
    await decided.done(owner, 'nameStartupInCaseStudy', { ...own(), isNamed: false });
    expect((await studies()).nodes[0]?.startup).toBeNull();
  });

  it('tells lessons recorded since only once it is published again, and nothing when it was taken back', async () => {
    await decided.done(decided.manager, 'publishCaseStudy', own());
    expect((await studies()).nodes[0]?.lessons.map(({ text }) => text)).toEqual([
      'It worked at night.',
      SECRET,
    ]);
    await decided.done(decided.manager, 'withdrawCaseStudy', own());
    expect(await studies()).toMatchObject({ totalCount: 0, nodes: [] });
    expect(
      await refusalsOf(decided.team.client, 'nameStartupInCaseStudy', { ...own(), isNamed: true }),
    ).toEqual(['pilot.case_not_published']);
  });
});
