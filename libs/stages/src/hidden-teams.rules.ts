import type { RunState, Selection } from '#libs/engine';

/**
 * A run as it would look if some start-ups did not take part: neither their teams nor the places that they hold in a
 * list or a count. For judges who are in conflict with them; what the run does is decided by the whole state.
 */
export function withoutTeamsOf(state: RunState, organisationIds: ReadonlySet<string>): RunState {
  const hidden = new Set(
    Object.entries(state.teams).flatMap(([id, { groupId }]) => (organisationIds.has(groupId) ? [id] : [])),
  );
  if (hidden.size === 0) return state;
  const seen = (id: string): boolean => !hidden.has(id);
  const hiddenIn = (challengeId: string | null, ids: readonly string[]): number =>
    ids.filter(
      (id) => hidden.has(id) && (challengeId === null || state.teams[id]?.challengeId === challengeId),
    ).length;
  return {
    ...state,
    teams: only(state.teams, seen),
    stages: Object.fromEntries(
      Object.entries(state.stages).filter(([, { subjectId }]) => subjectId === null || seen(subjectId)),
    ),
    gates: Object.fromEntries(
      Object.entries(state.gates)
        .filter(([, { subjectId }]) => subjectId === null || seen(subjectId))
        .map(([key, gate]) => [
          key,
          {
            ...gate,
            basis: gate.basis && {
              ...gate.basis,
              candidateIds: gate.basis.candidateIds.filter(seen),
              scores: gate.basis.scores.filter(({ candidateId }) => seen(candidateId)),
              notes: gate.basis.notes.filter(({ candidateId }) => seen(candidateId)),
            },
            selection: gate.selection && selectionWithout(gate.selection, seen, hiddenIn),
            decision: gate.decision && {
              ...gate.decision,
              selected: gate.decision.selected.filter(seen),
              reserve: gate.decision.reserve.filter(({ id }) => seen(id)),
              precedence: gate.decision.precedence.filter(seen),
            },
            vacancies: gate.vacancies.filter(seen),
            appeals: gate.appeals.filter(({ teamId }) => seen(teamId)),
          },
        ]),
    ),
  };
}

const only = <T>(all: Readonly<Record<string, T>>, keeps: (key: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => keeps(key)));

function selectionWithout(
  selection: Selection,
  seen: (id: string) => boolean,
  hiddenIn: (challengeId: string | null, ids: readonly string[]) => number,
): Selection {
  return {
    ...selection,
    selected: selection.selected.filter(seen),
    reserve: selection.reserve.filter(seen),
    rejected: selection.rejected.filter(({ id }) => seen(id)),
    // One that is left alone is tied with nobody.
    ties: selection.ties
      .map((tie) => ({ ...tie, ids: tie.ids.filter(seen) }))
      .filter(({ ids }) => ids.length > 1),
    choice: selection.choice?.filter(seen) ?? null,
    underfilled: selection.underfilled.map((own) => ({
      ...own,
      selected: own.selected - hiddenIn(own.challengeId, selection.selected),
    })),
    matching: selection.matching
      .filter(({ candidateId }) => seen(candidateId))
      .map((step) => ({
        ...step,
        displaced: step.displaced !== null && seen(step.displaced) ? step.displaced : null,
      })),
  };
}
