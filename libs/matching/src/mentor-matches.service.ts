import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { type FoundDocument, SearchIndex } from '#libs/search';
import { isOfTeam } from './challenge-invitation.policy.js';
import type { Match } from './match.scoring.js';
import { MatchSubjectsService } from './match-subjects.service.js';
import { findMatches } from './matcher.js';
import { MatchingService } from './matching.service.js';
import type { Mentor } from './mentor.entity.js';
import { MentorRepository } from './mentor.repository.js';
import { MENTOR_KIND, MentorsService, textsOfMentor } from './mentors.service.js';
import { mutualScore } from './mutual.scoring.js';

/** A start-up and a mentor who suit each other. */
export interface MentorMatch {
  readonly organisationId: string;
  readonly mentorId: string;
  /** 0 to 1: the harmonic mean of the two scores. */
  readonly score: number;
  /** What the asking side finds in the other, with its reasons. */
  readonly match: Match;
  /** What the other side would find in the asking one, 0 to 1. */
  readonly returned: number;
}

/** Only the best of one side are asked in return: a search for each. */
const ASKED_IN_RETURN = 20;
/** How far down its own list the other side may have the asking one. */
const DEPTH = 200;

/** Mentors for a start-up and start-ups for a mentor, by what each side finds in the other. */
@Injectable()
export class MentorMatchesService {
  constructor(
    private readonly matching: MatchingService,
    private readonly subjects: MatchSubjectsService,
    private readonly directory: MentorsService,
    private readonly mentors: MentorRepository,
    private readonly index: SearchIndex,
  ) {}

  /** Null unless the actor works for the start-up. */
  async mentorsFor(actor: Actor, organisationId: string, first: number): Promise<MentorMatch[] | null> {
    if (!isOfTeam(actor, organisationId)) return null;
    const found = await this.mentorsOf(organisationId, ASKED_IN_RETURN);
    const mentors = new Map(
      (await this.mentors.findByIds(found.map(({ id }) => id))).map((mentor) => [mentor.id, mentor]),
    );
    const matches = await Promise.all(
      found.map(async (match): Promise<MentorMatch> => {
        const mentor = mentors.get(match.id);
        const list = mentor ? await this.startupsOf(mentor, DEPTH) : [];
        return mutual(organisationId, match.id, match, scoreIn(list, organisationId));
      }),
    );
    return best(matches, first);
  }

  /** Start-ups for the actor, who is a mentor; null for everybody else. */
  async startupsFor(actor: Actor, first: number): Promise<MentorMatch[] | null> {
    const mentor = await this.directory.own(actor);
    if (!mentor) return null;
    const found = await this.startupsOf(mentor, ASKED_IN_RETURN);
    const matches = await Promise.all(
      found.map(async (match): Promise<MentorMatch> => {
        const list = await this.mentorsOf(match.id, DEPTH);
        return mutual(match.id, mentor.id, match, scoreIn(list, mentor.id));
      }),
    );
    return best(matches, first);
  }

  /**
   * How well each start-up and each mentor suit each other, 0 to 1; 0 where one side does not find the other. Each side
   * is asked once, one after the other: a round of a large programme must not keep other requests waiting.
   */
  async scoresBetween(
    organisationIds: readonly string[],
    mentorIds: readonly string[],
  ): Promise<(organisationId: string, mentorId: string) => number> {
    const found = new Map<string, readonly Match[]>();
    for (const id of organisationIds) found.set(id, await this.mentorsOf(id, DEPTH));
    for (const mentor of await this.mentors.findByIds(mentorIds))
      found.set(mentor.id, await this.startupsOf(mentor, DEPTH));
    const scores = new Map(
      [...found].map(([id, list]) => [id, new Map(list.map((match) => [match.id, match.score]))]),
    );
    const scoreOf = (one: string, other: string) => scores.get(one)?.get(other) ?? 0;
    return (organisationId, mentorId) =>
      mutualScore(scoreOf(organisationId, mentorId), scoreOf(mentorId, organisationId));
  }

  private async mentorsOf(organisationId: string, limit: number): Promise<Match[]> {
    const { fields, subject } = await this.subjects.ofStartup(organisationId);
    // A mentor has no readiness level: nobody is asked for one.
    const { trl: _, ...asked } = subject;
    return findMatches(this.index, { kind: MENTOR_KIND, fields, subject: asked, limit }, factsOfMentor);
  }

  private startupsOf(mentor: Mentor, limit: number): Promise<Match[]> {
    const { expertise, languages, countries } = mentor;
    const subject = { tags: expertise, languages, countries };
    return this.matching.offersFor(textsOfMentor(mentor), subject, 'STARTUP', limit);
  }
}

const factsOfMentor = ({ facets }: FoundDocument) => ({
  tags: facets.tag,
  languages: facets.language,
  countries: facets.country,
});

const scoreIn = (list: readonly Match[], id: string): number =>
  list.find((match) => match.id === id)?.score ?? 0;

const mutual = (organisationId: string, mentorId: string, match: Match, returned: number): MentorMatch => ({
  organisationId,
  mentorId,
  match,
  returned,
  score: mutualScore(match.score, returned),
});

/** Without those of which one side finds nothing in the other. */
const best = (matches: readonly MentorMatch[], first: number): MentorMatch[] =>
  matches
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || (one.match.id < other.match.id ? -1 : 1))
    .slice(0, first);
