import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { AuditLog, type AuditRecord } from '#libs/audit';
import type { Tx } from '#libs/database';
import { digestOf, RuleError, requireNone, unwrap, type Violation } from '#libs/kernel';
import {
  checkModel,
  checkOrigin,
  legalBases,
  type ModelFinding,
  type ProgrammeModel,
  parseModel,
} from '#libs/models';
import type { Model } from './model.entity.js';
import { type ModelAct, modelMachine } from './model.machine.js';
import { mayWriteModel } from './model.policy.js';
import { ModelRepository } from './model.repository.js';
import type { ModelVersion } from './model-version.entity.js';

/** A version that is being written, with its model, both locked. */
export interface OpenVersion {
  readonly model: Model;
  readonly version: ModelVersion;
}

/** What every act on a version has in common. */
@Injectable()
export class ModelDesk {
  constructor(
    private readonly models: ModelRepository,
    private readonly audit: AuditLog,
  ) {}

  /** The locked version, after the act was found possible. @throws RuleError for what ships, or a wrong state. */
  async take(tx: Tx, act: ModelAct, id: string): Promise<OpenVersion & { state: ModelVersion['state'] }> {
    const version = await this.models.findVersionForUpdate(tx, id);
    const model = version && (await this.models.findModel(version.modelId, tx));
    if (!version || !model) throw RuleError.of('input.unknown_id', ['id']);
    unwrap(mayWriteModel(model.kind));
    return { model, version, state: unwrap(modelMachine.transition(version.state, act, null)) };
  }

  /** @throws RuleError as {@link requireSound}. */
  async requireSound(tx: Tx, { model, version }: OpenVersion): Promise<void> {
    const origin = model.derivedFromId && (await this.models.findVersion(model.derivedFromId, tx));
    requireSound(version.content, origin ? origin.content : undefined);
  }

  async save(tx: Tx, version: ModelVersion): Promise<ModelVersion> {
    await this.models.saveVersion(tx, version);
    return version;
  }

  record(
    tx: Tx,
    actor: Actor,
    act: string,
    modelId: string,
    change: Pick<AuditRecord, 'before' | 'after' | 'reason'>,
  ): Promise<void> {
    const target = { type: 'programme_model', id: modelId };
    return this.audit.record(tx, { actor, act: `programme_model.${act}`, target, ...change });
  }
}

/**
 * A content that somebody sent, read as a model of the slug.
 * @throws RuleError with everything that departs from the language, each with its path.
 */
export function readContent(json: unknown, slug: string): ProgrammeModel {
  const parsed = parseModel(json);
  if (!parsed.ok) throw new RuleError(parsed.error.map(belowContent));
  if (parsed.value.id !== slug) throw RuleError.of('programme_model.slug_fixed', ['content', 'id'], { slug });
  return parsed.value;
}

/**
 * What is wrong with anything that claims to be a model: where it departs from the language, else what the checker finds.
 */
export function readAnyContent(json: unknown): readonly ModelFinding[] {
  const parsed = parseModel(json);
  if (parsed.ok) return findingsOf(parsed.value);
  return parsed.error.map(({ code, path = [], params = {} }) => ({
    rule: 'names',
    path: path.join('/'),
    severity: 'error',
    code,
    mend: code,
    params,
  }));
}

/**
 * @param origin what the model was derived from; undefined when that is not known
 * @throws RuleError with every finding that makes the model unfit to run, and every value that claims a source which
 *   says something else.
 */
function requireSound(content: ProgrammeModel, origin: ProgrammeModel | undefined): void {
  const unsound = findingsOf(content)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, params, path }) => ({ code, params, path: path.split('/').filter(Boolean) }));
  const claims = origin ? checkOrigin(origin, content) : [];
  requireNone([...unsound, ...claims].map(belowContent));
}

/** What the checker finds in a content. */
export const findingsOf = (content: ProgrammeModel): readonly ModelFinding[] =>
  checkModel(content, legalBases());

const belowContent = ({ code, path = [], params }: Violation): Violation => ({
  code,
  path: ['content', ...path],
  params,
});

export const hashOf = (content: ProgrammeModel): string => digestOf(content);

export function requirePerson({ personId }: Actor): string {
  if (personId === null) throw RuleError.of('access.unauthenticated');
  return personId;
}
