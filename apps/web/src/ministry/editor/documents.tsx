import { FilesField } from '#web/forms/file-field.tsx';
import { useText } from '#web/i18n/texts.tsx';
import { useEditing } from './editing.ts';
import { Coached } from './fields.tsx';

/** As many as the server takes. */
export const MAX_DOCUMENTS = 12;

/** Files that the challenge is published with. */
export function Documents() {
  const t = useText();
  const { draft, organisationId, set } = useEditing();
  return (
    <Coached path="documents">
      <FilesField
        name="documentIds"
        label={t('ministry.field.documents')}
        hint={t('ministry.hint.documents')}
        organisationId={organisationId}
        files={draft.documents}
        max={MAX_DOCUMENTS}
        onChange={(files) => set('documents', files)}
      />
    </Coached>
  );
}
