import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { InputIssue } from '#web/api/use-api.ts';
import { RestoreOffer, SaveMark } from '#web/forms/save-state.tsx';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { Form } from '#web/ui/form.tsx';
import { Columns, Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ApplyAside } from './apply-aside.tsx';
import type { Application } from './use-application.ts';
import type { DraftPart } from './use-draft-part.ts';

export interface StepProps {
  readonly application: Application;
  /** The submission. */
  readonly id: string;
  readonly step: string;
}

interface FrameProps<Value> extends Omit<StepProps, 'id'> {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly part: DraftPart<Value>;
  /** Shows a value of this page in words, when two people wrote at once. */
  readonly say: (value: Value) => string;
  readonly children: ReactNode;
}

/** What stands around each page of an application: whether it is saved, what was kept, what somebody else wrote, and the way on. */
export function StepFrame<Value>({ application, step, title, lead, part, say, children }: FrameProps<Value>) {
  const t = useText();
  const locale = useLocale();
  const localized = useLocalized();
  const navigate = useNavigate();
  const [isLeaving, setIsLeaving] = useState(false);
  const [issues, setIssues] = useState<readonly InputIssue[]>([]);
  const { challenge, groups } = application;
  const base = `/${locale}/startup/apply/${challenge.number}`;
  const next = groups[groups.findIndex((group) => group.step === step) + 1];
  const goOn = async () => {
    setIsLeaving(true);
    const isSaved = await part.flush();
    setIsLeaving(false);
    if (isSaved) return navigate(next ? `${base}/${next.step}` : base);
    const refusals = part.lastRefusals();
    setIssues(refusals.length > 0 ? refusals : [{ code: 'network', message: '', path: null }]);
  };
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        crumbs={[
          { label: t('startup.title'), to: `/${locale}/startup` },
          { label: localized(challenge.title), to: base },
        ]}
        meta={<SaveMark state={part.state} />}
      />
      <Columns aside={<ApplyAside challenge={challenge} />}>
        <Stack gap={5}>
          <Offers part={part} say={say} />
          <Form issues={issues} onSubmit={goOn}>
            {children}
            <Row>
              <Button kind="primary" type="submit" pending={isLeaving}>
                {t('apply.continue')}
              </Button>
              <ButtonLink kind="quiet" to={base}>
                {t('apply.later')}
              </ButtonLink>
            </Row>
          </Form>
        </Stack>
      </Columns>
    </>
  );
}

function Offers<Value>({
  part,
  say,
}: {
  readonly part: DraftPart<Value>;
  readonly say: (value: Value) => string;
}) {
  const t = useText();
  const { kept, theirs, refusals } = part;
  const restore = (value: Value) => {
    part.setValue(value);
    part.forget();
  };
  return (
    <>
      {kept && theirs === undefined && (
        <RestoreOffer kept={kept} onRestore={restore} onForget={part.forget} />
      )}
      {theirs !== undefined && (
        <Notice tone="warn" live>
          <p>{t('apply.conflict')}</p>
          <blockquote>
            <bdi>{say(theirs) || t('apply.conflict_empty')}</bdi>
          </blockquote>
          <Row>
            <Button kind="primary" small onClick={part.keepMine}>
              {t('apply.keep_mine')}
            </Button>
            <Button small onClick={part.takeTheirs}>
              {t('apply.take_theirs')}
            </Button>
          </Row>
        </Notice>
      )}
      {part.state === 'failed' && refusals[0] && (
        <Notice tone="warn" live>
          {t('apply.not_taken', { why: refusals[0].message })}
        </Notice>
      )}
    </>
  );
}
