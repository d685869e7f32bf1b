import { useState } from 'react';
import { useAct } from '#web/api/use-api.ts';
import { LOCALE_FACTS, LOCALES, type Locale } from '#web/i18n/locales.ts';
import type { LocalizedValue } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Choices } from '#web/ui/choices.tsx';
import { Form } from '#web/ui/form.tsx';
import { Row } from '#web/ui/layout.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { suggestTextDocument } from './draft.documents.ts';

interface SuggestProps {
  readonly challengeId: string;
  readonly fieldPath: string;
  readonly text: LocalizedValue;
  readonly language: Locale;
  readonly onDone: () => void;
}

/** Another wording for one text, in one language, and why. */
export function SuggestForm({ challengeId, fieldPath, text, language, onDone }: SuggestProps) {
  const t = useText();
  const [chosen, setChosen] = useState<Locale>(language);
  const [wording, setWording] = useState(text[language] ?? '');
  const [comment, setComment] = useState('');
  const suggest = useAct(suggestTextDocument);
  const choose = (next: string) => {
    setChosen(next as Locale);
    setWording(text[next as Locale] ?? '');
  };
  const submit = async () => {
    const input = { challengeId, fieldPath, text: { [chosen]: wording }, comment: comment || null };
    if (await suggest.run({ input })) onDone();
  };
  return (
    <Form issues={suggest.issues} onSubmit={submit}>
      <Choices
        name="language"
        label={t('suggestion.language')}
        value={chosen}
        onChange={choose}
        options={LOCALES.map((each) => ({ value: each, label: LOCALE_FACTS[each].name }))}
      />
      <TextArea
        name="text"
        label={t('suggestion.wording')}
        lang={chosen}
        dir={LOCALE_FACTS[chosen].dir}
        value={wording}
        onChange={setWording}
      />
      <TextArea
        name="comment"
        label={t('suggestion.why')}
        optional
        rows={2}
        value={comment}
        onChange={setComment}
      />
      <Row>
        <Button kind="primary" type="submit" pending={suggest.pending}>
          {t('suggestion.send')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </Row>
    </Form>
  );
}
