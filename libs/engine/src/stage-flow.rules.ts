import type { Edge, Stage } from '#libs/models';
import {
  follows,
  hasChallengeWindow,
  isContinuous,
  type RunDraft,
  type Subject,
  subjectOf,
} from './run-draft.rules.js';
import type { ClockRef, Place } from './run-state.js';
import { clocksOf, type Instant, nextClock } from './stage-clocks.rules.js';

/**
 * Lets everything happen that follows by itself: stages open, challenges and teams enter, stages without a gate let them
 * pass, and what has no future ends. Repeated until nothing moves.
 */
export function settle(draft: RunDraft): void {
  for (let before = -1; before !== draft.effects.length; ) {
    before = draft.effects.length;
    if (draft.state.status !== 'running') return;
    for (const stage of draft.stagesInOrder) {
      open(draft, stage);
      enter(draft, stage);
      for (const [key] of draft.instancesOf(stage.id)) finish(draft, stage, key);
    }
    for (const subject of [...draft.subjects('teams'), ...draft.subjects('challenges')])
      retire(draft, subject);
  }
}

/** The clock that rings next in the whole run, the earliest first; stages that are awaited ring with `opens`. */
export function nextRing(draft: RunDraft): ClockRef | null {
  if (draft.state.status !== 'running') return null;
  const rings: ClockRef[] = [];
  for (const record of [draft.state.stages, draft.state.gates])
    for (const [on, { clocks }] of Object.entries(record)) {
      const next = nextClock(clocks);
      if (next) rings.push({ on, ...next });
    }
  for (const stage of draft.stagesInOrder) {
    const at = draft.state.plan[stage.id]?.opensAt;
    if (at !== undefined && at > draft.at && !isTimely(draft, stage) && waitingFor(draft, stage).length > 0)
      rings.push({ on: stage.id, name: 'opens', at });
  }
  return rings.sort((a, b) => a.at - b.at || (`${a.on}:${a.name}` < `${b.on}:${b.name}` ? -1 : 1))[0] ?? null;
}

/** Opens the instances of a stage whose time has come. */
function open(draft: RunDraft, stage: Stage): void {
  if (!isTimely(draft, stage)) return;
  for (const subjectId of waitingFor(draft, stage)) openInstance(draft, stage, subjectId);
}

/**
 * A stage begins on its planned day, not before. Only what comes right after a call follows the window of each challenge,
 * which its owner may set earlier than the plan.
 */
function isTimely(draft: RunDraft, stage: Stage): boolean {
  const planned = draft.state.plan[stage.id]?.opensAt ?? 0;
  const followsCall = stage.after.some(
    ({ stage: id }) => hasChallengeWindow(draft.stage(id)) && !draft.stage(id).gate,
  );
  return planned <= draft.at || (followsCall && stage.scope !== 'perProgramme');
}

/**
 * An instance begins. One that begins late keeps its length, so that nobody loses days to a decision that took longer;
 * the window of a challenge is kept by the challenge.
 */
export function openInstance(draft: RunDraft, stage: Stage, subjectId: string | null): void {
  const key = subjectId === null ? stage.id : `${stage.id}/${subjectId}`;
  const batch = (draft.stageRun(key)?.batch ?? 0) + 1;
  const plan = draft.state.plan[stage.id];
  const isElsewhere = hasChallengeWindow(stage);
  const late = plan && !isElsewhere ? Math.max(0, draft.at - plan.opensAt) : 0;
  const moved = (at: Instant | null | undefined) => (typeof at === 'number' ? at + late : null);
  draft.put('stages', key, {
    stageId: stage.id,
    subjectId,
    state: 'open',
    openedAt: draft.at,
    batch,
    isTakenIn: stage.funnel === 'challenges' || !stage.intake,
    clocks: isElsewhere
      ? clocksOf(
          {},
          (plan?.cutoffs ?? []).filter((at) => at > draft.at),
        )
      : clocksOf(
          {
            answers: moved(plan?.answersUntil),
            closes: moved(plan?.closesAt),
            grace: moved(plan?.graceUntil),
          },
          (plan?.cutoffs ?? []).map((at) => at + late),
        ),
  });
  draft.emit('stageOpened', key, null, batch);
}

/** Instances that would begin if their time had come, by whose they are. */
function waitingFor(draft: RunDraft, stage: Stage): (string | null)[] {
  const subjects = hasChallengeWindow(stage) ? [] : awaited(draft, stage);
  const keys = new Set(subjects.map((subject) => (subject === null ? null : subjectOf(stage, subject))));
  return [...keys].filter((subjectId) => {
    const key = subjectId === null ? stage.id : `${stage.id}/${subjectId}`;
    const run = draft.stageRun(key);
    return (!run || run.state === 'cancelled') && !isHeld(draft, stage, subjectId);
  });
}

/** Who waits for the stage to begin. Where nobody moves yet, a stage begins for the programme or for each challenge. */
function awaited(draft: RunDraft, stage: Stage): (Subject | null)[] {
  const ready = draft.subjects(stage.funnel).filter((subject) => isReady(draft, stage, subject));
  if (ready.length > 0) return ready;
  const isEntrance = stage.after.length === 0 || stage.intake !== undefined;
  if (!isEntrance || (stage.funnel === 'teams' && stage.scope === 'perTeam')) return [];
  if (stage.scope === 'perProgramme') return isPrepared(draft, stage, null) ? [null] : [];
  return draft.subjects('challenges').filter((own) => own.isActive && isPrepared(draft, stage, own));
}

/** Whether what comes before an entrance is over: for the programme, or for the challenge. */
export function isPrepared(draft: RunDraft, stage: Stage, challenge: Subject | null): boolean {
  return joined(draft, stage, (edge, from) => {
    if (challenge && from.funnel === 'challenges') return follows(challenge.places[from.id], edge, from);
    const runs = draft
      .instancesOf(from.id)
      .filter(([, run]) => !challenge || run.subjectId === null || run.subjectId === challenge.id);
    return runs.length > 0 && runs.every(([, run]) => run.state === 'ended');
  });
}

/** All edges that lead here, or one of them, as the stage says. */
function joined(draft: RunDraft, stage: Stage, holds: (edge: Edge, from: Stage) => boolean): boolean {
  const test = (edge: Edge) => holds(edge, draft.stage(edge.stage));
  return stage.join === 'any' && stage.after.length > 0 ? stage.after.some(test) : stage.after.every(test);
}

const comesFrom = (draft: RunDraft, stage: Stage): boolean =>
  stage.after.some((edge) => draft.stage(edge.stage).funnel === stage.funnel);

/** Whether a challenge or a team may enter: it moves along the graph, and has not been there. */
function isReady(draft: RunDraft, stage: Stage, subject: Subject): boolean {
  if (!subject.isActive || subject.places[stage.id]) return false;
  // The first stage of challenges takes in all that join; teams come by applying.
  if (!comesFrom(draft, stage)) return stage.funnel === 'challenges' && stage.after.length === 0;
  return joined(draft, stage, (edge, from) => follows(placeIn(draft, subject, from), edge, from));
}

/** The place in a stage of the own funnel; for a team in a stage of challenges, that of its challenge. */
function placeIn(draft: RunDraft, subject: Subject, stage: Stage): Place | undefined {
  if (stage.funnel === subject.funnel) return subject.places[stage.id];
  return stage.funnel === 'challenges' && subject.challengeId
    ? draft.state.challenges[subject.challengeId]?.places[stage.id]
    : undefined;
}

function enter(draft: RunDraft, stage: Stage): void {
  for (const subject of draft.subjects(stage.funnel)) {
    const key = draft.keyFor(stage, subject);
    if (draft.stageRun(key)?.state === 'open' && isReady(draft, stage, subject)) admit(draft, stage, subject);
  }
}

export function admit(
  draft: RunDraft,
  stage: Stage,
  subject: Pick<Subject, 'id' | 'funnel' | 'challengeId'>,
  ofBatch?: number,
): void {
  const at = draft.keyFor(stage, subject);
  const batch = ofBatch ?? draft.stageRun(at)?.batch ?? 1;
  draft.setPlace(subject, stage.id, { at, outcome: 'in', batch });
  draft.emit('entered', at, subject.id, batch);
}

/**
 * A cohort goes on together: a stage is held while an earlier one still runs for the same challenge, or for anybody
 * when it is the programme's own. Where teams come one by one, or where the first may begin, nobody waits.
 */
function isHeld(draft: RunDraft, stage: Stage, subjectId: string | null): boolean {
  if (stage.join === 'any' || stage.scope === 'perTeam') return false;
  const earlier = ancestorsOf(draft, stage);
  if (earlier.some(isContinuous)) return false;
  return isBusy(draft, earlier, subjectId);
}

function isBusy(draft: RunDraft, stages: readonly Stage[], challengeId: string | null): boolean {
  return stages.some(({ id }) =>
    draft.instancesOf(id).some(([, run]) => {
      if (run.state !== 'open' && run.state !== 'closed') return false;
      if (challengeId === null || run.subjectId === null) return true;
      return (draft.state.teams[run.subjectId]?.challengeId ?? run.subjectId) === challengeId;
    }),
  );
}

function ancestorsOf(draft: RunDraft, stage: Stage): Stage[] {
  const found = new Set<Stage>();
  const visit = (own: Stage): void => {
    for (const edge of own.after) {
      const from = draft.stage(edge.stage);
      if (!found.has(from)) visit(from);
      found.add(from);
    }
  };
  visit(stage);
  return [...found];
}

/** Ends an instance in which nothing more can happen; without a gate its members have passed. */
function finish(draft: RunDraft, stage: Stage, key: string): void {
  const run = draft.stageRun(key);
  if (!run?.isTakenIn || (run.state !== 'open' && run.state !== 'closed')) return;
  const members = draft.membersOf(key);
  if (run.state === 'closed' && !stage.gate) {
    for (const member of members) draft.outcome(member, stage.id, 'passed');
    draft.endStage(key, 'ended');
  } else if (members.length === 0 && (run.state === 'closed' || isDeserted(draft, stage, run.subjectId)))
    draft.endStage(key, 'ended');
}

/** Nobody is left in an open stage, and nobody can come. */
function isDeserted(draft: RunDraft, stage: Stage, subjectId: string | null): boolean {
  if (stage.intake || !comesFrom(draft, stage)) return false;
  const challengeId = subjectId === null ? null : (draft.subject(subjectId)?.challengeId ?? null);
  const earlier = ancestorsOf(draft, stage);
  return !isBusy(draft, earlier, challengeId) && !hasVacancy(draft, earlier);
}

/** Whether a place is free that people have to give to somebody first. */
const hasVacancy = (draft: RunDraft, stages: readonly Stage[]): boolean =>
  Object.values(draft.state.gates).some(
    ({ stageId, vacancies }) => vacancies.length > 0 && stages.some(({ id }) => id === stageId),
  );

/** Whoever stands nowhere and can go nowhere has come to the end of the way. */
function retire(draft: RunDraft, subject: Subject): void {
  if (!subject.isActive || isStanding(subject) || hasFuture(draft, subject)) return;
  const isLost = lastOutcome(draft, subject) === 'notSelected';
  if (subject.funnel === 'teams') {
    draft.setTeam(subject.id, { status: isLost ? 'notSelected' : 'finished' });
    draft.emit(isLost ? 'out' : 'finished', null, subject.id);
  } else if (isLost || isExhausted(draft, subject.id)) {
    draft.setChallenge(subject.id, { status: isLost ? 'notSelected' : 'ended' });
    draft.emit('challengeEnded', null, subject.id);
  }
}

const isStanding = ({ places }: Subject): boolean =>
  Object.values(places).some(({ outcome }) => outcome === 'in' || outcome === 'reserve');

function lastOutcome(draft: RunDraft, { places }: Subject): Place['outcome'] | undefined {
  return draft.stagesInOrder.flatMap(({ id }) => places[id]?.outcome ?? []).at(-1);
}

const hasFuture = (draft: RunDraft, subject: Subject): boolean => nextStagesOf(draft, subject).length > 0;

/** The stages that may still open to the subject, in the order of the graph. */
export function nextStagesOf(draft: RunDraft, subject: Subject): string[] {
  const possible = new Set<string>();
  for (const stage of draft.stagesInOrder) {
    if (stage.funnel !== subject.funnel || subject.places[stage.id] || !comesFrom(draft, stage)) continue;
    const run = draft.stageRun(draft.keyFor(stage, subject));
    if (run && run.state !== 'open' && run.state !== 'cancelled') continue;
    const leads = joined(draft, stage, (edge, from) => {
      const place = placeIn(draft, subject, from);
      return follows(place, edge, from) || (place ? place.outcome === 'in' : possible.has(from.id));
    });
    if (leads) possible.add(stage.id);
  }
  return [...possible];
}

/** A published challenge whose stages have ended, and none of whose teams moves any more. */
function isExhausted(draft: RunDraft, challengeId: string): boolean {
  if (!draft.state.challenges[challengeId]?.isPublished) return false;
  const moves = draft.subjects('teams').some((team) => team.challengeId === challengeId && team.isActive);
  const windows = draft.model.stages.filter(hasChallengeWindow);
  return !moves && !isBusy(draft, windows, challengeId);
}
