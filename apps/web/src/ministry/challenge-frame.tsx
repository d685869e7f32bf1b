import type { ReactNode } from 'react';
import { type FragmentOf, readFragment } from '#web/api/graphql.ts';
import { useFormats } from '#web/i18n/format.ts';
import { Localized } from '#web/i18n/localized.tsx';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { type Tab, Tabs } from '#web/ui/tabs.tsx';
import { type Hands, useHands } from './hands.ts';
import { challengeHeadFragment } from './ministry.documents.ts';
import { type ChallengeState, ChallengeStateTag, wasPublished } from './state.tsx';

interface FrameProps {
  readonly challenge: FragmentOf<typeof challengeHeadFragment>;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every page of a challenge: whose it is, where it stands, and its other pages. */
export function ChallengeFrame({ challenge, actions, children }: FrameProps) {
  const t = useText();
  const locale = useLocale();
  const head = readFragment(challengeHeadFragment, challenge);
  const hands = useHands(head);
  const base = `/${locale}/ministry/challenges/${head.id}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('ministry.title'), to: `/${locale}/ministry` }]}
        meta={
          <Row gap={2}>
            <bdi>{head.number}</bdi>
            <ChallengeStateTag state={head.state} />
          </Row>
        }
        title={<Localized text={head.title} />}
        lead={
          <>
            <Localized text={head.ministry?.name} /> · <Localized text={head.programme?.name} />
          </>
        }
        actions={actions}
      />
      <Tabs label={t('ministry.pages')} tabs={tabsOf(base, head.state, hands, t)} />
      <Stack gap={5}>
        <StandingNotice challenge={challenge} />
        {children}
      </Stack>
    </>
  );
}

function tabsOf(base: string, state: ChallengeState, hands: Hands, t: ReturnType<typeof useText>): Tab[] {
  const decides = hands.approver || hands.manager;
  const inside = decides || hands.officer;
  const shown: readonly (readonly [boolean, string, string])[] = [
    [true, '', t('ministry.tab.text')],
    [true, '/help', t('ministry.tab.help')],
    [inside, '/approval', t('ministry.tab.approval')],
    [wasPublished(state), '/questions', t('ministry.tab.questions')],
    [true, '/startups', t('ministry.tab.startups')],
    [wasPublished(state), '/versions', t('ministry.tab.versions')],
    [decides && ['IN_EVALUATION', 'DECIDED'].includes(state), '/decision', t('ministry.tab.decision')],
  ];
  return shown.filter(([isShown]) => isShown).map(([, path, label]) => ({ to: `${base}${path}`, label }));
}

/** What somebody has to know before anything else: sent back, to appear by itself, cancelled. */
function StandingNotice({ challenge }: { readonly challenge: FragmentOf<typeof challengeHeadFragment> }) {
  const t = useText();
  const { instant } = useFormats();
  const head = readFragment(challengeHeadFragment, challenge);
  if (head.state === 'CHANGES_REQUESTED' && head.requestedChanges)
    return (
      <Notice tone="warn">
        <strong>{t('ministry.changes_wanted')}</strong>
        <p dir="auto">{head.requestedChanges}</p>
      </Notice>
    );
  if (head.state === 'APPROVED' && head.publishAt)
    return <Notice>{t('ministry.appears_at', { when: instant(head.publishAt, head.zone) })}</Notice>;
  if (head.state === 'CANCELLED')
    return (
      <Notice tone="bad">
        <strong>{t('ministry.was_cancelled')}</strong>
        <p dir="auto">{head.cancellationReason}</p>
      </Notice>
    );
  return null;
}
