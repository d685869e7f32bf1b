import type { Api } from '#web/api/api.ts';
import type { ResultOf } from '#web/api/graphql.ts';
import { wholeList } from '#web/api/whole-list.ts';
import { membersDocument, organisationsDocument, reviewersDocument } from './people.documents.ts';

export type Reviewer = ResultOf<typeof reviewersDocument>['reviewers']['nodes'][number];

/** Everybody who may review. */
export const reviewersOf = (api: Api) =>
  wholeList(api, 'reviewers', reviewersDocument, {}, ({ reviewers }) => reviewers);

export const membersOf = (api: Api, organisationId: string) =>
  wholeList(api, 'members', membersDocument, { organisationId }, ({ members }) => members);

const organisationsOf = (kind: 'PARTNER' | 'INTERMEDIARY') => (api: Api) =>
  wholeList(api, 'organisations', organisationsDocument, { kind }, ({ organisations }) => organisations);

/** Universities and others who can measure for a pilot. */
export const partnersOf = organisationsOf('PARTNER');

export const intermediariesOf = organisationsOf('INTERMEDIARY');
