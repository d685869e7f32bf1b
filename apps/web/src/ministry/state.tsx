import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Tag, type Tone } from '#web/ui/notice.tsx';

export type ChallengeState =
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'CHANGES_REQUESTED'
  | 'APPROVED'
  | 'PUBLISHED'
  | 'CLOSED'
  | 'IN_EVALUATION'
  | 'DECIDED'
  | 'ARCHIVED'
  | 'CANCELLED';

const TONES: Readonly<Partial<Record<ChallengeState, Tone>>> = {
  IN_REVIEW: 'info',
  CHANGES_REQUESTED: 'warn',
  APPROVED: 'good',
  PUBLISHED: 'good',
  CANCELLED: 'bad',
};

/** Where a challenge stands, in words. */
export function ChallengeStateTag({ state }: { readonly state: ChallengeState }) {
  const t = useText();
  return <Tag tone={TONES[state]}>{t(`ministry.state.${state}` as MessageId)}</Tag>;
}

/** A draft can still be written on. */
export const isWritable = (state: ChallengeState): boolean =>
  state === 'DRAFT' || state === 'CHANGES_REQUESTED';

/** What the coach says helps as long as the text can still become another one. */
export const isCoached = (state: ChallengeState): boolean => isWritable(state) || state === 'IN_REVIEW';

export const wasPublished = (state: ChallengeState): boolean =>
  ['PUBLISHED', 'CLOSED', 'IN_EVALUATION', 'DECIDED', 'ARCHIVED'].includes(state);
