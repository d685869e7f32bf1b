import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '#libs/config';
import { Database, startEmbeddedPostgres } from '#libs/database';
import { JobRunner } from '#libs/events';
import { ControlledClock, createApi, migrate, STORY_PASSWORD, STORY_ZONE } from '#libs/platform';
import { DemoPerson } from './demo-person.js';

/** Who is there when a story begins. */
export interface DemoCast {
  /** Ids of organisations by the story's keys, for inputs that name one. */
  organisationId(key: string): string;
  personId(key: string): string;
  /** What a person signs in with. */
  emailOf(key: string): string;
}

const DAY_MS = 86_400_000;
/** A token holds for a year and a day; whoever comes back after that signs in once more. */
const SIGN_IN_AGAIN_MS = 300 * DAY_MS;

/** A throw-away Etgar: its own database, its own clock, its own port. */
export class DemoStage {
  private readonly people = new Map<string, { readonly person: DemoPerson; readonly since: number }>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly zone: string,
    readonly cast: DemoCast,
    private readonly clock: ControlledClock,
    private readonly strike: () => Promise<void>,
  ) {}

  /** @returns what was prepared, and the stage on which it is played. */
  static async set<Prepared extends { readonly cast: DemoCast }>(scene: {
    readonly begins: Date;
    readonly zone: string;
    readonly prepare: (app: INestApplicationContext) => Promise<Prepared>;
  }): Promise<Prepared & { stage: DemoStage }> {
    const { begins, zone, prepare } = scene;
    const folder = await mkdtemp(path.join(os.tmpdir(), 'etgar-demo-'));
    // Nothing has to outlive the demonstration, so the disk is not waited for.
    const embedded = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), fast: true });
    process.once('exit', () => embedded.stop());
    await migrate(embedded.url);
    const environment = { LOG_LEVEL: 'silent', DATA_DIR: folder, DATABASE_URL: embedded.url };
    const config = Config.fromEnvironment(environment);
    const app = await createApi({ config });
    const clock = await ControlledClock.install(app.get(Database));
    await clock.travelTo(begins);
    const prepared = await prepare(app);
    await app.listen(0, '127.0.0.1');
    await app.get(JobRunner).drain();
    const strike = async () => {
      await app.close();
      embedded.stop();
      await rm(folder, { recursive: true, force: true });
    };
    const stage = new DemoStage(app, await app.getUrl(), zone, prepared.cast, clock, strike);
    return { ...prepared, stage };
  }

  organisationId = (key: string): string => this.cast.organisationId(key);

  personId = (key: string): string => this.cast.personId(key);

  now = (): Date => this.clock.now();

  /** Sets the clock and lets the platform act on what became due. */
  async travelTo(moment: Date): Promise<void> {
    await this.clock.travelTo(moment);
    await this.settle();
  }

  /** Runs every background job that waits. */
  settle(): Promise<void> {
    return this.app.get(JobRunner).drain();
  }

  /** A person of the story, signed in by e-mail and password over HTTP the first time. */
  async person(key: string, name: string): Promise<DemoPerson> {
    const now = this.now().getTime();
    const known = this.people.get(key);
    if (known && now - known.since < SIGN_IN_AGAIN_MS) return known.person;
    const person = new DemoPerson(name, this.url);
    await person.signIn(this.cast.emailOf(key), STORY_PASSWORD);
    this.people.set(key, { person, since: now });
    return person;
  }

  /** An API token that the owner of a start-up makes after signing in; all else the start-up does with it. */
  async startupToken(key: string): Promise<string> {
    const owner = await this.person(key, key);
    return owner.token;
  }

  close(): Promise<void> {
    return this.strike();
  }
}

/**
 * A moment of a demonstration by the wall clock of its zone: `at('2027-04-01T12:00')`. Summer time begins in
 * between, so the offset is asked of the zone database.
 */
export function at(wallTime: string, zone = STORY_ZONE): Date {
  const asUtc = new Date(`${wallTime}:00Z`);
  const offset = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(asUtc)
    .find((part) => part.type === 'timeZoneName')
    ?.value.replace('GMT', '');
  return new Date(`${wallTime}:00${offset || 'Z'}`);
}
