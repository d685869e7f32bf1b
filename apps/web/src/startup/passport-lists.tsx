import { useText } from '#web/i18n/texts.tsx';
import { TextField } from '#web/ui/field.tsx';
import type { PassportFieldsProps } from './passport.ts';
import { RowsField } from './rows-field.tsx';

/** People, customers and certificates. */
export function PassportLists({ form, onChange }: PassportFieldsProps) {
  const t = useText();
  return (
    <>
      <RowsField
        title={t('passport.team')}
        hint={t('passport.team_hint')}
        add={t('apply.member_add')}
        rows={form.team}
        empty={{ name: '', position: '' }}
        onChange={(team) => onChange({ team })}
      >
        {(row, index, set) => (
          <>
            <TextField
              name={`team.${index}.name`}
              label={t('apply.member_name')}
              value={row.name}
              onChange={(name) => set({ name })}
            />
            <TextField
              name={`team.${index}.position`}
              label={t('passport.position')}
              value={row.position}
              onChange={(position) => set({ position })}
            />
          </>
        )}
      </RowsField>
      <References form={form} onChange={onChange} />
      <Certificates form={form} onChange={onChange} />
    </>
  );
}

function References({ form, onChange }: PassportFieldsProps) {
  const t = useText();
  return (
    <RowsField
      title={t('passport.references')}
      hint={t('passport.references_hint')}
      add={t('passport.reference_add')}
      rows={form.references}
      empty={{ customer: '', description: '', year: '', url: '' }}
      onChange={(references) => onChange({ references })}
    >
      {(row, index, set) => (
        <>
          <TextField
            name={`references.${index}.customer`}
            label={t('passport.customer')}
            value={row.customer}
            onChange={(customer) => set({ customer })}
          />
          <TextField
            name={`references.${index}.description`}
            label={t('passport.work')}
            value={row.description}
            onChange={(description) => set({ description })}
          />
          <TextField
            name={`references.${index}.year`}
            type="number"
            short
            optional
            label={t('passport.year')}
            value={row.year}
            onChange={(year) => set({ year })}
          />
          <TextField
            name={`references.${index}.url`}
            type="url"
            optional
            label={t('passport.website')}
            value={row.url}
            onChange={(url) => set({ url })}
          />
        </>
      )}
    </RowsField>
  );
}

function Certificates({ form, onChange }: PassportFieldsProps) {
  const t = useText();
  return (
    <RowsField
      title={t('passport.certificates')}
      add={t('passport.certificate_add')}
      rows={form.certificates}
      empty={{ name: '', issuer: '', expiresOn: '' }}
      onChange={(certificates) => onChange({ certificates })}
    >
      {(row, index, set) => (
        <>
          <TextField
            name={`certificates.${index}.name`}
            label={t('passport.certificate')}
            value={row.name}
            onChange={(name) => set({ name })}
          />
          <TextField
            name={`certificates.${index}.issuer`}
            label={t('passport.issuer')}
            value={row.issuer}
            onChange={(issuer) => set({ issuer })}
          />
          <TextField
            name={`certificates.${index}.expiresOn`}
            type="date"
            short
            optional
            label={t('passport.expires')}
            value={row.expiresOn}
            onChange={(expiresOn) => set({ expiresOn })}
          />
        </>
      )}
    </RowsField>
  );
}
