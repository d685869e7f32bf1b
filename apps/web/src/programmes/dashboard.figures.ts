interface StageFigures {
  readonly stageId: string;
  readonly funnel: string;
  readonly instances: readonly {
    readonly funnel: {
      readonly standing: number;
      readonly passed: number;
      readonly notSelected: number;
      readonly reserve: number;
    } | null;
  }[];
}

/** Who came into each stage and what became of them, over all challenges. Stages of challenges are no part of it. */
export function funnelOf<Stage extends StageFigures>(stages: readonly Stage[]) {
  return stages
    .filter(({ funnel }) => funnel === 'teams')
    .map((stage) => {
      const sum = (key: 'standing' | 'passed' | 'notSelected' | 'reserve') =>
        stage.instances.reduce((total, { funnel }) => total + (funnel?.[key] ?? 0), 0);
      const [standing, passed, notSelected] = [sum('standing'), sum('passed'), sum('notSelected')];
      return {
        ...stage,
        standing,
        passed,
        notSelected,
        entered: standing + passed + notSelected + sum('reserve'),
      };
    });
}

interface DecidedLater {
  readonly state: string;
  readonly closedAt: string | null;
  readonly decidedAt: string | null;
}

const DAY_MS = 86_400_000;
const WAITING: readonly string[] = ['CLOSED', 'IN_EVALUATION'];

/** Days from the closing of the window to the decision, or until now; null before it closed, and where nothing is to be decided. */
export function daysToDecision({ state, closedAt, decidedAt }: DecidedLater, now: number): number | null {
  if (closedAt === null) return null;
  const until = decidedAt !== null ? Date.parse(decidedAt) : WAITING.includes(state) ? now : null;
  return until === null ? null : Math.floor((until - Date.parse(closedAt)) / DAY_MS);
}
