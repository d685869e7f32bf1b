import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { type Database, openDatabase } from '#libs/database';
import { entities } from '#libs/platform';
import { type ClonedDatabase, cloneDatabase } from '../support/database.js';
import { COLUMNS, type DatabaseColumn, entityViolations } from './entities.js';
import { FOREIGN_KEYS, type ForeignKey, foreignKeyViolations, SCHEMAS } from './foreign-keys.js';

@Entity({ schema: 'planted', name: 'thing' })
class PlantedThing {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  fine!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'text', array: true })
  tags!: string[];

  @Column({ type: 'numeric', precision: 12, scale: 2 })
  amount!: string;

  @Column({ type: 'int' })
  otherType!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  otherPrecision!: Date;

  @Column({ type: 'text', nullable: true })
  mayNotBeNull!: string | null;

  @Column({ type: 'text' })
  mayBeNull!: string;

  @Column({ type: 'text' })
  notThere!: string;
}

@Entity({ schema: 'planted', name: 'nowhere' })
class PlantedNowhere {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;
}

const PLANTED = `
  create schema planted;
  create table planted.thing (
    id uuid primary key, fine text not null, created_at timestamptz(3) not null, tags text[] not null,
    amount numeric(12, 2) not null, other_type bigint not null, other_precision timestamptz not null,
    may_not_be_null text not null, may_be_null text, forgotten text not null, filled text not null default '',
    counted bigint generated always as identity, optional text
  );
  alter table identity.person add column challenge_id uuid;
  alter table identity.person add constraint person_knows_a_challenge
    foreign key (challenge_id) references review.downstream;
`;

describe('the database', () => {
  let clone: ClonedDatabase;
  let database: Database;
  const rows = <T>(sql: string): Promise<T[]> => database.dataSource.query(sql);
  const schemas = async () => (await rows<{ schema: string }>(SCHEMAS)).map(({ schema }) => schema);

  beforeAll(async () => {
    clone = await cloneDatabase();
    database = await openDatabase({ url: clone.url, entities, pool: 2 });
  });

  afterAll(async () => {
    await database.dataSource.destroy();
    await clone.drop();
  });

  it('has foreign keys that point upstream only', async () => {
    const keys = await rows<ForeignKey>(FOREIGN_KEYS);
    expect(keys.length).toBeGreaterThan(5);
    expect(foreignKeyViolations(keys, await schemas())).toEqual([]);
  });

  it('has the columns that the entities name', async () => {
    expect(database.dataSource.entityMetadatas.length).toBe(entities.length);
    expect(entityViolations(database.dataSource, await rows<DatabaseColumn>(COLUMNS))).toEqual([]);
  });

  describe('with planted violations', () => {
    let planted: DataSource;

    beforeAll(async () => {
      await rows('create table review.downstream (id uuid primary key)');
      await rows(PLANTED);
      const { namingStrategy } = database.dataSource.options;
      const options = { type: 'postgres', url: clone.url, namingStrategy, poolSize: 1 } as const;
      planted = await new DataSource({ ...options, entities: [PlantedThing, PlantedNowhere] }).initialize();
    });

    afterAll(() => planted.destroy());

    it('names a foreign key that points downstream, and a schema without a lib', async () => {
      expect(foreignKeyViolations(await rows<ForeignKey>(FOREIGN_KEYS), await schemas())).toEqual([
        'schema planted: belongs to no lib',
        'identity.person (person_knows_a_challenge): points downstream, to review',
      ]);
    });

    it('names every difference between entity and table', async () => {
      expect(entityViolations(planted, await rows<DatabaseColumn>(COLUMNS)).sort()).toEqual([
        'PlantedNowhere: there is no table planted.nowhere',
        'PlantedThing.mayBeNull: may not be null in the entity, but may in the database',
        'PlantedThing.mayNotBeNull: may be null in the entity, but may not in the database',
        'PlantedThing.notThere: there is no column not_there',
        'PlantedThing.otherPrecision: is timestamp(3) with time zone in the entity and timestamp with time zone in the database',
        'PlantedThing.otherType: is integer in the entity and bigint in the database',
        'PlantedThing: planted.thing.forgotten must be filled, but the entity does not know it',
      ]);
    });
  });
});
