import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { Database, type Page, type PageRequest, pageByKeyset, type Tx } from '#libs/database';
import type { ModelFilter } from '#libs/models';
import { Model } from './model.entity.js';
import { ModelVersion } from './model-version.entity.js';

/** A version that is stored, as far as it is compared with what ships. */
export interface StoredVersion {
  readonly modelId: string;
  readonly slug: string;
  readonly kind: Model['kind'];
  readonly number: number;
  readonly hash: string;
}

/** Which version of its model a reader is shown first: the approved one, else for insiders the newest one. */
const SHOWN = (seesDrafts: boolean): string => `version.id = (
  select shown.id from programmes.model_version shown
  where shown.model_id = version.model_id and ${seesDrafts ? `shown.state <> 'RETIRED'` : `shown.state = 'APPROVED'`}
  order by (shown.state = 'APPROVED') desc, shown.number desc limit 1)`;

/** SQL/JSON paths of what models can be filtered by; `$wanted` is the value. */
const PATHS: Readonly<Record<keyof Omit<ModelFilter, 'modelIds' | 'funnel'>, string>> = {
  operatorType: '$.operatorType ? (@ == $wanted)',
  jurisdiction: '$.jurisdiction ? (@ == $wanted)',
  moneyKind: '$.stages[*].money[*].kind ? (@ == $wanted)',
  takesEquity: '$.equity.taken ? (@ == $wanted)',
  exitKind: '$.exits[*].kind ? (@ == $wanted)',
  legalBasis: '$.exits[*].legalBasis ? (@ == $wanted)',
};

const FUNNELS: Readonly<Record<NonNullable<ModelFilter['funnel']>, string>> = {
  CHALLENGES_COMPETE: '$.stages[*] ? (@.funnel == "challenges" && exists(@.gate))',
  PER_CHALLENGE: '$.stages[*] ? (@.funnel == "teams" && @.gate.select.per == "challenge")',
  PER_PROGRAMME: '$.stages[*] ? (@.funnel == "teams" && @.gate.select.per == "programme")',
  WITHOUT_COMPETITION: '$.stages[*] ? (@.scope == "perTeam")',
};

@Injectable()
export class ModelRepository {
  constructor(private readonly database: Database) {}

  async insertModels(tx: Tx, models: readonly Model[]): Promise<void> {
    await tx.insert(Model, [...models]);
  }

  async insertVersions(tx: Tx, versions: readonly ModelVersion[]): Promise<void> {
    await tx.insert(ModelVersion, [...versions]);
  }

  async saveVersion(tx: Tx, { id, ...values }: ModelVersion): Promise<void> {
    await tx.update(ModelVersion, id, values);
  }

  findModel(id: string, tx: Tx): Promise<Model | null> {
    return tx.findOneBy(Model, { id });
  }

  findModels(ids: readonly string[]): Promise<Model[]> {
    return this.database.reader.findBy(Model, { id: In([...ids]) });
  }

  findVersion(id: string, tx?: Tx): Promise<ModelVersion | null> {
    return (tx ?? this.database.reader).findOneBy(ModelVersion, { id });
  }

  findVersionForUpdate(tx: Tx, id: string): Promise<ModelVersion | null> {
    return tx.findOne(ModelVersion, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  findVersions(ids: readonly string[]): Promise<ModelVersion[]> {
    return this.database.reader.findBy(ModelVersion, { id: In([...ids]) });
  }

  /** The version with the highest number, whatever its state. */
  findNewest(modelId: string, tx: Tx): Promise<ModelVersion | null> {
    return tx.findOne(ModelVersion, { where: { modelId }, order: { number: 'DESC' } });
  }

  /** The approved version with the highest number. */
  findCurrent(slug: string, tx?: Tx): Promise<ModelVersion | null> {
    return (tx ?? this.database.reader)
      .createQueryBuilder(ModelVersion, 'version')
      .where({ state: 'APPROVED' })
      .andWhere('version.model_id = (select id from programmes.model where slug = :slug)', { slug })
      .orderBy('version.number', 'DESC')
      .limit(1)
      .getOne();
  }

  /** The approved versions of these slugs, each with the highest number. */
  findCurrents(slugs: readonly string[]): Promise<ModelVersion[]> {
    return this.shown(false)
      .andWhere('model.slug = any(:slugs)', { slugs: [...slugs] })
      .getMany();
  }

  /** Every approved version that programmes can be run from, one a model. */
  findAllCurrent(): Promise<ModelVersion[]> {
    return this.shown(false).getMany();
  }

  /** The versions that a reader may see of each model, the newest first. */
  versionsOf(modelIds: readonly string[], seesDrafts: boolean): Promise<ModelVersion[]> {
    return this.database.reader.find(ModelVersion, {
      where: { modelId: In([...modelIds]), ...(!seesDrafts && { state: In(['APPROVED', 'RETIRED']) }) },
      order: { number: 'DESC' },
    });
  }

  /** By slug, one version of each model. */
  pageShown(seesDrafts: boolean, filter: ModelFilter, request: PageRequest): Promise<Page<ModelVersion>> {
    const query = this.shown(seesDrafts);
    const { modelIds, funnel, ...values } = filter;
    if (modelIds) query.andWhere('model.id = any(:modelIds)', { modelIds: [...modelIds] });
    if (funnel)
      query.andWhere('jsonb_path_exists(version.content, :funnel::jsonpath)', { funnel: FUNNELS[funnel] });
    for (const [name, wanted] of Object.entries(values)) {
      if (wanted === undefined) continue;
      query.andWhere(`jsonb_path_exists(version.content, :${name}::jsonpath, :${name}Wanted::jsonb)`, {
        [name]: PATHS[name as keyof typeof PATHS],
        [`${name}Wanted`]: JSON.stringify({ wanted }),
      });
    }
    return pageByKeyset(query, request, [
      { expression: 'model.slug', direction: 'ASC', valueOf: (row) => row.content.id },
    ]);
  }

  /** The version of a slug that a reader is shown; a retired one when there is no other. */
  async findShown(slug: string, seesDrafts: boolean): Promise<ModelVersion | null> {
    const shown = await this.shown(seesDrafts).andWhere('model.slug = :slug', { slug }).getOne();
    if (shown) return shown;
    return this.database.reader
      .createQueryBuilder(ModelVersion, 'version')
      .where({ state: 'RETIRED' })
      .andWhere('version.model_id = (select id from programmes.model where slug = :slug)', { slug })
      .orderBy('version.number', 'DESC')
      .limit(1)
      .getOne();
  }

  /** Every version of the models of these slugs, without the contents. */
  storedVersions(slugs: readonly string[], tx?: Tx): Promise<StoredVersion[]> {
    return (tx ?? this.database.reader)
      .createQueryBuilder(ModelVersion, 'version')
      .innerJoin(Model, 'model', 'model.id = version.model_id')
      .where('model.slug = any(:slugs)', { slugs: [...slugs] })
      .select('model.id', 'modelId')
      .addSelect('model.slug', 'slug')
      .addSelect('model.kind', 'kind')
      .addSelect('version.number', 'number')
      .addSelect('version.hash', 'hash')
      .getRawMany<StoredVersion>();
  }

  /** Waits until no other process takes over what ships; held until the transaction ends. */
  async lockShipping(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('programmes.ship_models'))`);
  }

  private shown(seesDrafts: boolean): SelectQueryBuilder<ModelVersion> {
    return this.database.reader
      .createQueryBuilder(ModelVersion, 'version')
      .innerJoin(Model, 'model', 'model.id = version.model_id')
      .where(SHOWN(seesDrafts));
  }
}
