import type { RunState } from '#libs/engine';
import type { ProgrammeModel } from '#libs/models';

export type Anonymity = 'none' | 'applicantsHidden' | 'doubleBlind';

const STRICTNESS: readonly Anonymity[] = ['none', 'applicantsHidden', 'doubleBlind'];

type Stage = ProgrammeModel['stages'][number];

const anonymityAt = ({ gate }: Stage): Anonymity => gate?.anonymity ?? 'none';

/** The strictest of all gates: who was named before one of them is hidden at none. */
export const anonymityOf = (model: Pick<ProgrammeModel, 'stages'>): Anonymity =>
  model.stages
    .map(anonymityAt)
    .reduce(
      (strictest, own) => (STRICTNESS.indexOf(own) > STRICTNESS.indexOf(strictest) ? own : strictest),
      'none',
    );

/** Places from which a team can still come before a gate. */
const ON_THE_WAY: readonly string[] = ['in', 'passed', 'reserve'];

/**
 * Teams whose names are kept from those who judge. Anonymity lasts until the decision is in effect, at the last gate that
 * asks for it: a jury that learned after the first who is still there would know them at the second. As long as one team
 * is hidden, so are all that answered the same challenge, those that are out too: who is left could be told from them.
 * Source: Directive 2014/24/EU, art. 82: names are unknown to the jury until it has reached its decision.
 */
export function blindTeams(
  model: Pick<ProgrammeModel, 'stages'>,
  { teams }: Pick<RunState, 'teams'>,
): ReadonlySet<string> {
  const hiding = model.stages.filter((stage) => anonymityAt(stage) !== 'none');
  const ways = hiding.map((stage) => ({ id: stage.id, way: wayTo(model, stage) }));
  const isAhead = ({ places, status }: RunState['teams'][string]): boolean =>
    ways.some(({ id, way }) => {
      const place = places[id];
      if (place) return place.outcome === 'in';
      return (
        status === 'active' &&
        Object.entries(places).some(([stage, { outcome }]) => way.has(stage) && ON_THE_WAY.includes(outcome))
      );
    });
  const groups = new Set(
    Object.values(teams)
      .filter(isAhead)
      .map((team) => groupOf(team)),
  );
  return new Set(Object.keys(teams).filter((id) => groups.has(groupOf(teams[id]!))));
}

/** Teams that are judged against each other: of a challenge, or of a batch of applications. */
function groupOf({ challengeId, places }: RunState['teams'][string]): string {
  return `${challengeId ?? ''}/${Math.min(...Object.values(places).map(({ batch }) => batch))}`;
}

/** The stages through which a team comes to this one. */
function wayTo(model: Pick<ProgrammeModel, 'stages'>, stage: Stage): ReadonlySet<string> {
  const way = new Set(stage.after.map((edge) => edge.stage));
  for (const id of way)
    for (const edge of model.stages.find((own) => own.id === id)?.after ?? []) way.add(edge.stage);
  return way;
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The same plain data with every id exchanged, wherever it stands: also within the key of a stage or a gate. */
export const exchanged = <T>(plain: T, names: ReadonlyMap<string, string>): T =>
  JSON.parse(JSON.stringify(plain).replace(ID, (id) => names.get(id) ?? id)) as T;

/** Whether one of the ids stands anywhere in plain data. */
export const mentions = (plain: unknown, ids: { has(id: string): boolean }): boolean =>
  (JSON.stringify(plain).match(ID) ?? []).some((id) => ids.has(id));

/** A run in which nothing tells whose the teams are that have an alias. */
export function withAliases(state: RunState, aliases: ReadonlyMap<string, string>): RunState {
  if (aliases.size === 0) return state;
  const named = exchanged(state, aliases);
  const known = new Set(aliases.values());
  return {
    ...named,
    teams: Object.fromEntries(
      Object.entries(named.teams).map(([id, team]) => [id, known.has(id) ? { ...team, groupId: '' } : team]),
    ),
  };
}
