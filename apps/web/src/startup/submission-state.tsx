import type { ResultOf } from '#web/api/graphql.ts';
import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Tag, type Tone } from '#web/ui/notice.tsx';
import type { submissionDocument } from './submissions.documents.ts';

export type MySubmission = NonNullable<ResultOf<typeof submissionDocument>['submission']>;

const STATES: Readonly<Record<MySubmission['state'], readonly [MessageId, Tone | undefined]>> = {
  AWARDED: ['submission.AWARDED', 'good'],
  DISQUALIFIED: ['submission.DISQUALIFIED', 'bad'],
  DRAFT: ['submission.DRAFT', 'warn'],
  NOT_AWARDED: ['submission.NOT_AWARDED', undefined],
  SUBMITTED: ['submission.SUBMITTED', 'info'],
  WITHDRAWN: ['submission.WITHDRAWN', undefined],
};

/** Where a submission stands, in words. */
export function SubmissionState({ state }: { readonly state: MySubmission['state'] }) {
  const t = useText();
  const [text, tone] = STATES[state];
  return <Tag tone={tone}>{t(text)}</Tag>;
}
