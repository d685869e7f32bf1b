import { useParams } from 'react-router';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { AboutStep } from './about-step.tsx';
import { AskStep } from './ask-step.tsx';
import { type ApplicationChallenge, type Group, groupsOf } from './draft.ts';
import { QuestionsStep } from './questions-step.tsx';
import { TeamStep } from './team-step.tsx';
import { loadApplication, useApplication } from './use-application.ts';

export async function load({ api, params, t, localized }: PageInput) {
  const challenge = await loadApplication(api, params.number ?? '');
  const group = groupOf(challenge, params.step);
  if ('questions' in group) return { title: localized(group.questions[0]?.prompt) };
  if (group.step === 'about') return { title: t('apply.about') };
  return { title: t(group.step === 'ask' ? 'apply.ask' : 'apply.team') };
}

function groupOf(challenge: ApplicationChallenge, step: string | undefined): Group {
  return groupsOf(challenge).find((group) => group.step === step) ?? notFound();
}

/** One page of an application. It saves itself while it is written. */
export function Page() {
  const { number = '', step } = useParams();
  const application = useApplication(number);
  const { challenge, submissionId } = application;
  if (!submissionId || !challenge.isOpen) return notFound();
  const group = groupOf(challenge, step);
  const props = { application, id: submissionId, step: group.step };
  if ('questions' in group) return <QuestionsStep key={group.step} {...props} questions={group.questions} />;
  if ('currency' in group) return <AskStep {...props} currency={group.currency} />;
  return group.step === 'about' ? <AboutStep {...props} /> : <TeamStep {...props} />;
}
