import { useState } from 'react';
import { useAsk } from '#web/api/use-api.ts';
import { useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Select, TextField } from '#web/ui/field.tsx';
import { Row } from '#web/ui/layout.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { reusableDocument } from './apply.documents.ts';
import type { Draft } from './draft.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { useDraftPart } from './use-draft-part.ts';

interface About {
  readonly title: string;
  readonly summary: string;
}

const read = ({ title, summary }: Draft): About => ({ title, summary });
const change = (about: About) => about;
const say = ({ title, summary }: About) => [title, summary].filter(Boolean).join(' — ');

/** Title and summary, which may begin with a solution of the catalogue. */
export function AboutStep({ application, id, step }: StepProps) {
  const t = useText();
  const part = useDraftPart({ id, part: step, read, change });
  const { value, setValue } = part;
  return (
    <StepFrame
      application={application}
      step={step}
      part={part}
      say={say}
      title={t('apply.about')}
      lead={t('apply.blind_hint')}
    >
      {value.title === '' && value.summary === '' && (
        <Reuse organisationId={application.organisationId} onTake={setValue} />
      )}
      <TextField
        name="title"
        label={t('apply.about_title')}
        hint={t('apply.about_title_hint')}
        value={value.title}
        onChange={(title) => setValue({ ...value, title })}
      />
      <TextArea
        name="summary"
        label={t('apply.about_summary')}
        hint={t('apply.about_summary_hint')}
        rows={8}
        maxLength={2_000}
        value={value.summary}
        onChange={(summary) => setValue({ ...value, summary })}
      />
    </StepFrame>
  );
}

interface ReuseProps {
  readonly organisationId: string;
  readonly onTake: (about: About) => void;
}

/** What was written once is not asked for again (WCAG 3.3.7). */
function Reuse({ organisationId, onTake }: ReuseProps) {
  const t = useText();
  const localized = useLocalized();
  const { solutions } = useAsk(reusableDocument, { organisationId });
  const [chosen, setChosen] = useState('');
  if (solutions.nodes.length === 0) return null;
  const solution = solutions.nodes.find(({ id }) => id === chosen);
  const take = () => {
    if (solution) onTake({ title: localized(solution.title), summary: localized(solution.summary) });
  };
  return (
    <Row>
      <Select
        name="solution"
        label={t('apply.reuse')}
        hint={t('apply.reuse_hint')}
        placeholder={t('apply.reuse_none')}
        value={chosen}
        onChange={setChosen}
        options={solutions.nodes.map((each) => ({ value: each.id, label: localized(each.title) }))}
      />
      {solution && <Button onClick={take}>{t('apply.reuse_take')}</Button>}
    </Row>
  );
}
