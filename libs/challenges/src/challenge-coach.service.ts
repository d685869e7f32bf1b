import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import type { Tx } from '#libs/database';
import { RuleError, type Violation } from '#libs/kernel';
import { ProgrammesService } from '#libs/programmes';
import type { Challenge } from './challenge.entity.js';
import { contentOf } from './challenge-content.js';
import { ChallengePartsRepository } from './challenge-parts.repository.js';
import { ChallengeSights } from './challenge-sights.js';
import { ChallengeTexts } from './challenge-texts.js';
import { blockersOf, type Coaching, coach } from './coach.rules.js';
import type { CoachedContent, Finding } from './coach-finding.rules.js';

/** Reads challenges for those who write them, and keeps the gate of programmes that ask for it. */
@Injectable()
export class ChallengeCoachService {
  constructor(
    private readonly parts: ChallengePartsRepository,
    private readonly programmes: ProgrammesService,
    private readonly sights: ChallengeSights,
    private readonly texts: ChallengeTexts,
  ) {}

  /** Several challenges that the actor sees the work on, in a fixed number of statements. */
  async coachAll(
    actor: Actor,
    challenges: readonly Challenge[],
  ): Promise<{ readonly challengeId: string; readonly coaching: Coaching }[]> {
    const sight = await this.sights.of(actor);
    const ids = challenges.map(({ id }) => id);
    const kpis = await this.parts.kpisOf(ids);
    const criteria = await this.parts.criteriaOf(ids);
    const questions = await this.parts.questionsOf(ids);
    const earlier = await this.texts.similarTo(sight, challenges);
    return challenges.map((challenge, index) => {
      const own = <T extends { challengeId: string }>(rows: readonly T[]) =>
        rows.filter(({ challengeId }) => challengeId === challenge.id);
      const content = contentOf(challenge, {
        kpis: own(kpis),
        criteria: own(criteria),
        questions: own(questions),
      });
      return { challengeId: challenge.id, coaching: coach(content, earlier[index]) };
    });
  }

  /** A content that nobody has saved yet. @param id the challenge that it is of, which is no twin of itself. */
  async coachUnsaved(actor: Actor, content: CoachedContent, id: string | null): Promise<Coaching> {
    const { title, problem } = content;
    const [earlier] = await this.texts.similarTo(await this.sights.of(actor), [{ id, title, problem }]);
    return coach(content, earlier);
  }

  /**
   * Refuses what the programme does not want approved. The same for everybody: likeness to challenges that only some may
   * see neither opens nor shuts the gate.
   * @throws RuleError `coach.score_too_low`, `coach.blockers_left`, each with all findings that cost points.
   */
  async requireGood(tx: Tx, challenge: Challenge): Promise<void> {
    const { minimumCoachScore = 0, isCoachBinding = false } = await this.programmes.rulesOf(
      challenge.programmeId,
      tx,
    );
    if (minimumCoachScore === 0 && !isCoachBinding) return;
    const coaching = coach(contentOf(challenge, await this.parts.allOf(tx, challenge.id)));
    const { score } = coaching;
    const blockers = blockersOf(coaching).length;
    const verdicts: Violation[] = [
      ...(score < minimumCoachScore
        ? [{ code: 'coach.score_too_low', params: { score, minimum: minimumCoachScore } }]
        : []),
      ...(isCoachBinding && blockers > 0
        ? [{ code: 'coach.blockers_left', params: { count: blockers } }]
        : []),
    ];
    if (verdicts.length > 0)
      throw new RuleError([
        ...verdicts,
        ...coaching.findings.filter(({ points }) => points > 0).map(violationOf),
      ]);
  }
}

const violationOf = ({ code, path, params }: Finding): Violation => ({ code, path, params });
