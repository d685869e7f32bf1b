import { Link } from 'react-router';
import { readFragment } from '#web/api/graphql.ts';
import { useAct } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ActDialog } from '#web/ui/act-dialog.tsx';
import { Row, Stack } from '#web/ui/layout.tsx';
import { Panel } from '#web/ui/panel.tsx';
import type { ReviewedPilot } from './answers.types.ts';
import { usePilotHands } from './hands.ts';
import {
  nameStartupInCaseStudyDocument,
  publishCaseStudyDocument,
  withdrawCaseStudyDocument,
} from './pilot-acts.documents.ts';
import { pilotHeadFragment } from './pilots.documents.ts';

/** What everybody may read of the pilot once it is decided: whoever decided publishes it, the start-up lets itself be named. */
export function CaseStudyPanel({ pilot }: { readonly pilot: ReviewedPilot }) {
  const t = useText();
  const locale = useLocale();
  const { date } = useFormats();
  const head = readFragment(pilotHeadFragment, pilot);
  const hands = usePilotHands(head);
  const publishes = hands.approver || hands.manager;
  const { caseStudy } = pilot;
  if (head.state !== 'DECIDED' || (!publishes && !caseStudy)) return null;
  return (
    <Panel title={t('pilots.case')}>
      <Stack gap={3}>
        <p>
          {caseStudy ? (
            <>
              {t('pilots.case_since', { when: date(caseStudy.publishedAt) })}{' '}
              <Link to={`/${locale}/results`}>{t('pilots.case_see')}</Link>
            </>
          ) : (
            t('pilots.case_lead')
          )}
        </p>
        <Row>
          {publishes && <Publish id={head.id} isAgain={caseStudy !== null} />}
          {publishes && caseStudy && <TakeBack id={head.id} />}
          {hands.owner && caseStudy && <Naming id={head.id} isNamed={caseStudy.startup !== null} />}
        </Row>
      </Stack>
    </Panel>
  );
}

function Publish({ id, isAgain }: { readonly id: string; readonly isAgain: boolean }) {
  const t = useText();
  const publish = useAct(publishCaseStudyDocument);
  return (
    <ActDialog
      kind={isAgain ? 'secondary' : 'primary'}
      label={t(isAgain ? 'pilots.case_again' : 'pilots.case_publish')}
      title={t('pilots.case_publish_title')}
      act={publish}
      onAct={() => publish.run({ input: { pilotId: id } })}
    >
      <p>{t('pilots.case_publish_what')}</p>
    </ActDialog>
  );
}

function TakeBack({ id }: { readonly id: string }) {
  const t = useText();
  const withdraw = useAct(withdrawCaseStudyDocument);
  return (
    <ActDialog
      kind="danger"
      label={t('pilots.case_withdraw')}
      title={t('pilots.case_withdraw_title')}
      act={withdraw}
      onAct={() => withdraw.run({ input: { pilotId: id } })}
    >
      <p>{t('pilots.case_withdraw_what')}</p>
    </ActDialog>
  );
}

function Naming({ id, isNamed }: { readonly id: string; readonly isNamed: boolean }) {
  const t = useText();
  const name = useAct(nameStartupInCaseStudyDocument);
  return (
    <ActDialog
      label={t(isNamed ? 'pilots.case_unname' : 'pilots.case_name')}
      title={t(isNamed ? 'pilots.case_unname' : 'pilots.case_name')}
      act={name}
      onAct={() => name.run({ input: { pilotId: id, isNamed: !isNamed } })}
    >
      <p>{t(isNamed ? 'pilots.case_unname_what' : 'pilots.case_name_what')}</p>
    </ActDialog>
  );
}
