import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { type InputIssue, useAct, useAsk } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import type { MessageId } from '#web/i18n/messages.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Choices } from '#web/ui/choices.tsx';
import { Form } from '#web/ui/form.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { reusableDocument, startDocument } from './apply.documents.ts';
import type { ApplicationChallenge } from './draft.ts';
import type { Application } from './use-application.ts';

interface Check {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** What a no means. */
  readonly advice: string;
}

const EXITS: Readonly<Record<NonNullable<ApplicationChallenge['exitToProcurement']>, MessageId>> = {
  EXEMPTION: 'apply.exit_EXEMPTION',
  FOLLOW_ON_CONTRACT: 'apply.exit_FOLLOW_ON_CONTRACT',
  FRAMEWORK: 'apply.exit_FRAMEWORK',
  NONE_PLANNED: 'apply.exit_NONE_PLANNED',
  TENDER: 'apply.exit_TENDER',
};

/** At most five questions, from the facts of the challenge: nobody shall write for nothing. */
function useChecks({ challenge, organisationId }: Application): Check[] {
  const t = useText();
  const localized = useLocalized();
  const { money } = useFormats();
  const { ownPassport } = useAsk(reusableDocument, { organisationId });
  const { minimumTrl, constraints, budget, exitToProcurement } = challenge;
  const checks: (Check | false)[] = [
    minimumTrl !== null && {
      key: 'trl',
      label: t('eligible.trl', { trl: minimumTrl }),
      hint: ownPassport ? t('eligible.trl_own', { trl: ownPassport.trl }) : t('eligible.trl_hint'),
      advice: t('eligible.trl_no'),
    },
    localized(constraints) !== '' && {
      key: 'constraints',
      label: t('eligible.constraints'),
      hint: localized(constraints),
      advice: t('eligible.constraints_no'),
    },
    budget !== null && {
      key: 'budget',
      label: t('eligible.budget', { budget: money(budget) }),
      advice: t('eligible.budget_no'),
    },
    exitToProcurement !== null && {
      key: 'exit',
      label: t('eligible.exit'),
      hint: t(EXITS[exitToProcurement]),
      advice: t('eligible.exit_no'),
    },
    {
      key: 'independent',
      label: t('eligible.independent', { ministry: localized(challenge.ministry?.name) }),
      hint: t('eligible.independent_hint'),
      advice: t('eligible.independent_no'),
    },
  ];
  return checks.filter((check) => check !== false);
}

/** Whether applying makes sense. The answers are for the start-up alone; nothing of them is kept. */
export function Eligibility({ application }: { readonly application: Application }) {
  const t = useText();
  const id = useId();
  const locale = useLocale();
  const navigate = useNavigate();
  const { challenge, organisationId } = application;
  const checks = useChecks(application);
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const [missing, setMissing] = useState<readonly InputIssue[]>([]);
  const start = useAct(startDocument);
  const begin = async () => {
    const open = checks
      .filter(({ key }) => !answers[key])
      .map(({ key }) => ({ code: key, message: t('eligible.answer'), path: [key] }));
    setMissing(open);
    if (open.length > 0) return;
    if (await start.run({ input: { challengeId: challenge.id, organisationId } }))
      await navigate(`/${locale}/startup/apply/${challenge.number}`, { replace: true });
  };
  const noes = checks.filter(({ key }) => answers[key] === 'no');
  return (
    <Stack as="section" gap={5} aria-labelledby={id}>
      <div>
        <h2 id={id}>{t('eligible.title')}</h2>
        <p>{t('eligible.lead', { count: checks.length })}</p>
      </div>
      <Form issues={missing.length > 0 ? missing : start.issues} onSubmit={begin}>
        {checks.map(({ key, label, hint }) => (
          <Choices
            key={key}
            name={key}
            inline
            label={label}
            hint={hint}
            value={answers[key] ?? ''}
            onChange={(answer) => setAnswers((all) => ({ ...all, [key]: answer }))}
            options={[
              { value: 'yes', label: t('eligible.yes') },
              { value: 'no', label: t('eligible.no') },
            ]}
          />
        ))}
        {noes.length > 0 && (
          <Notice tone="warn" live>
            <p>{t('eligible.think')}</p>
            <ul>
              {noes.map(({ key, advice }) => (
                <li key={key}>{advice}</li>
              ))}
            </ul>
          </Notice>
        )}
        <div>
          <Button kind="primary" type="submit" pending={start.pending}>
            {t(noes.length > 0 ? 'eligible.begin_anyway' : 'eligible.begin')}
          </Button>
        </div>
      </Form>
    </Stack>
  );
}
