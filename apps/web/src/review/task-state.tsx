import type { MessageId } from '#web/i18n/messages.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Tag, type Tone } from '#web/ui/notice.tsx';
import type { QueuedTask } from './answers.types.ts';

const STATES: Readonly<Record<QueuedTask['state'], readonly [MessageId, Tone | undefined]>> = {
  ASSIGNED: ['review.state.assigned', undefined],
  IN_PROGRESS: ['review.state.in_progress', 'info'],
  COMPLETED: ['review.state.completed', 'good'],
  DECLINED: ['review.state.ended', undefined],
  RECUSED: ['review.state.ended', undefined],
  REMOVED: ['review.state.ended', undefined],
  SUSPENDED: ['review.state.ended', undefined],
};

/** Where a review stands, in a word. */
export function TaskState({ state }: { readonly state: QueuedTask['state'] }) {
  const t = useText();
  const [text, tone] = STATES[state];
  return <Tag tone={tone}>{t(text)}</Tag>;
}
