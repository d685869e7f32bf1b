import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '#libs/identity';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { type Award, faultOfQuery, PilotWorld } from './pilot-world.js';

const PREDICTION = `query ($programmeIds: [ID!]) { pilotPrediction(programmeIds: $programmeIds) { programmes pilots adopted
  stopped terminated leastPairs csv relations { result scope pairs correlation low high verdict } } }`;

interface Prediction {
  pilots: number;
  adopted: number;
  csv: string;
  relations: { result: string; scope: string; pairs: number; correlation: number | null; verdict: string }[];
}

describe('does the scoring predict success?', () => {
  let world: PilotWorld;
  let award: Award;
  let other: Award;

  beforeAll(async () => {
    world = await PilotWorld.start();
    award = await world.inReview(1, 12);
    await award.judged(4);
    const decision = { pilotId: award.pilotId, outcome: 'ADOPT', reasons: 'The loss fell.' };
    await award.decide(decision);
    other = await world.running(1);
    await other.done(other.manager, 'terminatePilot', { pilotId: other.pilotId, reason: 'Closed.' });
  });

  afterAll(() => world.stop());

  const of = async (client: GraphqlClient, programmeIds?: string[]) =>
    (await client.ask<{ pilotPrediction: Prediction }>(PREDICTION, { programmeIds })).pilotPrediction;
  const relation = ({ relations }: Prediction, result: string, scope = 'ALL') =>
    relations.find((one) => one.result === result && one.scope === scope);

  it('says that there are too few to tell, with the counts', async () => {
    const report = await of(award.manager);
    expect(report).toMatchObject({
      ...{ programmes: 1, pilots: 1, adopted: 1, stopped: 0, terminated: 0, leastPairs: 10 },
      csv: `programme,pilot,reviewScore,outcome,pilotScore,attainment,contract\n${await codeOf(award)},${award.pilotId},100,ADOPT,4,0.8,\n`,
    });
    expect(report.relations).toHaveLength(8);
    for (const { verdict, correlation } of report.relations)
      expect([verdict, correlation]).toEqual(['TOO_FEW', null]);
  });

  it('looks at the programmes that one runs, an auditor at all, nobody else at any', async () => {
    expect(await of(other.manager)).toMatchObject({ pilots: 1, terminated: 1, adopted: 0 });
    expect(await of(other.manager, [award.story.call.programmeId])).toMatchObject({ pilots: 0, csv: header });
    const auditor = await world.test.persona(Role.AUDITOR, award.story.call.operatorId);
    expect(await of(auditor.client)).toMatchObject({ programmes: 2, pilots: 2, terminated: 1 });
    expect(await of(auditor.client, [other.story.call.programmeId])).toMatchObject({ pilots: 1 });
    const stranger = await world.test.persona(Role.PROGRAMME_MANAGER, award.story.call.operatorId);
    expect(await of(stranger.client)).toMatchObject({ pilots: 0, csv: header });
    const [reviewer] = award.reviewers;
    for (const client of [award.team.client, award.officer, reviewer?.persona.client ?? award.officer])
      expect(await faultOfQuery(client, PREDICTION)).toBe('FORBIDDEN');
  });

  it('relates scores to outcomes once there are enough', async () => {
    await multiply(14);
    const report = await of(award.manager);
    expect(report).toMatchObject({ pilots: 15, adopted: 8, stopped: 7 });
    expect(report.csv.trim().split('\n')).toHaveLength(16);
    // The better the score, the better the pilot; and KPIs that were attained all the same say nothing.
    expect(relation(report, 'PILOT_SCORE')).toMatchObject({ pairs: 15, correlation: 1, verdict: 'POSITIVE' });
    expect(relation(report, 'ADOPTED')).toMatchObject({ pairs: 15, verdict: 'POSITIVE' });
    expect(relation(report, 'ATTAINMENT')).toMatchObject({ correlation: null, verdict: 'UNCLEAR' });
    expect(relation(report, 'CONTRACT')).toMatchObject({ pairs: 0, verdict: 'TOO_FEW' });
    expect(relation(report, 'PILOT_SCORE', 'WITHIN_PROGRAMMES')).toMatchObject({ verdict: 'POSITIVE' });
  });

  const header = 'programme,pilot,reviewScore,outcome,pilotScore,attainment,contract\n';

  async function codeOf({ story }: Award): Promise<string> {
    const [row] = await world.test.query<{ code: string }>(
      'select code from programmes.programme where id = $1',
      [story.call.programmeId],
    );
    return row?.code ?? '';
  }

  /** More pilots of the same programme, each of a submission of its own, whose scores fall from one to the next. */
  async function multiply(count: number): Promise<void> {
    const derived = (id: string) => `md5(${id}::text || copy)::uuid`;
    const copies = (table: string, where: string, ...changes: string[]) =>
      `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(original) || jsonb_build_object(
        ${changes.join(', ')}))).* from (select * from ${table} where ${where}) original, generate_series(1, ${count}) copy`;
    const id = `'id', ${derived('original.id')}`;
    const submission = `'submission_id', ${derived('original.submission_id')}`;
    await world.test.query('alter table submissions.submission disable trigger user');
    for (const statement of [
      copies('identity.organisation', `id = '${award.winner.team.organisationId}'`, id),
      copies(
        'submissions.submission',
        `id = '${award.winner.id}'`,
        id,
        `'organisation_id', ${derived('original.organisation_id')}`,
      ),
      copies('review.outcome', `submission_id = '${award.winner.id}'`, submission, `'score', 100 - 4 * copy`),
      copies('pilots.pilot', `id = '${award.pilotId}'`, id, submission),
      copies(
        'pilots.pilot_decision',
        `pilot_id = '${award.pilotId}'`,
        id,
        `'pilot_id', ${derived('original.pilot_id')}`,
        `'combined', 4 - 0.2 * copy`,
        `'outcome', case when copy <= 7 then 'ADOPT' else 'STOP' end`,
      ),
    ])
      await world.test.query(statement);
  }
});
