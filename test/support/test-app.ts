import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, systemActor } from '#libs/access';
import { Config } from '#libs/config';
import { Database, Transactions } from '#libs/database';
import { JobRunner } from '#libs/events';
import {
  hashPassword,
  type OrganisationKind,
  OrganisationsService,
  RegistrationService,
  type Role,
  SignInService,
} from '#libs/identity';
import { newId } from '#libs/kernel';
import { ControlledClock, createApi, type PortalFiles } from '#libs/platform';
import { cloneDatabase } from './database.js';
import { GraphqlClient } from './graphql-client.js';

export const PASSWORD = 'a password of the tests';
/** To hash it is made slow, and everybody has the same. */
const PASSWORD_HASH = hashPassword(PASSWORD);

/** Somebody who is signed in. */
export interface Persona {
  readonly client: GraphqlClient;
  readonly personId: string;
  readonly organisationId: string;
  readonly email: string;
}

/** The whole API on a port of its own, on a fresh clone of the migrated database, with a clock that can be set. */
export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    private readonly statements: readonly string[],
    readonly url: string,
    readonly databaseUrl: string,
    readonly clock: ControlledClock,
    private readonly drop: () => Promise<void>,
  ) {}

  /** @param portal the built portal, for tests of its pages */
  static async start(
    settings: Record<string, string> = {},
    portal: PortalFiles | null = null,
  ): Promise<TestApp> {
    const { url, drop } = await cloneDatabase();
    return TestApp.on(url, settings, drop, portal);
  }

  /** On a migrated database that is there already. @param drop what becomes of it at the end. */
  static async on(
    databaseUrl: string,
    settings: Record<string, string> = {},
    drop = async (): Promise<void> => undefined,
    portal: PortalFiles | null = null,
  ): Promise<TestApp> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'etgar-test-'));
    const config = Config.fromEnvironment({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      ...settings,
    });
    const statements: string[] = [];
    const app = await createApi({ config, portal, onStatement: (sql) => statements.push(sql) });
    await app.listen(0, '127.0.0.1');
    const clock = await ControlledClock.install(app.get(Database));
    const leave = async (): Promise<void> => {
      await drop();
      await rm(folder, { recursive: true, force: true });
    };
    return new TestApp(app, statements, await app.getUrl(), databaseUrl, clock, leave);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.drop();
  }

  get anonymous(): GraphqlClient {
    return new GraphqlClient(this.url);
  }

  /** Runs due deadlines and every job that waits. */
  drain(): Promise<void> {
    return this.app.get(JobRunner).drain();
  }

  /** Sets the clock of the database, then acts on what became due. */
  async travelTo(moment: Date): Promise<void> {
    await this.clock.travelTo(moment);
    await this.drain();
  }

  /** Runs SQL on the database of the test. */
  query<T = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.app.get(Database).dataSource.query(sql, parameters);
  }

  /** The SQL statements that the work sent. */
  async statementsOf(work: () => Promise<unknown>): Promise<string[]> {
    const before = this.statements.length;
    await work();
    return this.statements.slice(before);
  }

  async organisation(
    kind: OrganisationKind,
    name: string,
    registrationNumber: string | null = null,
  ): Promise<string> {
    const organisation = await this.app
      .get(OrganisationsService)
      .create(this.system, { kind, name: { en: name, he: name }, country: 'IL', registrationNumber });
    return organisation.id;
  }

  /** A new person in a role of an organisation, signed in with a session. */
  async persona(role: Role, organisationId: string, name = 'Dana Levi'): Promise<Persona> {
    const email = `${newId()}@example.org`;
    const passwordHash = await PASSWORD_HASH;
    const person = await this.app.get(Transactions).run(async (tx) => {
      const created = await this.app
        .get(RegistrationService)
        .addPerson(tx, this.system, { email, displayName: name, passwordHash, locale: 'en' });
      await this.app.get(OrganisationsService).addMember(tx, this.system, created.id, organisationId, role);
      return created;
    });
    const device = { address: '127.0.0.1', userAgent: 'test' };
    const session = await this.app
      .get(Transactions)
      .run((tx) => this.app.get(SignInService).openSession(tx, this.system, person, device));
    const client = new GraphqlClient(this.url, { cookie: `__Host-etgar_session=${session.token}` });
    return { client, personId: person.id, organisationId, email };
  }

  get system(): Actor {
    return systemActor('test', newId());
  }
}
