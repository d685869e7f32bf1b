import { canonicalJson, type Violation } from '#libs/kernel';
import type { Gate, ProgrammeModel, Stage } from '#libs/models';
import { RunDraft, type Subject } from './run-draft.rules.js';
import type { Place, RunState } from './run-state.js';
import { nextStagesOf } from './stage-flow.rules.js';

/** What a migration does to one object of a run. */
export interface MigrationChange {
  readonly object: 'stage' | 'gate' | 'challenge' | 'team' | 'exit';
  readonly id: string;
  readonly change:
    | 'unchanged'
    | 'added'
    | 'removed'
    | 'datesMoved'
    | 'capChanged'
    | 'gateChanged'
    | 'rulesChanged'
    | 'wayChanged';
  /** In words of the model: dates, caps, the stages ahead. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface MigrationPreview {
  readonly changes: readonly MigrationChange[];
  /** Why it would be unfair; it can only be applied when there is nothing. */
  readonly refusals: readonly Violation[];
}

interface Migration {
  readonly from: ProgrammeModel;
  readonly to: ProgrammeModel;
  readonly state: RunState;
  /** The windows of the stages of the new model. */
  readonly plan: RunState['plan'];
}

/**
 * What would change for every object of a running programme if it went on by another version of its model, and what of
 * that would be unfair: nobody is judged anew, loses time, a place or a way out, or meets other rules in a stage that has
 * begun (equal treatment and transparency: Directive 2014/24/EU art. 18(1); what was declared is kept: art. 31(5), 67(5)).
 */
export function previewMigration(migration: Migration): MigrationPreview {
  const { from, to } = migration;
  const ids = [...new Set([...from.stages, ...to.stages].map(({ id }) => id))];
  return {
    changes: [
      ...ids.flatMap((id) => stageChanges(migration, id)),
      ...exitChanges(migration),
      ...(['challenges', 'teams'] as const).flatMap((funnel) => subjectChanges(migration, funnel)),
    ],
    refusals: [
      ...ids.flatMap((id) => stageRefusals(migration, id)),
      ...exitRefusals(migration),
      ...wayRefusals(migration),
    ],
  };
}

const stageIn = (model: ProgrammeModel, id: string): Stage | undefined =>
  model.stages.find((stage) => stage.id === id);

const hasBegun = ({ state }: Migration, stageId: string): boolean =>
  Object.values(state.stages).some((run) => run.stageId === stageId);

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** What a gate judges by, without the words in which it is described. */
const termsOf = (gate: Gate | undefined) =>
  gate && {
    ...gate,
    criteria: gate.criteria?.map(({ id, kind, weight, threshold }) => ({
      id,
      kind,
      weight: weight ?? null,
      threshold: threshold ?? null,
    })),
  };

function stageChanges(migration: Migration, id: string): MigrationChange[] {
  const { from, to, state, plan } = migration;
  const [before, after] = [stageIn(from, id), stageIn(to, id)];
  const stage = (change: MigrationChange['change'], was: string | null = null, is: string | null = null) =>
    ({ object: 'stage', id, change, before: was, after: is }) as const;
  if (!before || !after) return [stage(before ? 'removed' : 'added')];
  const found: MigrationChange[] = [];
  const dates = (own: RunState['plan'][string] | undefined) =>
    own ? `${new Date(own.opensAt).toISOString()}/${new Date(own.closesAt).toISOString()}` : null;
  if (dates(state.plan[id]) !== dates(plan[id]))
    found.push(stage('datesMoved', dates(state.plan[id]), dates(plan[id])));
  const cap = ({ admits, gate }: Stage) => `${gate?.select.max ?? '∞'}/${admits?.max ?? '∞'}`;
  if (cap(before) !== cap(after)) found.push(stage('capChanged', cap(before), cap(after)));
  if (!isSame(rulesOf(before), rulesOf(after))) found.push(stage('rulesChanged'));
  if (!isSame(termsOf(before.gate), termsOf(after.gate)))
    found.push({
      object: 'gate',
      id,
      change: 'gateChanged',
      before: before.gate?.select.rule ?? null,
      after: after.gate?.select.rule ?? null,
    });
  return found.length > 0 ? found : [stage('unchanged')];
}

/** What those in a stage rely on besides its gate, its caps and its dates. */
const rulesOf = ({ funnel, scope, after, join, optional, intake, reframing }: Stage) => ({
  ...{ funnel, scope },
  after: after.map(({ stage, on = 'passed' }) => ({ stage, on })),
  join: join ?? 'all',
  optional: optional ?? false,
  intake: intake ? { ...intake, eligibility: null } : null,
  reframing: reframing ?? null,
});

function stageRefusals(migration: Migration, id: string): Violation[] {
  const { from, to } = migration;
  const [before, after] = [stageIn(from, id), stageIn(to, id)];
  if (!before || !hasBegun(migration, id)) return [];
  const params = { stage: id };
  if (!after) return [{ code: 'migration.stage_in_use', params }];
  const violations: Violation[] = [];
  if (before.funnel !== after.funnel || before.scope !== after.scope)
    violations.push({ code: 'migration.scope_changed', params });
  if (!isSame(rulesOf(before).intake, rulesOf(after).intake))
    violations.push({ code: 'migration.intake_changed', params });
  if (!isSame(withoutCap(before.gate), withoutCap(after.gate)))
    violations.push({
      code: isDecided(migration, id) ? 'migration.gate_decided' : 'migration.gate_published',
      params,
    });
  if (
    before.optional &&
    !after.optional &&
    placesIn(migration, id).some(({ outcome }) => outcome === 'skipped')
  )
    violations.push({ code: 'migration.skipped_now_required', params });
  return [...violations, ...dateRefusals(migration, id), ...capRefusals(migration, after)];
}

/** A cap may be raised while a stage runs, or lowered as far as places are free. */
function withoutCap(gate: Gate | undefined) {
  const terms = termsOf(gate);
  return terms && { ...terms, select: { ...terms.select, max: null } };
}

const isDecided = ({ state }: Migration, stageId: string): boolean =>
  Object.values(state.gates).some((gate) => gate.stageId === stageId && gate.state !== 'waiting') ||
  Object.values(state.stages).some((run) => run.stageId === stageId && run.state === 'ended');

function dateRefusals({ state, plan }: Migration, id: string): Violation[] {
  const [before, after] = [state.plan[id], plan[id]];
  if (!before || !after) return [{ code: 'stage.dates_missing', params: { stage: id } }];
  const params = { stage: id };
  if (after.closesAt < before.closesAt) return [{ code: 'migration.deadline_moved_back', params }];
  return after.opensAt === before.opensAt ? [] : [{ code: 'migration.opening_changed', params }];
}

function placesIn(
  { state }: Migration,
  stageId: string,
): (Place & { readonly challengeId: string | null })[] {
  return Object.values(state.teams).flatMap(({ places, challengeId, status }) => {
    // Whoever left has given up the place.
    if (status === 'withdrawn' || status === 'disqualified') return [];
    const place = places[stageId];
    return place ? [{ ...place, challengeId }] : [];
  });
}

/** Nobody who stands in a stage, or was selected at its gate, is beyond a new cap. */
function capRefusals(migration: Migration, { id, admits, gate }: Stage): Violation[] {
  const held = placesIn(migration, id);
  const most = (places: typeof held, per: 'challenge' | 'programme'): number => {
    if (per === 'programme') return places.length;
    const counts = new Map<string | null, number>();
    for (const { challengeId } of places) counts.set(challengeId, (counts.get(challengeId) ?? 0) + 1);
    return Math.max(0, ...counts.values());
  };
  const standing = held.filter(
    ({ outcome }) => outcome === 'in' || outcome === 'passed' || outcome === 'notSelected',
  );
  const selected = held.filter(({ outcome }) => outcome === 'passed');
  const caps = [
    { max: admits?.max, count: admits ? most(standing, admits.per) : 0 },
    { max: gate?.select.max, count: gate ? most(selected, gate.select.per) : 0 },
  ];
  return caps.flatMap(({ max, count }) =>
    max !== undefined && count > max
      ? [{ code: 'migration.cap_below_selected', params: { stage: id, count, max } }]
      : [],
  );
}

function exitChanges({ from, to }: Migration): MigrationChange[] {
  const ids = [...new Set([...from.exits, ...to.exits].map(({ id }) => id))];
  return ids.map((id): MigrationChange => {
    const [before, after] = [from, to].map(({ exits }) => exits.find((exit) => exit.id === id));
    const change = !before
      ? 'added'
      : !after
        ? 'removed'
        : before.kind === after.kind
          ? 'unchanged'
          : 'rulesChanged';
    return { object: 'exit', id, change, before: before?.kind ?? null, after: after?.kind ?? null };
  });
}

/** A way out that somebody has reached, or has taken, stays. */
function exitRefusals({ from, to, state }: Migration): Violation[] {
  return from.exits.flatMap((exit) => {
    const reached = Object.values(state.teams).some(
      ({ exitId, places }) =>
        exitId === exit.id || exit.from.some((stage) => places[stage]?.outcome === 'passed'),
    );
    const after = to.exits.find(({ id }) => id === exit.id);
    const isKept = after?.kind === exit.kind && exit.from.every((stage) => after.from.includes(stage));
    return reached && !isKept ? [{ code: 'migration.exit_lost', params: { exit: exit.id } }] : [];
  });
}

const ahead = (model: ProgrammeModel, state: RunState, subject: Subject): string[] =>
  nextStagesOf(new RunDraft(model, state, state.at), subject);

function subjectChanges({ from, to, state }: Migration, funnel: 'challenges' | 'teams'): MigrationChange[] {
  return new RunDraft(from, state, state.at).subjects(funnel).map((subject): MigrationChange => {
    const [before, after] = [from, to].map((model) => (subject.isActive ? ahead(model, state, subject) : []));
    return {
      object: funnel === 'teams' ? 'team' : 'challenge',
      id: subject.id,
      change: isSame(before, after) ? 'unchanged' : 'wayChanged',
      before: before?.join(' → ') || null,
      after: after?.join(' → ') || null,
    };
  });
}

/** Whoever has something ahead keeps something ahead. */
function wayRefusals({ from, to, state }: Migration): Violation[] {
  const lost = new RunDraft(from, state, state.at)
    .subjects('teams')
    .filter(
      (team) => team.isActive && ahead(from, state, team).length > 0 && ahead(to, state, team).length === 0,
    );
  return lost.length > 0 ? [{ code: 'migration.way_closed', params: { count: lost.length } }] : [];
}
