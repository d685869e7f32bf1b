import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OrganisationKind, Role } from '#libs/identity';
import { SearchIndex } from '#libs/search';
import { BuiltProgram } from '../../support/built-server.js';
import { Call, type PublishedChallenge, type Team } from '../../support/call.js';
import { ALL_CANARIES as ALL, CANARY, writeSecrets } from '../../support/canaries.js';
import { textOf } from '../../support/everything-of.js';
import { GraphqlClient } from '../../support/graphql-client.js';
import { mailsOf } from '../../support/mailbox.js';
import { handIn } from '../../support/stories.js';
import { tablesThatHold } from '../../support/tables-that-hold.js';
import { TestApp } from '../../support/test-app.js';
import { addSolution, savePassport } from './passports.js';

// A busy machine is no failure.
jest.setTimeout(180_000);

/** Every operation of this context that answers with texts, numbers or an order. */
const PROBES: readonly string[] = [
  `query ($text: String!) { textMatches(text: $text) { challenges { score reasons { contribution terms { term } tags }
    challenge { id title { en } } } startups { score reasons { terms { term } } organisation { id } }
    solutions { score reasons { terms { term } } solution { id } } } }`,
  `query ($challengeId: ID!) { startups: challengeMatches(challengeId: $challengeId, kind: STARTUP) { position score scoreRank
    moved isFirstTimeSupplier isSmallFirm reasons { feature contribution terms { term contribution } tags } organisation { id } }
    solutions: challengeMatches(challengeId: $challengeId, kind: SOLUTION) { score reasons { terms { term } } solution { id } } }`,
  `query ($challengeId: ID!) { similarChallenges(challengeId: $challengeId) { score reasons { terms { term } } challenge { id } } }`,
  `query ($challengeId: ID!) { challengeInvitations(challengeId: $challengeId) { totalCount nodes { state answeredAt appliedAt
    declineNote organisation { id } } } invitationQuota(challengeId: $challengeId) { quota used } }`,
  `query ($organisationId: ID!) { startupMatches(organisationId: $organisationId) { score reasons { terms { term } } challenge { id } }
    mentorMatches(organisationId: $organisationId) { score } }`,
  `query ($programmeId: ID!) { exposureReport(programmeId: $programmeId) { groups { dimension group known shown invited applied } }
    matchingQuality(programmeId: $programmeId) { lists shown clickThrough applicationRate acceptance { rank share } coverage drift } }`,
  '{ savedSearches { totalCount nodes { query name } } followedChallenges { totalCount } mentors { totalCount } }',
  '{ dismissedMatches { totalCount nodes { note } } }',
  `query ($organisationId: ID!) { invitationsToStartup(organisationId: $organisationId) { totalCount nodes { declineNote } } }`,
  `query ($text: String!) { challenges: search(kind: CHALLENGE, text: $text) { ...box } startups: search(kind: STARTUP, text: $text)
    { ...box } solutions: search(kind: SOLUTION, text: $text) { ...box } mentors: search(kind: MENTOR, text: $text) { ...box }
    a: searchSuggestions(kind: CHALLENGE, text: $text) b: searchSuggestions(kind: STARTUP, text: $text)
    c: searchSuggestions(kind: SOLUTION, text: $text) d: searchSuggestions(kind: MENTOR, text: $text) }
    fragment box on SearchResultConnection { totalCount facets { name values { value count } } nodes { score
      highlights { field pieces { text isMatch } } challenge { id } solution { id } organisation { id } mentor { id } } }`,
  `query ($part: String!) { a: searchSuggestions(kind: CHALLENGE, text: $part) b: searchSuggestions(kind: STARTUP, text: $part)
    c: searchSuggestions(kind: SOLUTION, text: $part) d: searchSuggestions(kind: MENTOR, text: $part) all: search(kind: CHALLENGE)
    { totalCount facets { name values { value count } } } }`,
  `mutation ($challengeId: ID!, $organisationId: ID!) { inviteToChallenge(input: { challengeId: $challengeId,
    organisationId: $organisationId, match: "qanarynothing" }) { errors { code message path } } }`,
];

/** Where the probes of the search box stand. */
const BOX = PROBES.findIndex((probe) => probe.includes('SearchResultConnection'));

describe('what is sealed, unfinished or personal', () => {
  let test: TestApp;
  let server: BuiltProgram;
  let call: Call;
  let challenge: PublishedChallenge;
  let works: Team;
  let rival: Team;
  let people: Record<string, GraphqlClient>;
  let variables: Record<string, string>;

  beforeAll(async () => {
    test = await TestApp.start({ SESSION_HOURS: '720' });
    call = await Call.open(test);
    challenge = await call.publish();
    works = await call.team('Works');
    rival = await call.team('Rivals');
    for (const { owner } of [works, rival])
      await savePassport(owner, {
        en: 'Finds leaks of water before they are seen.',
        team: [{ name: `Dana ${CANARY.people}`, position: 'CTO' }],
      });
    await addSolution(works.owner, 'Leak ear', 'Hears leaks of water.');
    await writeSecrets(test, call, challenge, works);
    await test.drain();
    variables = {
      challengeId: challenge.id,
      organisationId: rival.organisationId,
      programmeId: call.programmeId,
    };
    people = await audience();
    server = new BuiltProgram('bin/api.js', {
      DATABASE_URL: test.databaseUrl,
      LOG_LEVEL: 'debug',
      PORT: '0',
    });
    await server.says(/(http:\/\/localhost:\d+)/);
  });

  afterAll(async () => {
    await server?.cleanUp();
    await test.stop();
  });

  async function audience(): Promise<Record<string, GraphqlClient>> {
    const ministry = await test.organisation(OrganisationKind.MINISTRY, 'Other ministry');
    const bridge = await test.organisation(OrganisationKind.INTERMEDIARY, 'Bridge');
    const as = async (role: Role, organisationId: string) =>
      (await test.persona(role, organisationId)).client;
    return {
      anonymous: test.anonymous,
      manager: call.manager.client,
      officer: call.officer.client,
      stranger: await as(Role.MINISTRY_OFFICER, ministry),
      intermediary: await as(Role.INTERMEDIARY, bridge),
      mentor: await as(Role.MENTOR, bridge),
      reviewer: await as(Role.REVIEWER, call.ministryId),
      auditor: await as(Role.AUDITOR, call.operatorId),
      rival: rival.owner.client,
    };
  }

  /** Every answer to every probe, for everybody; tokens are read, not compared. */
  async function answers(text: string, url = test.url): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const [name, client] of Object.entries(people))
      for (const [index, probe] of PROBES.entries()) {
        const answer = await new GraphqlClient(url, client.headers).send(probe, {
          ...variables,
          text,
          // Not all of it: what begins so is suggested, if anything knows it.
          part: text.slice(0, -2),
        });
        found[`${name} ${index}`] = textOf(answer);
      }
    return found;
  }

  const withoutNumbers = (found: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(found).map(([name, text]) => [
        name,
        text.split('\n')[0]?.replace(/"(correlationId|x-correlation-id|date|etag)"[,:]"[^"]*"/g, ''),
      ]),
    );

  it('is found by its own words where it is public: the probes can find something', async () => {
    const found = await answers('leaks');
    for (const who of ['officer', 'intermediary']) {
      expect(found[`${who} 0`]).toContain('"term":"leaks"');
      expect(found[`${who} 1`]).toContain(works.organisationId);
      expect(found[`${who} ${BOX}`]).toContain('"isMatch":true');
      expect(found[`${who} ${BOX + 1}`]).toContain('"leaks"');
    }
  });

  it('makes no difference when a start-up hands in a sealed submission', async () => {
    const before = withoutNumbers(await answers('leaks'));
    await handIn(test, challenge, works, CANARY.sealed);
    await test.drain();
    expect(withoutNumbers(await answers('leaks'))).toEqual(before);
  });

  it('stands in no table of the index, of this context, of the jobs or of the open log', async () => {
    const home: Record<keyof typeof CANARY, RegExp> = {
      sealed: /^submissions\./,
      draftSubmission: /^submissions\./,
      draftChallenge: /^challenges\./,
      people: /^startups\.passport$/,
      search: /^matching\.saved_search$/,
      note: /^matching\.feedback_event$/,
    };
    for (const [kind, canary] of Object.entries(CANARY)) {
      const tables = await tablesThatHold(test, canary);
      expect(tables.length).toBeGreaterThan(0);
      const elsewhere = tables.filter((table) => !home[kind as keyof typeof CANARY].test(table));
      expect([
        kind,
        elsewhere.filter((table) => !(kind === 'draftChallenge' && table === 'audit.entry')),
      ]).toEqual([kind, []]);
    }
  });

  it('is in no index of any kind', async () => {
    const index = test.app.get(SearchIndex);
    for (const kind of ['challenge', 'startup', 'solution', 'mentor'])
      for (const canary of ALL)
        expect([kind, canary, await index.search({ kind, fields: { text: canary }, limit: 10 })]).toEqual([
          kind,
          canary,
          [],
        ]);
    expect(await index.search({ kind: 'challenge', fields: { text: 'leaks' }, limit: 10 })).toHaveLength(1);
  });

  it('is in no answer, error or mail, for whoever asks, whatever is asked', async () => {
    // Who wrote a note reads it; nobody else does.
    for (const canary of ALL)
      for (const [probe, text] of Object.entries(await answers(canary)))
        expect([probe, ALL.filter((word) => text.includes(word))]).toEqual([
          probe,
          probe.startsWith('officer 7') ? [CANARY.note] : [],
        ]);
    const mails = (await mailsOf(test)).map(({ subject, text }) => subject + text).join('\n');
    expect(ALL.filter((word) => mails.includes(word))).toEqual([]);
  });

  it('is in no line of the log of a server that answers all of it', async () => {
    const [, url = ''] = await server.says(/(http:\/\/localhost:\d+)/);
    for (const canary of ALL) await answers(canary, url);
    const lines = server.lines.join('\n');
    expect(lines).toContain('"correlationId"');
    expect(ALL.filter((word) => lines.includes(word))).toEqual([]);
  });
});
