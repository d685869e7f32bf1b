import { useState } from 'react';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { GivenScores } from './given-scores.tsx';
import styles from './review.module.css';
import { peersDocument, postReviewMessageDocument } from './review-task.documents.ts';
import type { RubricRow } from './rubric.ts';

interface PeersProps {
  readonly alias: string;
  readonly rubric: readonly RubricRow[];
}

/** The others' reviews and what the reviewers say to each other. Mounted only after the own review is in. */
export function Peers({ alias, rubric }: PeersProps) {
  const t = useText();
  const { number } = useFormats();
  const { peerReviews, namedPeerReviews, reviewMessages } = useAsk(peersDocument, { alias });
  const names = new Map(namedPeerReviews?.map((peer) => [peer.number, peer.reviewer]));
  const nameOf = (peer: number) => names.get(peer) ?? t('review.peer', { number: number(peer) });
  return (
    <>
      <h2>{t('review.peers')}</h2>
      {peerReviews?.length ? (
        peerReviews.map((peer) => (
          <section key={peer.number} className={styles.peer}>
            <h3>
              <bdi>{nameOf(peer.number)}</bdi>
            </h3>
            <GivenScores rubric={rubric} scores={peer.scores} />
          </section>
        ))
      ) : (
        <p className={styles.soft}>{t('review.peers.none')}</p>
      )}
      <h2>{t('review.discussion')}</h2>
      {reviewMessages?.length ? (
        <Stack as="ol" gap={2}>
          {reviewMessages.map((message, index) => (
            <li key={index} className={message.number === null ? styles.ownMessage : styles.message}>
              <strong>
                <bdi>{message.number === null ? t('review.you') : nameOf(message.number)}</bdi>
              </strong>
              <p dir="auto">{message.text}</p>
            </li>
          ))}
        </Stack>
      ) : (
        <p className={styles.soft}>{t('review.discussion.none')}</p>
      )}
      <Write alias={alias} isNamed={namedPeerReviews !== null} />
    </>
  );
}

function Write({ alias, isNamed }: { readonly alias: string; readonly isNamed: boolean }) {
  const t = useText();
  const post = useAct(postReviewMessageDocument);
  const [text, setText] = useState('');
  const send = async () => {
    if (await post.run({ input: { alias, text } })) setText('');
  };
  return (
    <Form issues={post.issues} onSubmit={send} aria-label={t('review.discussion')}>
      <TextArea
        name="text"
        label={t('review.discussion.write')}
        hint={isNamed ? undefined : t('review.discussion.hint')}
        rows={2}
        value={text}
        onChange={setText}
      />
      <div>
        <Button type="submit" small pending={post.pending}>
          {t('review.discussion.send')}
        </Button>
      </div>
    </Form>
  );
}
