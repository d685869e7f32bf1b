import { type Actor, systemActor } from '#libs/access';
import {
  ApproveChallengeService,
  type Challenge,
  type ChallengeDraft,
  ChallengesService,
  DraftChallengeService,
  EndChallengeService,
  PublishChallengeService,
} from '#libs/challenges';
import { OrganisationKind, Role } from '#libs/identity';
import { newId } from '#libs/kernel';
import { ManageProgrammesService } from '#libs/programmes';
import type { Persona, TestApp } from './test-app.js';

export const HOUR = 3_600_000;

/** A challenge that takes submissions, with one question of each kind. */
export interface PublishedChallenge {
  readonly id: string;
  readonly number: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Ids of its questions: a required text of 2,000 characters at most, up to two of three choices, a number from 1 to 100, a file. */
  readonly text: string;
  readonly choice: string;
  readonly number1to100: string;
  readonly file: string;
}

/** A start-up with somebody who speaks for it. */
export interface Team {
  readonly organisationId: string;
  readonly owner: Persona;
  readonly actor: Actor;
}

/** One open programme with the people that a call for submissions needs. */
export class Call {
  private constructor(
    private readonly test: TestApp,
    readonly programmeId: string,
    readonly ministryId: string,
    readonly operatorId: string,
    readonly manager: Persona,
    readonly officer: Persona,
    readonly approver: Persona,
  ) {}

  static async open(test: TestApp): Promise<Call> {
    const operatorId = await test.organisation(OrganisationKind.OPERATOR, 'Operator');
    const ministryId = await test.organisation(OrganisationKind.MINISTRY, 'Ministry of Water');
    const manager = await test.persona(Role.PROGRAMME_MANAGER, operatorId, 'Manager');
    const officer = await test.persona(Role.MINISTRY_OFFICER, ministryId, 'Officer');
    const approver = await test.persona(Role.MINISTRY_APPROVER, ministryId, 'Approver');
    const programmes = test.app.get(ManageProgrammesService);
    const actor = actorOf(manager, Role.PROGRAMME_MANAGER, OrganisationKind.OPERATOR);
    const now = Date.now();
    const programme = await programmes.create(actor, {
      code: `CALL-${newId().slice(0, 8).toUpperCase()}`,
      operatorId,
      originalLanguage: 'en',
      name: { en: 'Call' },
      summary: { en: 'A call of the tests.' },
      zone: 'Asia/Jerusalem',
      stages: {
        callStartsAt: new Date(now - HOUR),
        callEndsAt: new Date(now + 24 * HOUR),
        evaluationEndsAt: new Date(now + 48 * HOUR),
        pilotEndsAt: new Date(now + 72 * HOUR),
      },
      rules: { reviewersPerSubmission: 2, awards: 1, minimumRationale: 20, minimumPassingScore: null },
    });
    await programmes.open(actor, programme.id);
    return new Call(test, programme.id, ministryId, operatorId, manager, officer, approver);
  }

  /** An open programme that is run from a model of the library, on or after the day. */
  static async ofModel(test: TestApp, modelSlug: string, startsOn: string): Promise<Call> {
    const operatorId = await test.organisation(OrganisationKind.OPERATOR, 'Operator');
    const ministryId = await test.organisation(OrganisationKind.MINISTRY, 'Ministry of Water');
    const manager = await test.persona(Role.PROGRAMME_MANAGER, operatorId, 'Manager');
    const officer = await test.persona(Role.MINISTRY_OFFICER, ministryId, 'Officer');
    const approver = await test.persona(Role.MINISTRY_APPROVER, ministryId, 'Approver');
    const { programme } = await manager.client.done<{ programme: { id: string } }>(
      'createProgrammeFromModel',
      {
        ...{ operatorId, modelSlug, startsOn, zone: 'Asia/Jerusalem', originalLanguage: 'EN' },
        code: `RUN-${newId().slice(0, 8).toUpperCase()}`,
        name: { en: modelSlug },
        summary: { en: 'Run from a model.' },
      },
      'programme { id }',
    );
    await manager.client.done('openProgramme', { id: programme.id });
    return new Call(test, programme.id, ministryId, operatorId, manager, officer, approver);
  }

  /** The same programme with another ministry. */
  async withMinistry(name: string): Promise<Call> {
    const { test, programmeId, operatorId, manager } = this;
    const ministryId = await test.organisation(OrganisationKind.MINISTRY, name);
    const officer = await test.persona(Role.MINISTRY_OFFICER, ministryId, `Officer of ${name}`);
    const approver = await test.persona(Role.MINISTRY_APPROVER, ministryId, `Approver of ${name}`);
    return new Call(test, programmeId, ministryId, operatorId, manager, officer, approver);
  }

  get managerActor(): Actor {
    return actorOf(this.manager, Role.PROGRAMME_MANAGER, OrganisationKind.OPERATOR);
  }

  get approverActor(): Actor {
    return actorOf(this.approver, Role.MINISTRY_APPROVER, OrganisationKind.MINISTRY);
  }

  /** From the draft to the publication, each step by whoever may do it. */
  async publish(
    window: { readonly opensAt?: Date; readonly closesAt?: Date } = {},
  ): Promise<PublishedChallenge> {
    return this.publishApproved(await this.approve(window));
  }

  /** From the draft to the approval. @returns its id. */
  async approve(window: { readonly opensAt?: Date; readonly closesAt?: Date } = {}): Promise<string> {
    const { app } = this.test;
    const officer = actorOf(this.officer, Role.MINISTRY_OFFICER, OrganisationKind.MINISTRY);
    const approver = actorOf(this.approver, Role.MINISTRY_APPROVER, OrganisationKind.MINISTRY);
    const drafting = app.get(DraftChallengeService);
    const draft = await drafting.create(officer, this.programmeId, this.ministryId, {
      ...CONTENT,
      opensAt: window.opensAt ?? null,
      closesAt: window.closesAt ?? null,
    });
    await drafting.submitForReview(officer, draft.id);
    await app.get(ApproveChallengeService).approve(approver, draft.id);
    return draft.id;
  }

  async publishApproved(draftId: string): Promise<PublishedChallenge> {
    const { app } = this.test;
    const { id, number, opensAt, closesAt } = await app
      .get(PublishChallengeService)
      .publish(this.managerActor, draftId, null);
    const questions = await app.get(ChallengesService).questionsOf([id]);
    const [text = '', choice = '', number1to100 = '', file = ''] = questions.map((question) => question.id);
    return { id, number, opensAt, closesAt, text, choice, number1to100, file };
  }

  /** Lets the time pass until the window has ended, closes it by its job, and opens the evaluation. */
  async openEvaluation({ id, closesAt }: PublishedChallenge): Promise<Challenge> {
    await this.test.travelTo(new Date(closesAt.getTime() + 1_000));
    const opened = await this.test.app.get(EndChallengeService).openEvaluation(this.managerActor, id);
    await this.test.drain();
    return opened;
  }

  async team(name: string): Promise<Team> {
    const organisationId = await this.test.organisation(OrganisationKind.STARTUP, name);
    const owner = await this.test.persona(Role.STARTUP_OWNER, organisationId, `Owner of ${name}`);
    return { organisationId, owner, actor: actorOf(owner, Role.STARTUP_OWNER, OrganisationKind.STARTUP) };
  }
}

/** The persona as services know it. */
export function actorOf(persona: Persona, role: Role, organisationKind: OrganisationKind): Actor {
  const { personId, organisationId } = persona;
  const memberships = [{ organisationId, organisationKind, role }];
  return { ...systemActor('', newId()), kind: 'person', personId, memberships, reason: null };
}

const CONTENT: Omit<ChallengeDraft, 'opensAt' | 'closesAt'> = {
  originalLanguage: 'en',
  zone: null,
  title: { en: 'Find leaks before they are seen' },
  problem: { en: 'A fifth of the water is lost.' },
  affectedUsers: { en: 'Two million households.' },
  evidence: { en: 'The yearly report of the authority.' },
  desiredOutcome: { en: 'Half of the losses.' },
  constraints: {},
  dataOffered: { en: 'Flow of 400 meters by the minute.' },
  budget: { amount: 250_000, currency: 'ILS' },
  exitToProcurement: 'TENDER',
  tags: ['water'],
  minimumTrl: 5,
  kpis: [
    {
      name: { en: 'Loss' },
      unit: '%',
      baseline: 20,
      target: 10,
      dueOn: '2099-12-31',
      source: 'Yearly report',
    },
  ],
  criteria: [
    { name: { en: 'Effect' }, description: {}, weight: 60, scaleMin: 0, scaleMax: 5, scaleStep: 1 },
    { name: { en: 'Readiness' }, description: {}, weight: 40, scaleMin: 0, scaleMax: 5, scaleStep: 1 },
  ],
  questions: [
    {
      kind: 'TEXT',
      prompt: { en: 'How does it work?' },
      isRequired: true,
      maxLength: 2_000,
      choices: [],
      minimum: null,
      maximum: null,
    },
    {
      kind: 'CHOICE',
      prompt: { en: 'Where does it run?' },
      isRequired: false,
      maxLength: null,
      choices: [{ en: 'In the field' }, { en: 'In the cloud' }, { en: 'At the office' }],
      minimum: null,
      maximum: 2,
    },
    {
      kind: 'NUMBER',
      prompt: { en: 'Meters in the pilot?' },
      isRequired: false,
      maxLength: null,
      choices: [],
      minimum: 1,
      maximum: 100,
    },
    {
      kind: 'FILE',
      prompt: { en: 'Results so far?' },
      isRequired: false,
      maxLength: null,
      choices: [],
      minimum: null,
      maximum: null,
    },
  ],
};
