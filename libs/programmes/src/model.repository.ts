import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
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

  findVersion(id: string, tx?: Tx): Promise<ModelVersion | null> {
    return (tx ?? this.database.reader).findOneBy(ModelVersion, { id });
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
}
