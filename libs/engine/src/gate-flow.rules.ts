import { compare, type Violation } from '#libs/kernel';
import type { Stage } from '#libs/models';
import { checkScores, levellingOf } from './gate-scores.scoring.js';
import { checkSelection, type Selection, type SelectionTerms, select } from './gate-selection.rules.js';
import { settleGate } from './gate-settlement.rules.js';
import {
  candidatesBefore,
  candidatesOf,
  criteriaFor,
  type GatedStage,
  gatedStage,
  gateInForce,
  instancesBefore,
  termsOf,
} from './gate-terms.rules.js';
import type { ActFacts, ActOf, EffectDates } from './run-acts.js';
import { isContinuous, type RunDraft } from './run-draft.rules.js';
import type { GateBasis, GateDecision, GateRun, RunActor } from './run-state.js';
import { clocksOf, silence } from './stage-clocks.rules.js';

const DAY_MS = 86_400_000;

/** What keeps a gate from being prepared: it is decided already, its stage still runs, nobody stands before it. */
export function checkReadiness(draft: RunDraft, stage: GatedStage, key: string): Violation[] {
  const gate = draft.gate(key);
  const isNextBatch = gate.state === 'settled' && isContinuous(stage);
  if (gate.state !== 'waiting' && gate.state !== 'prepared' && !isNextBatch)
    return [{ code: 'gate.wrong_state', params: { state: gate.state, act: 'prepare' } }];
  const runs = instancesBefore(draft, stage, key).flatMap((own) => draft.stageRun(own) ?? []);
  if (runs.some(({ state, isTakenIn }) => (state === 'open' ? !isContinuous(stage) : !isTakenIn)))
    return [{ code: 'gate.stage_open' }];
  return candidatesBefore(draft, stage, key).length > 0 ? [] : [{ code: 'gate.no_candidates' }];
}

/** Computes what the rule comes to from the scores, which from then on are kept with the gate. */
export function prepare(draft: RunDraft, act: ActOf<'prepare'>): Violation[] {
  const stage = gatedStage(draft, act.gate);
  if (!stage) return [{ code: 'input.unknown_id', path: ['gate'] }];
  const violations = checkReadiness(draft, stage, act.gate);
  if (violations.length > 0) return violations;
  const candidateIds = candidatesBefore(draft, stage, act.gate)
    .map(({ id }) => id)
    .sort();
  const criteria = criteriaFor(stage.gate, act.criteria);
  const basis = basisOf(stage, { candidateIds, criteria, scores: act.scores, notes: act.notes });
  const missing = [...checkBasis(stage, basis), ...checkAsks(draft, stage, act.gate, basis)];
  if (missing.length > 0) return missing;
  const { state, round } = draft.gate(act.gate);
  const selection = selectionOf(draft, stage, act.gate, basis);
  draft.setGate(act.gate, {
    state: 'prepared',
    round: round + 1,
    basis,
    selection,
    decision: null,
    vacancies: state === 'settled' ? [] : draft.gate(act.gate).vacancies,
  });
  draft.emit('gatePrepared', act.gate, null, round + 1);
  return [];
}

/** With what was done to make reviewers comparable, where the model says that it is done. */
function basisOf({ gate }: GatedStage, given: Omit<GateBasis, 'levelling'>): GateBasis {
  const levelling = levellingOf(gate, given.candidateIds, given.criteria, given.scores);
  return levelling ? { ...given, levelling } : given;
}

/** Every candidate needs the reviewers that the model demands, each with a score for every criterion that counts. */
function checkBasis(stage: GatedStage, { candidateIds, criteria, scores }: GateBasis): Violation[] {
  const own = scores.filter(({ candidateId }) => candidateIds.includes(candidateId));
  const violations = checkScores(stage.gate, criteria, candidateIds, own);
  const counted = criteria.filter(({ kind }) => kind !== 'informative');
  const needed = counted.length === 0 ? 0 : (stage.gate.reviewers?.perSubmission ?? 1);
  const lacking = candidateIds.filter(
    (id) =>
      completeReviews(
        id,
        counted.map((one) => one.id),
        own,
      ) < needed,
  );
  if (lacking.length > 0)
    violations.push({ code: 'gate.scores_missing', params: { count: lacking.length, needed } });
  return violations;
}

function completeReviews(id: string, criteria: readonly string[], scores: GateBasis['scores']): number {
  const given = new Map<string, Set<string>>();
  for (const { candidateId, reviewerId, criterionId } of scores)
    if (candidateId === id) given.set(reviewerId, (given.get(reviewerId) ?? new Set()).add(criterionId));
  return [...given.values()].filter((own) => criteria.every((criterion) => own.has(criterion))).length;
}

function checkAsks(draft: RunDraft, stage: GatedStage, key: string, basis: GateBasis): Violation[] {
  if (stage.gate.select.rule !== 'thresholdUntilBudget' || termsOf(draft, stage, key).budget === null)
    return [];
  const lacking = candidatesOf(draft, stage, basis).filter(({ ask }) => ask === null).length;
  return lacking > 0 ? [{ code: 'gate.ask_missing', params: { count: lacking } }] : [];
}

const selectionOf = (
  draft: RunDraft,
  stage: GatedStage,
  key: string,
  basis: GateBasis,
  precedence: readonly string[] = [],
): Selection => select(candidatesOf(draft, stage, basis), termsOf(draft, stage, key), precedence);

/** Somebody who may decide says what the decision shall be: the rule's, with equals put into an order, or people's own. */
export function propose(draft: RunDraft, act: ActOf<'propose'>, { by }: ActFacts): Violation[] {
  const stage = gatedStage(draft, act.gate);
  const gate = draft.gate(act.gate);
  if (!stage || gate.state !== 'prepared' || !gate.basis)
    return [{ code: 'gate.wrong_state', params: { state: gate.state, act: 'propose' } }];
  if (!act.reason.trim()) return [{ code: 'gate.reason_missing', path: ['reason'] }];
  const { basis } = gate;
  const unknown = act.precedence.findIndex((id) => !basis.candidateIds.includes(id));
  if (unknown >= 0) return [{ code: 'input.unknown_id', path: ['precedence', String(unknown)] }];
  const selection = selectionOf(draft, stage, act.gate, basis, act.precedence);
  const violations = checkProposal(draft, stage, act, basis, selection);
  if (violations.length > 0) return violations;
  draft.setGate(act.gate, {
    state: 'proposed',
    decision: {
      selected: act.selected ?? selection.selected,
      reserve: act.selected ? [] : ranked(draft, stage, basis, selection, act.precedence),
      reason: act.reason,
      precedence: act.precedence,
      proposedBy: by.personId,
      approvals: [approvalBy(by)],
    },
  });
  draft.emit('decisionProposed', act.gate, null, gate.round);
  return [];
}

function checkProposal(
  draft: RunDraft,
  stage: GatedStage,
  act: ActOf<'propose'>,
  basis: GateBasis,
  selection: Selection,
): Violation[] {
  const candidates = candidatesOf(draft, stage, basis);
  if (act.selected) return checkSelection(candidates, termsOf(draft, stage, act.gate), act.selected);
  if (selection.choice) return [{ code: 'gate.choice_missing', path: ['selected'] }];
  return selection.ties.map(({ ids, places }) => ({
    code: 'gate.tie_open',
    path: ['precedence'],
    params: { count: ids.length, places },
  }));
}

/** The reserve with shared ranks: equals are told apart only where a person did. */
function ranked(
  draft: RunDraft,
  stage: GatedStage,
  basis: GateBasis,
  selection: Selection,
  precedence: readonly string[],
): GateDecision['reserve'] {
  const candidates = candidatesOf(draft, stage, basis);
  const totalOf = (id: string) => candidates.find((own) => own.id === id)?.total ?? null;
  return selection.reserve.map((id, index, list) => {
    const total = totalOf(id);
    const first = list.findIndex((other) => {
      const theirs = totalOf(other);
      const isEqual = total !== null && theirs !== null && compare(total, theirs) === 0;
      return isEqual && !(precedence.includes(id) && precedence.includes(other) && other !== id);
    });
    return { id, rank: (first < 0 ? index : first) + 1 };
  });
}

/**
 * Somebody else approves. The decision is made when at least two people agree and every part that decides has agreed:
 * several decide together.
 */
export function approve(draft: RunDraft, act: ActOf<'approve'>, facts: ActFacts): Violation[] {
  const stage = gatedStage(draft, act.gate);
  const gate = draft.gate(act.gate);
  const { decision } = gate;
  if (!stage || gate.state !== 'proposed' || !decision)
    return [{ code: 'gate.wrong_state', params: { state: gate.state, act: 'approve' } }];
  if (decision.approvals.some(({ personId }) => personId === facts.by.personId))
    return [{ code: 'gate.second_person' }];
  const dates = checkDates(draft, stage, act, facts);
  if (dates.length > 0) return dates;
  const approvals = [...decision.approvals, approvalBy(facts.by)];
  draft.setGate(act.gate, { decision: { ...decision, approvals } });
  draft.emit('decisionApproved', act.gate, facts.by.personId, gate.round);
  if (haveAgreed(draft, stage, gate, approvals)) decide(draft, stage, act.gate, act, facts);
  return [];
}

const approvalBy = ({ personId, roles, challengeIds }: RunActor) => ({ personId, roles, challengeIds });

/** Whether every part that decides has agreed; of owners, those of every challenge that the decision is about. */
function haveAgreed(
  draft: RunDraft,
  { gate: { decidedBy } }: GatedStage,
  { basis }: GateRun,
  approvals: GateDecision['approvals'],
): boolean {
  const about = new Set(
    (basis?.candidateIds ?? []).flatMap((id) => draft.state.teams[id]?.challengeId ?? []),
  );
  return decidedBy.every((role) => {
    const own = approvals.filter(({ roles }) => roles.includes(role));
    if (role !== 'owner') return own.length > 0;
    const owns = (id: string) =>
      own.some(({ challengeIds }) => challengeIds === null || challengeIds.includes(id));
    return own.length > 0 && [...about].every(owns);
  });
}

/** Back to those who proposed, with a reason. */
export function returnDecision(draft: RunDraft, act: ActOf<'return'>): Violation[] {
  const { state, round } = draft.gate(act.gate);
  if (state !== 'proposed') return [{ code: 'gate.wrong_state', params: { state, act: 'return' } }];
  if (!act.reason.trim()) return [{ code: 'gate.reason_missing', path: ['reason'] }];
  draft.setGate(act.gate, { state: 'prepared', decision: null, round: round + 1 });
  draft.emit('decisionReturned', act.gate, null, round);
  return [];
}

/**
 * A decision that a blind review has made by its own rules: many reviewers stand behind it, and the engine only asks
 * whether its own rule agrees.
 */
export function recordReviewed(draft: RunDraft, act: ActOf<'recordReviewed'>, facts: ActFacts): Violation[] {
  const stage = gatedStage(draft, act.gate);
  if (!stage) return [{ code: 'input.unknown_id', path: ['gate'] }];
  if (!isLastGate(draft, stage)) return [{ code: 'gate.not_the_last' }];
  // When all reviews are there nothing is left to wait for.
  for (const own of instancesBefore(draft, stage, act.gate)) if (!stage.intake) closeEarly(draft, own);
  if (act.proposedBy && act.proposedBy.personId === facts.by.personId)
    return [{ code: 'gate.second_person' }];
  const violations = [...checkReadiness(draft, stage, act.gate), ...checkDates(draft, stage, act, facts)];
  if (violations.length > 0) return violations;
  const candidateIds = candidatesBefore(draft, stage, act.gate).map(({ id }) => id);
  const { criteria, scores } = act;
  const basis = basisOf(stage, { candidateIds, criteria, scores, notes: [] });
  const lacking = checkAsks(draft, stage, act.gate, basis);
  if (lacking.length > 0) return lacking;
  const terms: SelectionTerms = termsOf(draft, stage, act.gate);
  const unfair = checkSelection(candidatesOf(draft, stage, basis), terms, act.selected);
  if (unfair.length > 0) return unfair;
  draft.setGate(act.gate, {
    round: draft.gate(act.gate).round + 1,
    basis,
    selection: selectionOf(draft, stage, act.gate, basis),
    decision: {
      selected: act.selected,
      reserve: [],
      reason: act.reason,
      precedence: [],
      proposedBy: (act.proposedBy ?? facts.by).personId,
      approvals: [...(act.proposedBy ? [act.proposedBy] : []), approvalBy(facts.by)],
    },
  });
  decide(draft, stage, act.gate, act, facts);
  return [];
}

function closeEarly(draft: RunDraft, key: string): void {
  const run = draft.stageRun(key);
  if (run?.state !== 'open') return;
  draft.setStage(key, { state: 'closed', clocks: silence(run.clocks) });
  draft.emit('stageClosed', key, null, run.batch);
}

/** Whether nobody is judged any more after the gate. */
export function isLastGate(draft: RunDraft, stage: Stage): boolean {
  return draft.graph.outOf(stage.id).every(({ to }) => !to.gate && isLastGate(draft, to));
}

function checkDates(draft: RunDraft, stage: GatedStage, dates: EffectDates, { at }: ActFacts): Violation[] {
  const { standstillDays = 0, appeal } = gateInForce(draft.state, stage);
  const isShort = (until: number | null, days: number) => until !== null && until < at + days * DAY_MS;
  return isShort(dates.standstillUntil, standstillDays) || isShort(dates.appealUntil, appeal?.days ?? 0)
    ? [{ code: 'gate.window_too_short' }]
    : [];
}

function decide(draft: RunDraft, stage: GatedStage, key: string, dates: EffectDates, { at }: ActFacts): void {
  const { standstillDays, appeal } = gateInForce(draft.state, stage);
  const until = (given: number | null, days: number | undefined) =>
    days ? (given ?? at + days * DAY_MS) : null;
  const clocks = clocksOf({
    standstill: until(dates.standstillUntil, standstillDays),
    appeal: until(dates.appealUntil, appeal?.days),
  });
  draft.setGate(key, { state: 'standstill', clocks, decidedAt: at });
  draft.emit('gateDecided', key, null, draft.gate(key).round);
  if (clocks.pending.length === 0) settleGate(draft, stage, key);
}
