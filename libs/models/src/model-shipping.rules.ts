import type { ProgrammeModel } from './generated/programme-model.js';

/** A model that ships with the platform. */
export interface ShippedModel {
  readonly kind: 'STUDIED' | 'HOUSE';
  readonly content: ProgrammeModel;
  /** SHA-256 of its canonical JSON. */
  readonly hash: string;
}

interface Stored {
  readonly modelId: string;
  readonly slug: string;
  readonly kind: string;
  readonly number: number;
  readonly hash: string;
}

/** What has to be stored so that the library holds everything that ships. */
export interface ShippingPlan {
  readonly newModels: readonly ShippedModel[];
  readonly newVersions: readonly {
    readonly modelId: string;
    readonly number: number;
    readonly shipped: ShippedModel;
  }[];
  /** Slugs that somebody gave to a model of their own: those stay as they are. */
  readonly taken: readonly string[];
}

/**
 * Compares what ships with what is stored. A content that was ever a version is nothing new, also when it is not the
 * newest: while an installation is brought up to date, processes of the old and of the new release start in turn, and
 * each would bring back its own.
 */
export function planShipping(shipped: readonly ShippedModel[], stored: readonly Stored[]): ShippingPlan {
  const of = (model: ShippedModel) => stored.filter(({ slug }) => slug === model.content.id);
  const isTaken = (model: ShippedModel) => of(model).some(({ kind }) => kind === 'OWN');
  const free = shipped.filter((model) => !isTaken(model));
  return {
    newModels: free.filter((model) => of(model).length === 0),
    newVersions: free.flatMap((model) => {
      const versions = of(model);
      const [first] = versions;
      if (!first || versions.some(({ hash }) => hash === model.hash)) return [];
      const number = Math.max(...versions.map((version) => version.number)) + 1;
      return [{ modelId: first.modelId, number, shipped: model }];
    }),
    taken: shipped.filter(isTaken).map(({ content }) => content.id),
  };
}
