import { type CoachedContent, type Finding } from './coach-finding.rules.js';
import {
  coachAlsoBenefit,
  coachAttempts,
  coachData,
  coachImpact,
  coachIndexLink,
  coachIntellectualProperty,
  coachPeople,
  coachRootCause,
  coachTestSite,
  coachWhyNow,
} from './coach-framing.rules.js';
import { coachLikeness, type EarlierChallenge } from './coach-likeness.rules.js';
import {
  coachBudget,
  coachConstraints,
  coachCriteria,
  coachExit,
  coachKpis,
  coachTimeline,
} from './coach-plan.rules.js';
import {
  coachAffectedUsers,
  coachEvidence,
  coachOutcome,
  coachProblem,
  coachTitle,
} from './coach-problem.rules.js';
import { coachStyle } from './coach-style.rules.js';

/** A row of the checklist with its points. */
export interface CheckScore {
  readonly check: Finding['check'];
  /** 0 to 2. */
  readonly points: number;
}

export interface Coaching {
  /** Points of all checks as a percentage of what can be had, 0 to 100, rounded down: 100 is perfect. */
  readonly score: number;
  readonly checks: readonly CheckScore[];
  /** Blockers first, then in the order of the checklist. */
  readonly findings: readonly Finding[];
}

const FULL_POINTS = 2;

const CHECKS: Readonly<Record<Finding['check'], (content: CoachedContent) => Finding[]>> = {
  TITLE: coachTitle,
  PROBLEM: coachProblem,
  EVIDENCE: coachEvidence,
  AFFECTED_USERS: coachAffectedUsers,
  ROOT_CAUSE: coachRootCause,
  WHY_NOW: coachWhyNow,
  ATTEMPTS: coachAttempts,
  OUTCOME: coachOutcome,
  KPIS: coachKpis,
  CONSTRAINTS: coachConstraints,
  DATA: coachData,
  TEST_SITE: coachTestSite,
  PEOPLE: coachPeople,
  BUDGET: coachBudget,
  EXIT: coachExit,
  ALSO_BENEFIT: coachAlsoBenefit,
  CRITERIA: coachCriteria,
  INTELLECTUAL_PROPERTY: coachIntellectualProperty,
  TIMELINE: coachTimeline,
  INDEX_LINK: coachIndexLink,
  IMPACT: coachImpact,
};

/**
 * Reads a challenge as a good colleague would. Each check starts with two points; what is found takes points away, a
 * blocker all of them. The checks are those of the innovation programmes that publish theirs: CivTech, GovTech Catalyst,
 * Challenge.gov, the Harvard Government Performance Lab. Pure: the same content gives the same answer everywhere.
 * @param earlier challenges that the reader may see; likeness is told and costs no points, so the score does not depend
 *   on who asks.
 */
export function coach(content: CoachedContent, earlier: readonly EarlierChallenge[] = []): Coaching {
  const results = Object.entries(CHECKS).map(([check, rule]) => ({
    check: check as Finding['check'],
    findings: rule(content),
  }));
  const checks = results.map(({ check, findings }) => ({
    check,
    points: Math.max(
      0,
      findings.reduce((points, finding) => points - finding.points, FULL_POINTS),
    ),
  }));
  const points = checks.reduce((sum, check) => sum + check.points, 0);
  const findings = [
    ...results.flatMap((result) => result.findings),
    ...coachLikeness(content, earlier),
    ...coachStyle(content),
  ];
  const isBlocker = ({ severity }: Finding) => severity === 'BLOCKER';
  return {
    score: Math.floor((100 * points) / (checks.length * FULL_POINTS)),
    checks,
    findings: [...findings.filter(isBlocker), ...findings.filter((finding) => !isBlocker(finding))],
  };
}

export const blockersOf = ({ findings }: Coaching): Finding[] =>
  findings.filter(({ severity }) => severity === 'BLOCKER');
