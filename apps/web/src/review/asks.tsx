import { useState } from 'react';
import type { ResultOf } from '#web/api/graphql.ts';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { TimeLeft } from '#web/ui/deadline.tsx';
import { ErrorSummary, Form } from '#web/ui/form.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { answerReviewerInvitationDocument, reviewAsksDocument } from './review-desk.documents.ts';

type AsksAnswer = ResultOf<typeof reviewAsksDocument>;

/** What a reviewer is asked besides reviews: to join a programme, to say wishes, to compare. */
export function Asks() {
  const t = useText();
  const { ownReviewerInvitations, reviewRequests } = useAsk(reviewAsksDocument, {});
  const open = ownReviewerInvitations.nodes.filter(({ state }) => state === 'INVITED');
  if (open.length + reviewRequests.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="asks">
      <h2 id="asks">{t('review.asks')}</h2>
      <Grid min="22rem">
        {open.map((invitation) => (
          <Invitation key={invitation.id} invitation={invitation} />
        ))}
        {reviewRequests.map((request) => (
          <Request key={`${request.kind}${request.challenge?.id}`} request={request} />
        ))}
      </Grid>
    </Stack>
  );
}

interface InvitationProps {
  readonly invitation: AsksAnswer['ownReviewerInvitations']['nodes'][number];
}

function Invitation({ invitation }: InvitationProps) {
  const t = useText();
  const { date } = useFormats();
  const answer = useAct(answerReviewerInvitationDocument);
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const { id } = invitation;
  return (
    <Card as="section">
      <h3>
        <Localized text={invitation.programme?.name} />
      </h3>
      <p>{t('review.invitation.asked', { date: date(invitation.invitedAt) })}</p>
      {invitation.message && (
        <blockquote>
          <p dir="auto">{invitation.message}</p>
        </blockquote>
      )}
      {declining ? (
        <Form issues={answer.issues} onSubmit={() => answer.run({ input: { id, accepts: false, reason } })}>
          <TextArea
            name="reason"
            label={t('review.invitation.why_not')}
            rows={2}
            value={reason}
            onChange={setReason}
          />
          <Row>
            <Button kind="primary" type="submit" pending={answer.pending}>
              {t('review.invitation.decline')}
            </Button>
            <Button kind="quiet" onClick={() => setDeclining(false)}>
              {t('review.back')}
            </Button>
          </Row>
        </Form>
      ) : (
        <>
          <ErrorSummary issues={answer.issues} />
          <Row>
            <Button
              kind="primary"
              pending={answer.pending}
              onClick={() => answer.run({ input: { id, accepts: true } })}
            >
              {t('review.invitation.accept')}
            </Button>
            <Button onClick={() => setDeclining(true)}>{t('review.invitation.decline_open')}</Button>
          </Row>
        </>
      )}
    </Card>
  );
}

function Request({ request }: { readonly request: AsksAnswer['reviewRequests'][number] }) {
  const t = useText();
  const locale = useLocale();
  const { number } = useFormats();
  const isWishes = request.kind === 'WISHES';
  return (
    <Card as="section">
      <h3>{t(isWishes ? 'review.wishes.title' : 'review.demo.title')}</h3>
      <p>
        <Localized text={request.challenge?.title} />
      </p>
      <Row gap={2}>
        <span>{t('review.answered', { done: number(request.answered), total: number(request.total) })}</span>
        {request.closesAt && <TimeLeft closesAt={request.closesAt} />}
      </Row>
      <div>
        <ButtonLink to={`/${locale}/review/${isWishes ? 'wishes' : 'demo-day'}/${request.challenge?.id}`}>
          {t(isWishes ? 'review.wishes.open' : 'review.demo.open')}
        </ButtonLink>
      </div>
    </Card>
  );
}
