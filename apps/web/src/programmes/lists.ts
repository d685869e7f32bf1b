import type { Api } from '#web/api/api.ts';
import { wholeList } from '#web/api/whole-list.ts';
import { programmeChallengesDocument, programmesDocument } from './programmes.documents.ts';

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
