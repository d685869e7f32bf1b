import type { Api } from '#web/api/api.ts';
import { wholeList } from '#web/api/whole-list.ts';
import { inquiriesDocument } from './desk.documents.ts';
import {
  helpedChallengesDocument,
  openProgrammesDocument,
  ownChallengesDocument,
} from './ministry.documents.ts';

export const ownChallengesOf = (api: Api) =>
  wholeList(api, 'own-challenges', ownChallengesDocument, {}, ({ ownChallenges }) => ownChallenges);

export const helpedChallengesOf = (api: Api) =>
  wholeList(
    api,
    'helped-challenges',
    helpedChallengesDocument,
    {},
    ({ helpedChallenges }) => helpedChallenges,
  );

/** Programmes for which challenges can be written. */
export const openProgrammesOf = (api: Api) =>
  wholeList(api, 'open-programmes', openProgrammesDocument, {}, ({ programmes }) => programmes);

/** The questions about a challenge, the oldest first. */
export const inquiriesOf = (api: Api, id: string) =>
  wholeList(api, 'inquiries', inquiriesDocument, { id }, ({ challenge }) => challenge?.inquiries);
