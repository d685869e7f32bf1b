import type { DemoPerson } from '../demo-person.js';
import type { DemoStage } from '../demo-stage.js';
import type { Narrator } from '../narrator.js';
import { PEOPLE, teamName, teams } from './company.js';

const RUN = `run { status
  stages { stageId name { en } opensAt closesAt instances { key state closesAt frozenAt frozenReason } }
  challenges { status framing }
  participations { submissionId status framing places { stageId outcome } exit { id kind } openExits { id kind } }
  gates { key state selection { selected reserve ties { kind ids places } } decision { selected agreed reason } effectiveAt } }`;

export interface RunSeen {
  readonly status: string;
  readonly stages: readonly {
    readonly stageId: string;
    readonly name: { readonly en: string };
    readonly opensAt: string;
    readonly closesAt: string;
    readonly instances: readonly {
      readonly key: string;
      readonly state: string;
      readonly closesAt: string | null;
      readonly frozenAt: string | null;
      readonly frozenReason: string | null;
    }[];
  }[];
  readonly challenges: readonly { readonly status: string; readonly framing: number }[];
  readonly participations: readonly {
    readonly submissionId: string;
    readonly status: string;
    readonly framing: number | null;
    readonly places: readonly { readonly stageId: string; readonly outcome: string }[];
    readonly exit: { readonly id: string; readonly kind: string } | null;
    readonly openExits: readonly { readonly id: string; readonly kind: string }[];
  }[];
  readonly gates: readonly GateSeen[];
}

export interface GateSeen {
  readonly key: string;
  readonly state: string;
  readonly selection: {
    readonly selected: readonly string[];
    readonly reserve: readonly string[];
    readonly ties: readonly {
      readonly kind: string;
      readonly ids: readonly string[];
      readonly places: number;
    }[];
  } | null;
  readonly decision: {
    readonly selected: readonly string[];
    readonly agreed: number;
    readonly reason: string;
  } | null;
  readonly effectiveAt: string | null;
}

/** The first three speak for the authority twice and for the office once: who judges and decides in the story. */
export const STAFF = ['officer', 'approver', 'manager'] as const;

const MINUTE_MS = 60_000;

/** A programme that is being run, as the people of the story work on it. */
export class RunDesk {
  programmeId = '';
  challengeId = '';
  /** What each start-up handed in. */
  readonly submissions = new Map<string, string>();

  constructor(
    readonly stage: DemoStage,
    readonly narrator: Narrator,
  ) {}

  staff(key: keyof typeof PEOPLE): Promise<DemoPerson> {
    return this.stage.person(key, PEOPLE[key]);
  }

  team(key: string): Promise<DemoPerson> {
    return this.stage.person(key, teams.find((team) => team.key === key)?.owner ?? key);
  }

  idOf(team: string): string {
    return this.submissions.get(team) ?? '';
  }

  nameOf(submissionId: string): string {
    return teamName([...this.submissions].find(([, id]) => id === submissionId)?.[0] ?? '');
  }

  names(submissionIds: readonly string[]): string {
    return listed(submissionIds.map((id) => this.nameOf(id)));
  }

  /** How acts name the stage of the challenge, and the decision at its end. */
  of(stageId: string): string {
    return `${stageId}/${this.challengeId}`;
  }

  async read(): Promise<RunSeen> {
    const manager = await this.staff('manager');
    const { programmeRun } = await manager.ask<{ programmeRun: RunSeen }>(
      `query Run($id: ID!) { ${RUN.replace('run {', 'programmeRun(programmeId: $id) {')} }`,
      { id: this.programmeId },
    );
    return programmeRun;
  }

  async act(person: DemoPerson, mutation: string, input: Record<string, unknown>): Promise<RunSeen> {
    await person.act(mutation, { programmeId: this.programmeId, ...input }, 'run { status }');
    await this.stage.settle();
    return this.read();
  }

  /** What Etgar answers to an act that must be refused. */
  async refused(person: DemoPerson, mutation: string, input: Record<string, unknown>): Promise<string> {
    const errors = await person.tryInVain(mutation, { programmeId: this.programmeId, ...input });
    return errors[0]?.message ?? '';
  }

  async gate(stageId: string): Promise<GateSeen> {
    const gate = (await this.read()).gates.find(({ key }) => key === this.of(stageId));
    if (!gate) throw new Error(`there is no gate of ${stageId}`);
    return gate;
  }

  /** Where a team stands in a stage; empty when it never came there. */
  async placeOf(team: string, stageId: string): Promise<string> {
    const own = (await this.read()).participations.find(
      ({ submissionId }) => submissionId === this.idOf(team),
    );
    return own?.places.find((place) => place.stageId === stageId)?.outcome ?? '';
  }

  /** Lets time pass until a stage has opened. */
  async reach(stageId: string): Promise<void> {
    const stage = (await this.read()).stages.find((own) => own.stageId === stageId);
    await this.travelTo(stage?.opensAt);
  }

  /** Lets time pass until everything that runs of a stage has closed. */
  async pass(stageId: string): Promise<void> {
    const stage = (await this.read()).stages.find((own) => own.stageId === stageId);
    const ends = (stage?.instances ?? []).flatMap(({ closesAt }) => closesAt ?? []).sort();
    await this.travelTo(ends.at(-1) ?? stage?.closesAt);
  }

  /** Never back, and a minute later than the instant, so that what was due is done. */
  private async travelTo(instant: string | undefined): Promise<void> {
    const moment = Math.max(new Date(instant ?? 0).getTime(), this.stage.now().getTime());
    await this.stage.travelTo(new Date(moment + MINUTE_MS));
  }

  day(instant: string | Date | null | undefined): string {
    if (!instant) return '–';
    return new Intl.DateTimeFormat('en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: this.stage.zone,
    })
      .format(new Date(instant))
      .replace(',', '');
  }
}

/** `A, B and C` */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
