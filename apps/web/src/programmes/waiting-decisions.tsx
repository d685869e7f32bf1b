import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct, useApi } from '#web/api/use-api.ts';
import { useFormats } from '#web/i18n/format.ts';
import { isolated, useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { useViewer } from '#web/session/use-viewer.ts';
import { Checkboxes } from '#web/ui/choices.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import type { Challenge } from './answers.types.ts';
import { Confirm } from './confirm.tsx';
import { releaseDecisionsDocument } from './evaluation-acts.documents.ts';
import { waitingDecisionDocument } from './programmes.documents.ts';

/** Proposed decisions of a programme: those of other people are released together, each with a tick. */
export function WaitingDecisions({ challenges }: { readonly challenges: readonly Challenge[] }) {
  const t = useText();
  const localized = useLocalized();
  const { list, moment } = useFormats();
  const viewer = useViewer();
  const release = useAct(releaseDecisionsDocument);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const waiting = useWaiting(challenges);
  if (waiting.length === 0) return null;
  const own = waiting.filter(({ proposedBy }) => proposedBy?.id === viewer?.id);
  const others = waiting.filter((each) => !own.includes(each));
  const ids = chosen.filter((id) => others.some((each) => each.id === id));
  return (
    <Stack as="section" aria-labelledby="waiting-decisions">
      <h2 id="waiting-decisions">{t('decision.waiting_all')}</h2>
      <p>{t('decision.waiting_lead')}</p>
      {own.length > 0 && (
        <Notice>
          {list(own.map(({ title }) => isolated(localized(title))))}: {t('decision.waiting_own')}
        </Notice>
      )}
      {others.length > 0 && (
        <>
          <Checkboxes
            name="proposalIds"
            label={t('decision.choose')}
            values={ids}
            onChange={setChosen}
            options={others.map(({ id, title, awards, rejections, proposedBy, proposedAt }) => ({
              value: id,
              label: localized(title),
              hint: t('decision.waiting_line', {
                awards: awards.length,
                rejections: rejections.length,
                name: isolated(proposedBy?.displayName),
                when: moment(proposedAt),
              }),
            }))}
          />
          <div>
            <Confirm
              label={t('decision.release_chosen')}
              means={t('decision.release_chosen_means', { count: ids.length })}
              blocked={ids.length === 0 ? t('decision.choose_some') : undefined}
              act={release}
              run={() => release.run({ input: { proposalIds: [...ids] } })}
            />
          </div>
        </>
      )}
    </Stack>
  );
}

/** What was proposed for the challenges that are being evaluated; asked by the page that shows it. */
function useWaiting(challenges: readonly Challenge[]) {
  const api = useApi();
  const judged = challenges.filter(({ state }) => state === 'IN_EVALUATION');
  const answers = useQueries({
    queries: judged.map(({ id }) => api.options(waitingDecisionDocument, { challengeId: id })),
  });
  return judged.flatMap(({ title }, index) =>
    (answers[index]?.data?.decisionProposals ?? [])
      .filter(({ state }) => state === 'PROPOSED')
      .map((proposal) => ({ ...proposal, title })),
  );
}
