import type { Violation } from '#libs/kernel';
import { canCome, type InterviewProblem, type PlacedInterview } from './interview.assignment.js';
import { overlap, timesOf } from './interview-times.rules.js';

/**
 * What speaks against holding one interview like this among the others of its round.
 * @param others without the one that is checked
 */
export function checkInterview(
  problem: InterviewProblem,
  others: readonly PlacedInterview[],
  placed: PlacedInterview,
): Violation[] {
  const { frame, teams, panelSize } = problem;
  const found: Violation[] = [];
  const at = { startsAt: new Date(placed.startsAt).toISOString() };
  const { startsAt, endsAt, room } = placed;
  if (!timesOf(frame).some((time) => time.startsAt === startsAt && time.endsAt === endsAt))
    found.push({ code: 'interview.not_a_time', path: ['startsAt'], params: at });
  if (room >= frame.rooms) found.push({ code: 'interview.no_such_room', path: ['room'] });
  const meanwhile = others.filter((own) => overlap(own, placed));
  if (meanwhile.some((own) => own.room === room))
    found.push({ code: 'interview.room_taken', path: ['room'] });
  const team = teams.find(({ id }) => id === placed.teamId);
  if (!team || !canCome(team, placed, frame))
    found.push({ code: 'interview.team_unavailable', path: ['startsAt'] });
  if (new Set(placed.panelIds).size !== panelSize || placed.panelIds.length !== panelSize)
    found.push({ code: 'interview.panel_size', path: ['reviewerIds'], params: { size: panelSize } });
  return [...found, ...checkPanel(problem, meanwhile, placed)];
}

function checkPanel(
  { frame, panel }: InterviewProblem,
  meanwhile: readonly PlacedInterview[],
  placed: PlacedInterview,
): Violation[] {
  return placed.panelIds.flatMap((id, index): Violation[] => {
    const path = ['reviewerIds', String(index)];
    const person = panel.find((own) => own.id === id);
    if (!person) return [{ code: 'input.unknown_id', path }];
    if (person.conflicts.has(placed.teamId)) return [{ code: 'review.conflict_of_interest', path }];
    if (meanwhile.some((own) => own.panelIds.includes(id)))
      return [{ code: 'interview.person_elsewhere', path }];
    return canCome(person, placed, frame) ? [] : [{ code: 'interview.person_unavailable', path }];
  });
}
