import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { ChallengeWorld, CLOSES, completeContent, FACTS, OPENS } from './world.js';

describe('drafting a challenge', () => {
  let world: ChallengeWorld;
  beforeAll(async () => {
    world = await ChallengeWorld.start();
  });
  afterAll(() => world.stop());

  const errorsOf = async (changes: Record<string, unknown>) => {
    const { errors } = await world.officer.client.mutate(
      'createChallenge',
      world.input({ ...completeContent(), ...changes }),
    );
    return errors.map(({ code, path }) => ({ code, path: path?.join('.') }));
  };

  describe('createChallenge', () => {
    it('stores the whole content and gives numbers one after the other', async () => {
      const select = `challenge { number state isOpen version title { he en ar } budget { amount currency } tags
        exitToProcurement opensAt closesAt zone minimumTrl constraints { he } ministry { name { en } }
        programme { state } kpis { baseline target unit dueOn source name { he } }
        criteria { weight scaleStep name { he } } questions { kind maxLength choices { he } } versions { id } }`;
      const { challenge } = await world.officer.client.done<{ challenge: Record<string, unknown> }>(
        'createChallenge',
        world.input(),
        select,
      );
      expect(challenge).toMatchObject({
        state: 'DRAFT',
        isOpen: false,
        version: 1,
        title: { he: 'זיהוי מוקדם של נזילות מים', en: 'Early detection of water leaks', ar: null },
        budget: { amount: 250_000, currency: 'ILS' },
        tags: ['water', 'sensors'],
        exitToProcurement: 'TENDER',
        opensAt: OPENS.toISOString(),
        closesAt: CLOSES.toISOString(),
        zone: 'Asia/Jerusalem',
        minimumTrl: 5,
        constraints: { he: null },
        ministry: { name: { en: 'Ministry of Water' } },
        programme: { state: 'OPEN' },
        kpis: [{ baseline: 14, target: 1, unit: 'days', dueOn: '2027-12-31', source: 'Water Authority' }],
        criteria: [{ weight: 60, scaleStep: 0.5 }, { weight: 40 }],
        questions: [
          { kind: 'TEXT', maxLength: 2000, choices: [] },
          { kind: 'CHOICE', maxLength: null, choices: [{ he: 'בישראל' }, { he: 'בחו"ל' }] },
        ],
        versions: [],
      });
      const second = await world.draft();
      expect(second.number).toMatch(/^CH-2027-\d{3}$/);
      const position = (number: unknown) => Number(String(number).split('-')[2]);
      expect(position(second.number)).toBe(position(challenge.number) + 1);
    });

    it('keeps a rubric with levels in three languages, what decides and what informs', async () => {
      const [criterion, second] = completeContent().criteria;
      const anchors = [
        { score: 0, description: { he: 'אין השפעה', ar: 'لا أثر', en: 'No effect' } },
        { score: 5, description: { he: 'פותר את הבעיה', ar: 'يحلّ المشكلة', en: 'Solves the problem' } },
      ];
      const criteria = [
        { ...criterion, anchors, threshold: 2.5, minimumRationale: 80 },
        second,
        { ...second, kind: 'PASS_FAIL', weight: 0, scaleMax: 1, scaleStep: 1 },
        { ...second, kind: 'INFORMATIVE', weight: 0 },
      ];
      const select = `challenge { criteria { kind weight threshold minimumRationale
        anchors { score description { he ar en } } } }`;
      const { challenge } = await world.officer.client.done<{ challenge: { criteria: object[] } }>(
        'createChallenge',
        world.input({ ...completeContent(), criteria }),
        select,
      );
      const plain = { threshold: null, minimumRationale: null, anchors: [] };
      expect(challenge.criteria).toEqual([
        { kind: 'SCORED', weight: 60, threshold: 2.5, minimumRationale: 80, anchors },
        { kind: 'SCORED', weight: 40, ...plain },
        { kind: 'PASS_FAIL', weight: 0, ...plain },
        { kind: 'INFORMATIVE', weight: 0, ...plain },
      ]);
    });

    it('accepts an unfinished draft and takes its window from the call of the programme', async () => {
      const { opensAt, closesAt, state } = await world.draft({
        originalLanguage: 'AR',
        title: { ar: 'ترجمة الحقوق' },
      });
      expect({ opensAt, closesAt, state }).toEqual({
        opensAt: '2027-02-15T06:00:00.000Z',
        closesAt: '2027-05-01T06:00:00.000Z',
        state: 'DRAFT',
      });
    });

    const kpi = completeContent().kpis[0];
    const [criterion] = completeContent().criteria;
    it.each<[string, Record<string, unknown>, string, string]>([
      ['no title in the original language', { title: { en: 'x' } }, 'text.original_missing', 'title.he'],
      [
        'weights that do not sum to 100',
        { criteria: [{ ...criterion, weight: 50 }] },
        'challenge.weights_sum',
        'criteria',
      ],
      [
        'a KPI without baseline',
        { kpis: [kpi, { ...kpi, baseline: null }] },
        'challenge.kpi_baseline_missing',
        'kpis.1.baseline',
      ],
      [
        'a target that is the baseline',
        { kpis: [{ ...kpi, baseline: 1 }] },
        'challenge.kpi_target_equals_baseline',
        'kpis.0.target',
      ],
      [
        'closing before opening',
        { closesAt: '2027-02-28T06:00:00Z' },
        'window.closes_before_opens',
        'closesAt',
      ],
      ['a zone that does not exist', { zone: 'Asia/Jerusalam' }, 'window.unknown_zone', 'zone'],
      [
        'a currency that does not exist',
        { budget: { amount: 5, currency: 'NIS' } },
        'money.unknown_currency',
        'budget.currency',
      ],
      [
        'half an agora',
        { budget: { amount: 5.005, currency: 'ILS' } },
        'money.invalid_amount',
        'budget.amount',
      ],
      [
        'a scale that does not fit its steps',
        { criteria: [{ ...criterion, weight: 100, scaleStep: 2 }] },
        'challenge.scale_invalid',
        'criteria.0.scaleStep',
      ],
      [
        'a scored criterion without a weight',
        {
          criteria: [
            { ...criterion, weight: 100 },
            { ...criterion, weight: 0 },
          ],
        },
        'challenge.criterion_weight',
        'criteria.1.weight',
      ],
      [
        'a threshold above the scale',
        { criteria: [{ ...criterion, weight: 100, threshold: 6 }] },
        'challenge.criterion_threshold',
        'criteria.0.threshold',
      ],
      [
        'a level that the scale does not have',
        { criteria: [{ ...criterion, weight: 100, anchors: [{ score: 1.2, description: { he: 'חלש' } }] }] },
        'challenge.anchor_outside_scale',
        'criteria.0.anchors.0.score',
      ],
      [
        'a choice of one',
        { questions: [{ kind: 'CHOICE', prompt: { he: '?' }, isRequired: true, choices: [{ he: 'א' }] }] },
        'challenge.question_choices',
        'questions.0.choices',
      ],
      ['a title that is turned around', { title: { he: 'אב\u202Eגד' } }, 'input.bidi_controls', 'title.he'],
      [
        'a KPI name that is turned around',
        { kpis: [{ ...kpi, name: { he: '\u2066x' } }] },
        'input.bidi_controls',
        'kpis.0.name.he',
      ],
      ['a technology readiness level of 10', { minimumTrl: 10 }, 'input.range', 'minimumTrl'],
    ])('refuses %s', async (_, changes, code, path) =>
      expect(await errorsOf(changes)).toEqual([{ code, path }]),
    );

    it('lists everything that is wrong at once', async () => {
      const errors = await errorsOf({
        title: {},
        zone: 'Mars/Olympus',
        kpis: [{ ...kpi, baseline: null }],
        criteria: [{ ...criterion, weight: 10 }],
      });
      expect(errors.map(({ code }) => code)).toEqual([
        'text.original_missing',
        'window.unknown_zone',
        'challenge.kpi_baseline_missing',
        'challenge.weights_sum',
      ]);
    });

    it('refuses unknown programmes, other ministries and other roles', async () => {
      const input = world.input();
      const { officer, stranger, approver, app } = world;
      expect(await officer.client.refused('createChallenge', { ...input, programmeId: newId() })).toEqual([
        'input.unknown_id',
      ]);
      expect(await stranger.client.refused('createChallenge', input)).toEqual([
        'challenge.ministry_not_yours',
      ]);
      expect(await officer.client.refused('createChallenge', { ...input, ministryId: newId() })).toEqual([
        'challenge.ministry_not_yours',
      ]);
      const query = `mutation ($input: CreateChallengeInput!) { createChallenge(input: $input) { ${FACTS} } }`;
      for (const [client, code] of [
        [approver.client, 'FORBIDDEN'],
        [app.anonymous, 'UNAUTHENTICATED'],
      ] as const)
        expect((await client.send(query, { input })).errors?.[0]?.extensions.code).toBe(code);
    });
  });

  describe('updateChallenge', () => {
    it('replaces the content and records what changed', async () => {
      const { id } = await world.draft();
      const content = { ...completeContent(), title: { he: 'כותרת חדשה' }, kpis: [], minimumTrl: null };
      const { challenge } = await world.officer.client.done<{ challenge: Record<string, unknown> }>(
        'updateChallenge',
        { id, expectedVersion: 1, ...content },
        'challenge { version title { he en } kpis { id } minimumTrl criteria { weight } }',
      );
      expect(challenge).toMatchObject({
        version: 2,
        title: { he: 'כותרת חדשה', en: null },
        kpis: [],
        minimumTrl: null,
        criteria: [{ weight: 60 }, { weight: 40 }],
      });
      const [entry] = await world.app.query<{ before: object; after: object }>(
        "select before, after from audit.entry where target_id = $1 and act = 'challenge.update'",
        [id],
      );
      expect(entry?.before).toMatchObject({ 'title.en': 'Early detection of water leaks', minimumTrl: '5' });
      expect(entry?.after).toMatchObject({ 'title.en': null, 'title.he': 'כותרת חדשה' });
    });

    it('refuses the second of two officers who edit one challenge, and loses nothing of the first', async () => {
      const { id, version } = await world.draft();
      const edit = (title: string) => ({
        id,
        expectedVersion: version,
        ...completeContent(),
        title: { he: title },
      });
      const answers = await Promise.all([
        world.officer.client.mutate('updateChallenge', edit('של הראשונה'), FACTS),
        world.colleague.client.mutate('updateChallenge', edit('של השני'), FACTS),
      ]);
      const refused = answers.filter(({ errors }) => errors.length > 0);
      expect(refused).toHaveLength(1);
      expect(refused[0]?.errors).toMatchObject([
        { __typename: 'VersionConflictError', code: 'edit.conflict', path: ['expectedVersion'] },
      ]);
      const winner = answers[0]?.errors.length === 0 ? 'של הראשונה' : 'של השני';
      const { challenge } = await world.officer.client.ask<{ challenge: object }>(
        'query ($id: ID!) { challenge(id: $id) { version title { he } criteria { weight } } }',
        { id },
      );
      expect(challenge).toEqual({
        version: 2,
        title: { he: winner },
        criteria: [{ weight: 60 }, { weight: 40 }],
      });
    });

    it('refuses unknown ids, strangers and certainly wrong content', async () => {
      const { id } = await world.draft();
      const edit = { id, expectedVersion: 1, ...completeContent() };
      const { officer, stranger } = world;
      expect(await officer.client.refused('updateChallenge', { ...edit, id: newId() })).toEqual([
        'input.unknown_id',
      ]);
      expect(await stranger.client.refused('updateChallenge', edit)).toEqual(['input.unknown_id']);
      expect(await officer.client.refused('updateChallenge', { ...edit, zone: 'X/Y' })).toEqual([
        'window.unknown_zone',
      ]);
    });

    it('keeps the window when none is given', async () => {
      const { id } = await world.draft();
      const { opensAt: _o, closesAt: _c, zone: _z, ...content } = completeContent();
      const edited = await world.act(world.officer, 'updateChallenge', {
        id,
        expectedVersion: 1,
        ...content,
      });
      expect([edited.opensAt, edited.closesAt]).toEqual([OPENS.toISOString(), CLOSES.toISOString()]);
    });

    it('refuses an edit while somebody reviews it', async () => {
      const { id, version } = await world.inReview();
      expect(
        await world.officer.client.refused('updateChallenge', {
          id,
          expectedVersion: version,
          ...completeContent(),
        }),
      ).toEqual(['challenge.wrong_state']);
    });
  });
});
