import type { Api } from '#web/api/api.ts';
import { wholeList } from '#web/api/whole-list.ts';
import { membersDocument } from './parties.documents.ts';
import {
  programmeChallengesDocument,
  programmesDocument,
  reviewersDocument,
} from './programmes.documents.ts';

/** The programmes that a person runs. */
export const programmesOf = (api: Api) =>
  wholeList(api, 'programmes', programmesDocument, {}, ({ managedProgrammes }) => managedProgrammes);

export const challengesOf = (api: Api, programmeId: string) =>
  wholeList(
    api,
    'programme-challenges',
    programmeChallengesDocument,
    { programmeId },
    ({ ownChallenges }) => ownChallenges,
  );

/** Everybody who may review. */
export const reviewersOf = (api: Api) =>
  wholeList(api, 'reviewers', reviewersDocument, {}, ({ reviewers }) => reviewers);

export const membersOf = (api: Api, organisationId: string) =>
  wholeList(api, 'members', membersDocument, { organisationId }, ({ members }) => members);
