import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '#web/api/use-api.ts';
import { type LocalizedValue, useLocalized } from '#web/i18n/localized.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { Choices } from '#web/ui/choices.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Stack } from '#web/ui/layout.tsx';
import { organisationsNamedDocument } from './review-desk.documents.ts';

const PAUSE_MS = 250;
const LEAST_LETTERS = 2;

interface OrganisationProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly suggested?: LocalizedValue | undefined;
}

/** Chooses an organisation by a part of its name: what is typed brings a short list, of which one is taken. */
export function OrganisationField({ name, label, value, onChange, suggested }: OrganisationProps) {
  const t = useText();
  const api = useApi();
  const localized = useLocalized();
  const [text, setText] = useState(() => localized(suggested));
  const wanted = useRested(text.trim());
  const { data } = useQuery({
    ...api.options(organisationsNamedDocument, { name: wanted }),
    enabled: wanted.length >= LEAST_LETTERS,
    placeholderData: keepPreviousData,
  });
  const found = wanted.length >= LEAST_LETTERS ? (data?.organisations.nodes ?? []) : [];
  return (
    <Stack gap={2}>
      <TextField
        name={`${name}.search`}
        type="search"
        label={label}
        hint={t('review.organisation.hint')}
        value={text}
        onChange={setText}
      />
      <div role="status">
        {wanted.length >= LEAST_LETTERS && data && found.length === 0 && (
          <p>{t('review.organisation.none')}</p>
        )}
      </div>
      <Choices
        name={name}
        label={<span className="visually-hidden">{t('review.organisation.found')}</span>}
        value={value}
        onChange={onChange}
        options={found.map((organisation) => ({
          value: organisation.id,
          label: localized(organisation.name),
        }))}
      />
    </Stack>
  );
}

/** What was typed, when the hands rest. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
