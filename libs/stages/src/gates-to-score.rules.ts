import {
  checkScoring,
  criteriaOf,
  DEFAULT_SCALE,
  gateInHand,
  type LegalAct,
  type RunActor,
  type RunState,
} from '#libs/engine';
import type { LocalizedText } from '#libs/i18n';
import type { ProgrammeModel } from '#libs/models';

/** By what a candidate of a gate is scored. */
export interface CriterionToScore {
  readonly id: string;
  readonly name: LocalizedText;
  readonly kind: 'scored' | 'passFail' | 'informative';
  readonly weight: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
  readonly scaleStep: number;
}

/** A gate at which somebody may score now, and who stands before it. */
export interface GateToScore {
  readonly key: string;
  readonly stageId: string;
  readonly candidateIds: readonly string[];
  /** Of the model; empty where the challenge has its own. */
  readonly criteria: readonly CriterionToScore[];
}

/**
 * The gates at which the actor may score now. A gate that can be prepared is one at which those who judge can score: the
 * interpreter says who does.
 */
export function gatesToScore(
  model: ProgrammeModel,
  state: RunState,
  by: RunActor,
  acts: readonly LegalAct[],
): GateToScore[] {
  const keys = acts.flatMap(({ kind, on }) => (kind === 'prepare' && on !== null ? [on] : []));
  return keys.flatMap((key): GateToScore[] => {
    const inHand = checkScoring(model, state, key, by).length === 0 ? gateInHand(model, state, key) : null;
    if (!inHand) return [];
    const { stage, candidateIds } = inHand;
    return [
      { key, stageId: stage.id, candidateIds: [...candidateIds].sort(), criteria: criteriaAt(stage.gate) },
    ];
  });
}

function criteriaAt(gate: Parameters<typeof criteriaOf>[0]): CriterionToScore[] {
  const { step } = gate.scale ?? DEFAULT_SCALE;
  const measured = new Map(criteriaOf(gate).map((criterion) => [criterion.id, criterion]));
  return (gate.criteria ?? []).flatMap(({ id, name, kind }) => {
    const own = measured.get(id);
    if (!own) return [];
    const { weight, scaleMin, scaleMax } = own;
    return [{ id, name, kind, weight, scaleMin, scaleMax, scaleStep: kind === 'passFail' ? 1 : step }];
  });
}
