import {
  contains,
  type InterviewFrame,
  isDecent,
  overlap,
  type Span,
  timesOf,
} from './interview-times.rules.js';

/** A start-up that is invited, or somebody who asks it. */
export interface InterviewParty {
  readonly id: string;
  /** When it can come; null: it has not said, and is taken to be free in all windows. */
  readonly free: readonly Span[] | null;
  /** Interviews elsewhere. */
  readonly busy: readonly Span[];
  /** IANA name of the zone where it is. */
  readonly zone: string;
}

export interface Panelist extends InterviewParty {
  /** Teams whom this person may not meet. */
  readonly conflicts: ReadonlySet<string>;
}

export interface InterviewProblem {
  readonly frame: InterviewFrame;
  readonly teams: readonly InterviewParty[];
  readonly panel: readonly Panelist[];
  /** Who sits in each interview. */
  readonly panelSize: number;
}

export interface PlacedInterview extends Span {
  readonly teamId: string;
  /** Counted from 0. */
  readonly room: number;
  readonly panelIds: readonly string[];
}

/**
 * Why there is no such plan, and how much is missing.
 * - `TEAM_UNAVAILABLE`: the team can come at none of the times;
 * - `PANEL_UNAVAILABLE`: whenever the team can come, at most `available` of the `needed` people can sit with it, who
 *   are not in conflict with it;
 * - `TOO_FEW_TIMES`: these teams share `available` places, and each `needed` one;
 * - `ROOMS_CLASH`: each team has a time, but the panel cannot sit in so many rooms at once. `isProven` says whether
 *   everything was tried.
 */
export interface InterviewObstacle {
  readonly kind: 'TEAM_UNAVAILABLE' | 'PANEL_UNAVAILABLE' | 'TOO_FEW_TIMES' | 'ROOMS_CLASH';
  readonly teamIds: readonly string[];
  readonly needed: number;
  readonly available: number;
  readonly isProven: boolean;
}

export interface InterviewPlan {
  /** By time and room; empty where there are obstacles. */
  readonly interviews: readonly PlacedInterview[];
  readonly obstacles: readonly InterviewObstacle[];
}

/** Steps of the last resort, a search through all ways to fill the rooms: some tenths of a second. */
const PATIENCE = 50_000;

/**
 * Lays out interviews: each team once, with `panelSize` people who are not in conflict with it, nobody in two rooms at
 * once, everybody when they can come and at a decent hour where they are. Early times are filled first, and whoever has
 * sat least is asked first. The same problem has the same plan, in whatever order it is given.
 *
 * With one room this is a matching in a bipartite graph, and augmenting paths (Kuhn 1955) find it whenever there is one;
 * a team without a time proves why by Hall's theorem. With more rooms people are shared between them, which no longer is
 * a matching: after the paths follows a search.
 */
export function layOutInterviews(problem: InterviewProblem): InterviewPlan {
  const board = new Board(problem);
  const alone = board.teams.flatMap((team) => board.obstacleOf(team));
  if (alone.length > 0) return { interviews: [], obstacles: alone };
  const crowded = board.crowd();
  if (crowded) return { interviews: [], obstacles: [crowded] };
  const result = board.fill();
  if (result === 'FILLED') return { interviews: board.interviews(), obstacles: [] };
  return { interviews: [], obstacles: [board.clash(result === 'EXHAUSTED')] };
}

/** Whether somebody can be there then. */
export const canCome = (party: InterviewParty, time: Span, frame: InterviewFrame): boolean =>
  (party.free?.some((span) => contains(span, time)) ?? true) &&
  !party.busy.some((span) => overlap(span, time)) &&
  isDecent(time, party.zone, frame);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** Who sits where while a plan is made. Teams, people and times are known by their place. */
class Board {
  readonly teams: readonly InterviewParty[];
  private readonly panel: readonly Panelist[];
  private readonly times: readonly Span[];
  /** Of each team: times at which it and enough people can come. */
  private readonly options = new Map<string, readonly number[]>();
  /** Of each time: who of the panel can come. */
  private readonly present: readonly (readonly Panelist[])[];
  private readonly at: InterviewParty[][];
  private steps = 0;

  constructor(private readonly problem: InterviewProblem) {
    const { frame } = problem;
    this.times = timesOf(frame);
    this.panel = [...problem.panel].sort(byId);
    this.present = this.times.map((time) => this.panel.filter((person) => canCome(person, time, frame)));
    this.at = this.times.map(() => []);
    for (const team of problem.teams)
      this.options.set(
        team.id,
        this.times.flatMap((time, index) =>
          canCome(team, time, frame) && this.ableAt(team, index).length >= problem.panelSize ? [index] : [],
        ),
      );
    // Whoever has the least choice is placed first.
    this.teams = [...problem.teams].sort(
      (a, b) => this.optionsOf(a).length - this.optionsOf(b).length || byId(a, b),
    );
  }

  /** What keeps a team from being interviewed even if it were the only one. */
  obstacleOf(team: InterviewParty): InterviewObstacle[] {
    if (this.optionsOf(team).length > 0) return [];
    const { frame, panelSize } = this.problem;
    const able = this.times.flatMap((time, index) =>
      canCome(team, time, frame) ? [this.ableAt(team, index).length] : [],
    );
    const found = { teamIds: [team.id], isProven: true };
    return able.length === 0
      ? [{ ...found, kind: 'TEAM_UNAVAILABLE', needed: 1, available: 0 }]
      : [{ ...found, kind: 'PANEL_UNAVAILABLE', needed: panelSize, available: Math.max(...able) }];
  }

  /** Teams that cannot all have a time even if the people were shared out in the best way (Hall). */
  crowd(): InterviewObstacle | null {
    const places = this.times.map((_, index) => this.placesAt(index));
    const taken: string[][] = this.times.map(() => []);
    for (const team of this.teams) {
      const seen = new Set<number>();
      if (this.match(team.id, seen, taken, places)) continue;
      const rivals = [...seen].flatMap((index) => taken[index] ?? []);
      const available = [...seen].reduce((sum, index) => sum + (places[index] ?? 0), 0);
      const teamIds = [team.id, ...rivals].sort();
      return { kind: 'TOO_FEW_TIMES', teamIds, needed: teamIds.length, available, isProven: true };
    }
    return null;
  }

  /** Places every team; says whether it did, or whether there is no way. */
  fill(): 'FILLED' | 'EXHAUSTED' | 'GIVEN_UP' {
    if (this.teams.every((team) => this.place(team, new Set()))) return 'FILLED';
    for (const teams of this.at) teams.length = 0;
    if (this.search(0)) return 'FILLED';
    return this.steps >= PATIENCE ? 'GIVEN_UP' : 'EXHAUSTED';
  }

  clash(isProven: boolean): InterviewObstacle {
    const { panelSize, frame } = this.problem;
    return {
      kind: 'ROOMS_CLASH',
      teamIds: this.teams.map(({ id }) => id).sort(),
      needed: panelSize * frame.rooms,
      available: Math.max(...this.present.map(({ length }) => length)),
      isProven,
    };
  }

  interviews(): PlacedInterview[] {
    const sat = new Map(this.panel.map(({ id }) => [id, 0]));
    return this.times.flatMap((time, index) => {
      const teams = [...(this.at[index] ?? [])].sort(byId);
      const seats = this.seat(index, teams, sat) ?? [];
      for (const id of seats.flat()) sat.set(id, (sat.get(id) ?? 0) + 1);
      return teams.map(({ id }, room) => ({
        ...time,
        teamId: id,
        room,
        panelIds: [...(seats[room] ?? [])].sort(),
      }));
    });
  }

  private match(
    teamId: string,
    seen: Set<number>,
    taken: readonly string[][],
    places: readonly number[],
  ): boolean {
    for (const index of this.options.get(teamId) ?? []) {
      if (seen.has(index)) continue;
      seen.add(index);
      const rivals = taken[index] as string[];
      if (rivals.length < (places[index] ?? 0)) {
        rivals.push(teamId);
        return true;
      }
      const moved = rivals.findIndex((rival) => this.match(rival, seen, taken, places));
      if (moved < 0) continue;
      rivals[moved] = teamId;
      return true;
    }
    return false;
  }

  /** As {@link match}, with the people of each room counted. Nobody is moved while there is a time to spare. */
  private place(team: InterviewParty, seen: Set<number>): boolean {
    const options = this.optionsOf(team).filter((index) => !seen.has(index));
    for (const index of options) {
      const there = this.at[index] as InterviewParty[];
      if (!this.fits(index, [...there, team])) continue;
      there.push(team);
      return true;
    }
    for (const index of options) {
      if (seen.has(index)) continue;
      seen.add(index);
      const before = this.at[index] as InterviewParty[];
      for (const rival of before) {
        const without = [...before.filter((own) => own !== rival), team];
        if (!this.fits(index, without)) continue;
        this.at[index] = without;
        if (this.place(rival, seen)) return true;
        this.at[index] = before;
      }
    }
    return false;
  }

  private search(depth: number): boolean {
    const team = this.teams[depth];
    if (!team) return true;
    for (const index of this.optionsOf(team)) {
      this.steps += 1;
      if (this.steps >= PATIENCE) return false;
      const teams = this.at[index] as InterviewParty[];
      if (!this.fits(index, [...teams, team])) continue;
      teams.push(team);
      if (this.search(depth + 1)) return true;
      teams.pop();
    }
    return false;
  }

  private fits(index: number, teams: readonly InterviewParty[]): boolean {
    return teams.length <= this.problem.frame.rooms && this.seat(index, teams, new Map()) !== null;
  }

  /** Who sits with whom at a time, whoever has sat least first; null where too few can. */
  private seat(
    index: number,
    teams: readonly InterviewParty[],
    sat: ReadonlyMap<string, number>,
  ): string[][] | null {
    const able = teams.map((team) =>
      this.ableAt(team, index).sort((a, b) => (sat.get(a.id) ?? 0) - (sat.get(b.id) ?? 0) || byId(a, b)),
    );
    const roomOf = new Map<string, number>();
    const take = (room: number, asked: Set<string>): boolean => {
      for (const { id } of able[room] ?? []) {
        if (asked.has(id) || roomOf.get(id) === room) continue;
        asked.add(id);
        const other = roomOf.get(id);
        if (other !== undefined && !take(other, asked)) continue;
        roomOf.set(id, room);
        return true;
      }
      return false;
    };
    for (const room of teams.keys())
      for (let chair = 0; chair < this.problem.panelSize; chair++) if (!take(room, new Set())) return null;
    return teams.map((_, room) => [...roomOf].filter(([, own]) => own === room).map(([id]) => id));
  }

  private ableAt({ id }: InterviewParty, index: number): Panelist[] {
    return (this.present[index] ?? []).filter(({ conflicts }) => !conflicts.has(id));
  }

  /** How many interviews can be held at once, if nobody were in conflict with anybody. */
  private placesAt(index: number): number {
    const { frame, panelSize } = this.problem;
    return Math.min(frame.rooms, Math.floor((this.present[index] ?? []).length / panelSize));
  }

  private optionsOf({ id }: InterviewParty): readonly number[] {
    return this.options.get(id) ?? [];
  }
}
