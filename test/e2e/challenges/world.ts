import { jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import type { PortalFiles } from '#libs/platform';
import { type Persona, TestApp } from '../../support/test-app.js';

// Each file starts the whole API on a database of its own, and several may do so at once.
jest.setTimeout(60_000);

export interface ChallengeFacts {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly contentVersion: number;
  readonly isOpen: boolean;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly publishAt: string | null;
  readonly publishedAt: string | null;
}

export const FACTS =
  'challenge { id number state version contentVersion isOpen opensAt closesAt publishAt publishedAt }';

const DAY = 86_400_000;

export const OPENS = new Date('2027-03-15T06:00:00Z');
export const CLOSES = new Date('2027-03-25T18:00:00Z');
export const START = new Date('2027-03-05T08:00:00Z');

export const daysAfter = (moment: Date, days: number): Date => new Date(moment.getTime() + days * DAY);

/** A content that passes every rule. */
export const completeContent = () => ({
  originalLanguage: 'HE',
  title: { he: 'זיהוי מוקדם של נזילות מים', en: 'Early detection of water leaks' },
  problem: { he: 'רבע מהמים אובדים בדרך', en: 'A quarter of the water is lost on its way' },
  affectedUsers: { he: '400 אלף תושבים' },
  evidence: { he: 'דוח רשות המים 2026' },
  desiredOutcome: { he: 'נזילה מאותרת תוך יום' },
  constraints: {},
  dataOffered: { he: 'קריאות מונים לשנתיים' },
  budget: { amount: 250_000, currency: 'ILS' },
  exitToProcurement: 'TENDER',
  opensAt: OPENS.toISOString(),
  closesAt: CLOSES.toISOString(),
  zone: 'Asia/Jerusalem',
  tags: ['Water', 'sensors'],
  minimumTrl: 5,
  kpis: [
    {
      name: { he: 'זמן איתור' },
      unit: 'days',
      baseline: 14,
      target: 1,
      dueOn: '2027-12-31',
      source: 'Water Authority',
    },
  ],
  criteria: [
    {
      name: { he: 'השפעה' },
      description: { he: 'כמה מים נחסכים' },
      weight: 60,
      scaleMin: 0,
      scaleMax: 5,
      scaleStep: 0.5,
    },
    { name: { he: 'ישימות' }, description: {}, weight: 40, scaleMin: 0, scaleMax: 5, scaleStep: 0.5 },
  ],
  questions: [
    { kind: 'TEXT', prompt: { he: 'איך זה עובד?' }, isRequired: true, maxLength: 2000 },
    {
      kind: 'CHOICE',
      prompt: { he: 'היכן נוסה?' },
      isRequired: false,
      choices: [{ he: 'בישראל' }, { he: 'בחו"ל' }],
    },
  ],
});

export type Content = Readonly<Record<string, unknown>>;

/** A ministry, its people, an open programme with its manager, two start-ups, and some who only look on. */
export class ChallengeWorld {
  private constructor(
    readonly app: TestApp,
    readonly programmeId: string,
    readonly ministryId: string,
    readonly manager: Persona,
    readonly officer: Persona,
    readonly colleague: Persona,
    readonly approver: Persona,
    readonly startup: Persona,
    readonly rival: Persona,
    readonly stranger: Persona,
  ) {}

  static async start(
    settings: Record<string, string> = {},
    portal: PortalFiles | null = null,
  ): Promise<ChallengeWorld> {
    const app = await TestApp.start({ SESSION_HOURS: '720', ...settings }, portal);
    await app.clock.travelTo(START);
    const operatorId = await app.organisation(OrganisationKind.OPERATOR, 'Operator');
    const ministryId = await app.organisation(OrganisationKind.MINISTRY, 'Ministry of Water');
    const otherId = await app.organisation(OrganisationKind.MINISTRY, 'Ministry of Roads');
    const startupId = await app.organisation(OrganisationKind.STARTUP, 'Leak Finders', '510000001');
    const rivalId = await app.organisation(OrganisationKind.STARTUP, 'Pipe Dreams', '510000002');
    const manager = await app.persona(Role.PROGRAMME_MANAGER, operatorId);
    return new ChallengeWorld(
      app,
      await openProgramme(manager),
      ministryId,
      manager,
      await app.persona(Role.MINISTRY_OFFICER, ministryId),
      await app.persona(Role.MINISTRY_OFFICER, ministryId),
      await app.persona(Role.MINISTRY_APPROVER, ministryId),
      await app.persona(Role.STARTUP_OWNER, startupId),
      await app.persona(Role.STARTUP_MEMBER, rivalId),
      await app.persona(Role.MINISTRY_OFFICER, otherId),
    );
  }

  stop(): Promise<void> {
    return this.app.stop();
  }

  /** Input of `createChallenge`. */
  input(content: Content = completeContent()) {
    return { ...content, programmeId: this.programmeId, ministryId: this.ministryId };
  }

  async draft(content: Content = completeContent()): Promise<ChallengeFacts> {
    const { challenge } = await this.officer.client.done<{ challenge: ChallengeFacts }>(
      'createChallenge',
      this.input(content),
      FACTS,
    );
    return challenge;
  }

  async inReview(content?: Content): Promise<ChallengeFacts> {
    const { id } = await this.draft(content);
    return this.act(this.officer, 'submitChallengeForReview', { id });
  }

  async approved(content?: Content): Promise<ChallengeFacts> {
    const { id } = await this.inReview(content);
    return this.act(this.approver, 'approveChallenge', { id });
  }

  async published(content?: Content): Promise<ChallengeFacts> {
    const { id } = await this.approved(content);
    return this.act(this.manager, 'publishChallenge', { id });
  }

  /** Runs a mutation of a challenge that must succeed. */
  async act(persona: Persona, mutation: string, input: Record<string, unknown>): Promise<ChallengeFacts> {
    const { challenge } = await persona.client.done<{ challenge: ChallengeFacts }>(mutation, input, FACTS);
    return challenge;
  }

  /** The challenge as the manager sees it. */
  async read(id: string): Promise<ChallengeFacts> {
    const { challenge } = await this.manager.client.ask<{ challenge: ChallengeFacts }>(
      `query ($id: ID!) { ${FACTS.replace('challenge', 'challenge(id: $id)')} }`,
      { id },
    );
    return challenge;
  }

  /** Acts of the audit log about a thing, the oldest first. */
  async auditOf(targetId: string): Promise<string[]> {
    const rows = await this.app.query<{ act: string }>(
      'select act from audit.entry where target_id = $1 order by id',
      [targetId],
    );
    return rows.map((row) => row.act);
  }
}

export const programmeInput = (operatorId: string, changes: Record<string, unknown> = {}) => ({
  operatorId,
  code: `GOV-${newId().slice(0, 8).toUpperCase()}`,
  originalLanguage: 'EN',
  name: { en: 'Government challenges 2027' },
  summary: { en: 'Ministries ask, start-ups answer.' },
  zone: 'Asia/Jerusalem',
  stages: {
    callStartsAt: '2027-02-15T06:00:00Z',
    callEndsAt: '2027-05-01T06:00:00Z',
    evaluationEndsAt: '2027-07-01T06:00:00Z',
    pilotEndsAt: '2028-01-01T06:00:00Z',
  },
  rules: { reviewersPerSubmission: 3, awards: 1, minimumRationale: 50, minimumPassingScore: 60 },
  ...changes,
});

async function openProgramme(manager: Persona): Promise<string> {
  const { programme } = await manager.client.done<{ programme: { id: string } }>(
    'createProgramme',
    programmeInput(manager.organisationId),
    'programme { id }',
  );
  await manager.client.done('openProgramme', { id: programme.id });
  return programme.id;
}
