import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RunState } from '#libs/engine';
import type { ProgrammeModel } from '#libs/models';
import { anonymityOf, blindTeams, exchanged, mentions, withAliases } from './blind-teams.rules.js';

type Team = RunState['teams'][string];

const stage = (id: string, after: readonly string[], anonymity?: string) =>
  ({
    id,
    after: after.map((own) => ({ stage: own })),
    gate: { anonymity },
  }) as never as ProgrammeModel['stages'][number];

/** Two hidden gates, one after the other, then an open one: as a design contest with a prototype has them. */
const contest = {
  stages: [
    stage('concept', [], 'applicantsHidden'),
    stage('prototype', ['concept'], 'applicantsHidden'),
    stage('pilot', ['prototype']),
  ],
};

const team = (places: Record<string, string>, more: Partial<Team> = {}): Team => ({
  ...{ challengeId: 'c1', groupId: 'g1', framing: 1, status: 'active', exitId: null },
  places: Object.fromEntries(
    Object.entries(places).map(([id, outcome]) => [id, { at: `${id}/c1`, batch: 1, outcome } as never]),
  ),
  ...more,
});
const hidden = (teams: Record<string, Team>, model: { stages: ProgrammeModel['stages'] } = contest) =>
  [...blindTeams(model, { teams })].sort();

describe('teams whose names are kept from judges', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['before the first gate', { concept: 'in' }, true],
    ['between two hidden gates', { concept: 'passed' }, true],
    ['before the second', { concept: 'passed', prototype: 'in' }, true],
    ['in reserve, from which a second gate can be reached', { concept: 'reserve' }, true],
    ['past the last one', { concept: 'passed', prototype: 'passed', pilot: 'in' }, false],
    ['out at the first, alone', { concept: 'notSelected' }, false],
    ['left', { concept: 'left' }, false],
  ])('%s', (_, places, isHidden) => {
    expect(hidden({ a: team(places) })).toEqual(isHidden ? ['a'] : []);
  });

  it('are all of a challenge as long as one is: who is left could be told from those who are out', () => {
    const teams = {
      a: team({ concept: 'passed', prototype: 'in' }),
      b: team({ concept: 'notSelected' }, { status: 'notSelected' }),
      c: team({ concept: 'notSelected' }, { status: 'notSelected', challengeId: 'c2' }),
    };
    expect(hidden(teams)).toEqual(['a', 'b']);
  });

  it('are none where no gate hides anybody, and at an earlier gate that hides nobody they are', () => {
    const open = { stages: [stage('call', []), stage('pilot', ['call'])] };
    expect(hidden({ a: team({ call: 'in' }) }, open)).toEqual([]);
    const late = { stages: [stage('call', []), stage('jury', ['call'], 'doubleBlind')] };
    expect(hidden({ a: team({ call: 'in' }) }, late)).toEqual(['a']);
    expect([anonymityOf(open), anonymityOf(contest), anonymityOf(late)]).toEqual([
      'none',
      'applicantsHidden',
      'doubleBlind',
    ]);
  });
});

describe('aliases', () => {
  it('leave no id of a team anywhere, and lead back', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.uuid(), (id, alias, group) => {
        fc.pre(new Set([id, alias, group]).size === 3);
        const state = {
          teams: { [id]: team({ concept: 'in' }, { groupId: group }) },
          stages: { [`concept/${id}`]: { subjectId: id } },
          gates: { [`concept/${id}`]: { basis: { candidateIds: [id] } } },
        } as never as RunState;
        const aliases = new Map([[id, alias]]);
        const named = withAliases(state, aliases);
        expect(JSON.stringify(named)).not.toContain(id);
        expect(JSON.stringify(named)).not.toContain(group);
        expect(mentions(state, aliases)).toBe(true);
        expect(mentions(named, aliases)).toBe(false);
        expect(exchanged({ gate: `concept/${alias}` }, new Map([[alias, id]]))).toEqual({
          gate: `concept/${id}`,
        });
      }),
    );
  });
});
