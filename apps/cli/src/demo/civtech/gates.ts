import { shippedModel } from '#libs/models';
import { expectThat, type Telling } from '../narrator.js';
import { PEOPLE, teamName } from './company.js';
import { type GateSeen, type RunDesk, STAFF } from './run-desk.js';

/** Marks of a team from each of the three who judge, one digit for each criterion of the gate. */
export type Marks = Readonly<Record<string, readonly [officer: string, approver: string, manager: string]>>;

const meanOf = (digits: string): number =>
  [...digits].reduce((sum, digit) => sum + Number(digit), 0) / digits.length;

/** Everybody scores every team for every criterion. */
export async function scoreAll(desk: RunDesk, stageId: string, marks: Marks): Promise<void> {
  const stage = shippedModel('civtech-scotland')?.stages.find(({ id }) => id === stageId);
  const criteria = stage?.gate?.criteria ?? [];
  for (const [position, key] of STAFF.entries()) {
    const scores = Object.entries(marks).flatMap(([team, digits]) =>
      criteria.map(({ id }, index) => ({
        candidateId: desk.idOf(team),
        criterionId: id,
        score: Number(digits[position]?.[index]),
      })),
    );
    await desk.act(await desk.staff(key), 'recordGateScores', { gate: desk.of(stageId), scores });
  }
}

/** Computes what the rule comes to, and shows it: who judged how, and what follows before anybody decides. */
export async function prepare(
  desk: RunDesk,
  stageId: string,
  marks: Marks,
  telling: Telling,
): Promise<GateSeen> {
  await desk.act(await desk.staff('manager'), 'prepareGate', { gate: desk.of(stageId) });
  const gate = await desk.gate(stageId);
  const ranked = Object.entries(marks)
    .map(([team, digits]) => ({ team, digits, mean: meanOf(digits.join('')) }))
    .sort((a, b) => b.mean - a.mean);
  telling.table([
    ['start-up', ...STAFF.map((key) => PEOPLE[key]), 'mean', 'by the rule'],
    ...ranked.map(({ team, digits, mean }) => [
      teamName(team),
      ...digits.map((own) => meanOf(own).toFixed(2)),
      mean.toFixed(2),
      verdictOn(gate, desk.idOf(team)),
    ]),
  ]);
  return gate;
}

function verdictOn({ selection }: GateSeen, id: string): string {
  const tie = selection?.ties.find(({ ids }) => ids.includes(id));
  if (tie) return tie.kind === 'selection' ? 'equal at the cut' : 'equal in the reserve';
  if (selection?.selected.includes(id)) return 'selected';
  return selection?.reserve.includes(id) ? 'reserve' : 'no place';
}

/** The authority proposes, the office agrees: a decision needs both. @returns the gate as decided. */
export async function decide(
  desk: RunDesk,
  stageId: string,
  reason: string,
  precedence: readonly string[] = [],
): Promise<GateSeen> {
  const gate = desk.of(stageId);
  await desk.act(await desk.staff('officer'), 'proposeGateDecision', {
    gate,
    reason,
    precedence: precedence.map((team) => desk.idOf(team)),
  });
  const proposed = await desk.gate(stageId);
  expectThat(proposed.state === 'proposed', 'one person alone decides nothing');
  await desk.act(await desk.staff('manager'), 'approveGateDecision', { gate });
  const decided = await desk.gate(stageId);
  expectThat(decided.decision?.agreed === 2, 'two people have agreed');
  return decided;
}
