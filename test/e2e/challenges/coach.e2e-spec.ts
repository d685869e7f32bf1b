import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { goodInput } from '../../support/good-challenges.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import type { Persona } from '../../support/test-app.js';
import { ChallengeWorld, completeContent, programmeInput } from './world.js';

interface Coaching {
  readonly score: number;
  readonly blockers: number;
  readonly checks: { check: string; points: number }[];
  readonly findings: {
    code: string;
    check: string;
    path: string[];
    severity: string;
    points: number;
    words: { text: string; start: number; end: number }[];
    hint: string;
    twinNumber: string | null;
  }[];
}

const COACHING = `score blockers checks { check points }
  findings { code check path severity points words { text start end } hint twinNumber }`;
const DRY_RUN = `query ($input: CoachChallengeInput!) { coachChallenge(input: $input) { ${COACHING} } }`;
const SAVED = `query ($id: ID!) { challenge(id: $id) { coaching { ${COACHING} } } }`;

const dryRun = async (client: GraphqlClient, input: object) =>
  (await client.ask<{ coachChallenge: Coaching }>(DRY_RUN, { input })).coachChallenge;
const saved = async (client: GraphqlClient, id: string) =>
  (await client.ask<{ challenge: { coaching: Coaching | null } | null }>(SAVED, { id })).challenge?.coaching;

describe('the coach over HTTP', () => {
  let world: ChallengeWorld;
  let hub: Persona;
  beforeAll(async () => {
    world = await ChallengeWorld.start();
    const hubId = await world.app.organisation(OrganisationKind.INTERMEDIARY, 'Hub');
    hub = await world.app.persona(Role.INTERMEDIARY, hubId);
  });
  afterAll(() => world.stop());

  describe('coachChallenge', () => {
    it('reads what is not saved, and changes nothing', async () => {
      const before = await world.app.query('select count(*)::int as n from challenges.challenge');
      const good = await dryRun(world.officer.client, goodInput('he'));
      expect([good.score, good.blockers, good.findings]).toEqual([100, 0, []]);
      expect(good.checks).toHaveLength(21);
      const problem = 'תושבים בעיר צריכים אפליקציה, מדי יום.';
      const bad = await dryRun(world.officer.client, { ...goodInput('he'), problem: { he: problem } });
      expect(bad.score).toBe(95);
      expect(bad.findings[0]).toEqual({
        code: 'coach.solution_named',
        check: 'PROBLEM',
        path: ['problem', 'he'],
        severity: 'BLOCKER',
        points: 2,
        words: [{ text: 'צריכים אפליקציה', start: 12, end: 27 }],
        hint: expect.stringContaining('צריכים אפליקציה'),
        twinNumber: null,
      });
      expect(problem.slice(12, 27)).toBe('צריכים אפליקציה');
      expect(await world.app.query('select count(*)::int as n from challenges.challenge')).toEqual(before);
    });

    it('answers in the language of the reader, and also to a draft with nothing but a title', async () => {
      const input = { originalLanguage: 'AR', title: { ar: 'عنوان' } };
      for (const [language, script] of [
        ['he', /[א-ת]/],
        ['ar', /[ء-ي]/],
        ['en', /^[ -~]+$/],
      ] as const) {
        const { findings, score } = await dryRun(
          world.officer.client.with({ 'accept-language': language }),
          input,
        );
        expect(score).toBeLessThan(5);
        for (const { hint } of findings) expect(hint).toMatch(script);
      }
    });

    it('is for those who write, approve, run and help, and for nobody else', async () => {
      const input = goodInput('en');
      for (const { client } of [world.approver, world.manager, hub])
        expect((await dryRun(client, input)).score).toBe(100);
      const code = async (client: GraphqlClient) =>
        (await client.send(DRY_RUN, { input })).errors?.[0]?.extensions.code;
      expect(await code(world.startup.client)).toBe('FORBIDDEN');
      expect(await code(world.app.anonymous)).toBe('UNAUTHENTICATED');
    });

    it('refuses what no editor could show', async () => {
      const { errors } = await world.officer.client.send(DRY_RUN, {
        input: { ...goodInput('en'), title: { en: 'x'.repeat(301) } },
      });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', messageCode: 'input.length' });
    });
  });

  describe('Challenge.coaching and Challenge.framing', () => {
    it('are for those who see the work on the draft', async () => {
      const { id } = await world.draft(goodInput('he'));
      for (const { client } of [world.officer, world.approver, world.manager])
        expect((await saved(client, id))?.score).toBe(100);
      for (const client of [hub.client, world.stranger.client, world.startup.client, world.app.anonymous])
        expect(await saved(client, id)).toBeUndefined();
      await world.officer.client.done('assignHelper', {
        challengeId: id,
        organisationId: hub.organisationId,
      });
      expect((await saved(hub.client, id))?.score).toBe(100);
    });

    it('keep the coach and the names to themselves when the challenge is public', async () => {
      const { id } = await world.published(goodInput('ar'));
      const FRAMING = `query ($id: ID!) { challenge(id: $id) { coaching { score }
        framing { affectedCount intellectualProperty timeline { decisionOn } people { name role } datasets { owner } } } }`;
      const shown = {
        affectedCount: 180_000,
        intellectualProperty: 'STARTUP_OWNS_GOVERNMENT_LICENSED',
        timeline: { decisionOn: '2027-06-15' },
        datasets: [{ owner: 'Information division' }],
      };
      for (const client of [world.startup.client, world.app.anonymous, hub.client, world.stranger.client])
        expect(await client.ask(FRAMING, { id })).toEqual({
          challenge: { coaching: null, framing: { ...shown, people: null } },
        });
      const { challenge } = await world.officer.client.ask<{ challenge: { framing: { people: unknown[] } } }>(
        FRAMING,
        { id },
      );
      expect(challenge.framing.people[0]).toEqual({ name: 'Ruth Peled', role: 'OWNER' });
    });

    it('keep what was framed when the draft is saved again, and empty what is left out', async () => {
      const { id, version } = await world.draft(goodInput('en'));
      await world.act(world.officer, 'updateChallenge', { id, expectedVersion: version, ...goodInput('en') });
      expect((await saved(world.officer.client, id))?.score).toBe(100);
      const { framing: _framing, ...rest } = goodInput('en');
      await world.act(world.officer, 'updateChallenge', { id, expectedVersion: version + 1, ...rest });
      expect((await saved(world.officer.client, id))?.score).toBeLessThan(60);
    });
  });

  describe('twins', () => {
    const twin = () => ({
      ...goodInput('en'),
      title: { en: 'How might we shorten the queue for building permits in Haifa?' },
      problem: {
        en: 'Homeowners in Haifa wait fourteen months for a permit since 2018, every file read by six clerks.',
      },
    });
    const numbers = (coaching: Coaching | null | undefined) =>
      coaching?.findings.filter(({ code }) => code === 'coach.duplicate').map(({ twinNumber }) => twinNumber);

    it('are told by number, a hidden draft to nobody who may not see it', async () => {
      const draft = await world.draft(twin());
      expect(numbers(await dryRun(world.officer.client, twin()))).toEqual([draft.number]);
      expect(numbers(await dryRun(world.manager.client, twin()))).toEqual([draft.number]);
      // It would be found: the same words, and only the sight is in the way.
      expect(numbers(await dryRun(world.stranger.client, twin()))).toEqual([]);
      expect(numbers(await dryRun(hub.client, twin()))).toEqual([]);
      expect(JSON.stringify(await dryRun(world.stranger.client, twin()))).not.toContain(draft.number);
      await world.officer.client.done('assignHelper', {
        challengeId: draft.id,
        organisationId: hub.organisationId,
      });
      expect(numbers(await dryRun(hub.client, twin()))).toEqual([draft.number]);
    });

    it('do not let hidden drafts take the place of what may be seen, and are told from the publication on to all', async () => {
      const text = {
        ...twin(),
        title: { en: 'How might we count migrating cranes over the Hula valley?' },
        problem: {
          en: 'Rangers of the Hula valley count cranes by eye every winter since 1990 and miss a third.',
        },
      };
      const open = await world.published(text);
      for (let index = 0; index < 7; index++) await world.draft(text);
      expect(numbers(await dryRun(world.stranger.client, text))).toEqual([open.number]);
    });

    it('never are the challenge itself', async () => {
      const text = {
        ...twin(),
        problem: { en: 'Beekeepers in the Arava lose hives every spring since 2020 and nobody knows why.' },
        title: { en: 'How might beekeepers learn why hives die?' },
      };
      const { id } = await world.draft(text);
      expect(numbers(await saved(world.officer.client, id))).toEqual([]);
      expect(numbers(await dryRun(world.officer.client, { ...text, id }))).toEqual([]);
      expect(numbers(await dryRun(world.officer.client, text))).toHaveLength(1);
    });
  });

  describe('a programme that asks for the consent of the coach', () => {
    const inReviewIn = async (rules: object, content: object) => {
      const { rules: base, ...rest } = programmeInput(world.manager.organisationId);
      const { programme } = await world.manager.client.done<{ programme: { id: string; rules: unknown } }>(
        'createProgramme',
        { ...rest, rules: { ...base, ...rules } },
        'programme { id rules { minimumCoachScore isCoachBinding } }',
      );
      await world.manager.client.done('openProgramme', { id: programme.id });
      const input = { ...content, programmeId: programme.id, ministryId: world.ministryId };
      const { id } = await world.act(world.officer, 'createChallenge', input);
      await world.act(world.officer, 'submitChallengeForReview', { id });
      return { id, rules: programme.rules };
    };

    it('refuses what scores less, with all findings that cost points', async () => {
      const { id, rules } = await inReviewIn({ minimumCoachScore: 80 }, completeContent());
      expect(rules).toEqual({ minimumCoachScore: 80, isCoachBinding: null });
      const { errors } = await world.approver.client.mutate('approveChallenge', { id });
      const coaching = await saved(world.approver.client, id);
      expect(errors.map((error) => error.code)).toEqual([
        'coach.score_too_low',
        ...(coaching?.findings ?? []).filter(({ points }) => points > 0).map(({ code }) => code),
      ]);
      expect(errors.length).toBeGreaterThan(10);
      expect(errors[0]?.message).toContain(`${coaching?.score} of 100`);
      expect(errors.find(({ code }) => code === 'coach.evidence_without_number')?.path).toEqual([
        'evidence',
        'he',
      ]);
      expect((await world.read(id)).state).toBe('IN_REVIEW');
    });

    it('refuses blockers where they bind, whatever the score', async () => {
      const content = { ...goodInput('en'), desiredOutcome: { en: 'Residents get an app within a day.' } };
      const { id, rules } = await inReviewIn({ isCoachBinding: true }, content);
      expect(rules).toEqual({ minimumCoachScore: null, isCoachBinding: true });
      expect(await world.approver.client.refused('approveChallenge', { id })).toEqual([
        'coach.blockers_left',
        'coach.solution_in_outcome',
      ]);
      const free = await inReviewIn({ minimumCoachScore: 90 }, content);
      expect((await world.act(world.approver, 'approveChallenge', { id: free.id })).state).toBe('APPROVED');
    });

    it('lets a good challenge pass, and does not ask the coach elsewhere', async () => {
      const { id } = await inReviewIn({ minimumCoachScore: 100, isCoachBinding: true }, goodInput('he'));
      expect((await world.act(world.approver, 'approveChallenge', { id })).state).toBe('APPROVED');
      const poor = await inReviewIn({}, completeContent());
      expect((await world.act(world.approver, 'approveChallenge', { id: poor.id })).state).toBe('APPROVED');
    });

    it('takes a score from 0 to 100 only, and keeps it when the programme is edited', async () => {
      const { rules, ...rest } = programmeInput(world.manager.organisationId);
      const refused = await world.manager.client.refused('createProgramme', {
        ...rest,
        rules: { ...rules, minimumCoachScore: 101 },
      });
      expect(refused).toEqual(['input.range']);
    });
  });
});
