import { useText } from '#web/i18n/texts.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';
import { LineBox, WordBox } from './boxes.tsx';
import { useEditing } from './editing.ts';
import { ChoiceField, Coached, LocalizedField, PlainField, Rows } from './fields.tsx';

const CURRENCIES = ['ILS', 'EUR', 'USD', 'GBP'];

/** What a pilot may cost, and what follows when it works. */
export function MoneyPart() {
  const t = useText();
  const { draft } = useEditing();
  const currencies = [...new Set([draft.currency, ...CURRENCIES])];
  return (
    <Stack gap={6}>
      <Coached path="budget">
        <Grid min="11rem" gap={3}>
          <PlainField path="budget" type="number" hint={t('ministry.hint.budget')} />
          <ChoiceField path="currency" values={currencies} />
        </Grid>
      </Coached>
      <Coached path="exitToProcurement">
        <ChoiceField
          path="exitToProcurement"
          hint={t('ministry.hint.exitToProcurement')}
          values={['FOLLOW_ON_CONTRACT', 'TENDER', 'FRAMEWORK', 'EXEMPTION', 'NONE_PLANNED']}
        />
      </Coached>
      <LocalizedField path="framing.exitLegalBasis" rows={2} />
      <LocalizedField path="framing.scaleUpSource" rows={2} />
      <Coached path="framing.intellectualProperty">
        <ChoiceField
          path="framing.intellectualProperty"
          values={[
            'STARTUP_OWNS',
            'STARTUP_OWNS_GOVERNMENT_LICENSED',
            'SHARED',
            'GOVERNMENT_OWNS',
            'OPEN_SOURCE',
          ]}
        />
      </Coached>
    </Stack>
  );
}

/** Until when what happens, in the clocks of the ministry. */
export function DatesPart() {
  const t = useText();
  const { draft } = useEditing();
  const hint = t('ministry.in_zone', { zone: draft.zone });
  return (
    <Stack gap={6}>
      <Coached path="closesAt">
        <Grid min="15rem" gap={3}>
          <PlainField path="opensAt" type="datetime-local" hint={hint} />
          <PlainField path="closesAt" type="datetime-local" hint={hint} />
          <PlainField path="zone" hint={t('ministry.hint.zone')} />
        </Grid>
      </Coached>
      <Coached path="framing.timeline">
        <Grid min="15rem" gap={3}>
          <PlainField path="framing.questionsCloseOn" type="date" />
          <PlainField path="framing.decisionOn" type="date" />
          <PlainField path="framing.pilotStartsOn" type="date" />
        </Grid>
      </Coached>
    </Stack>
  );
}

/** Who carries it, which index it moves, by which words it is found. */
export function PeoplePart() {
  const t = useText();
  return (
    <Stack gap={6}>
      <People />
      <IndexLinks />
      <Coached path="tags">
        <PlainField path="tags" hint={t('ministry.hint.tags')} />
      </Coached>
    </Stack>
  );
}

function People() {
  const t = useText();
  const { draft, set } = useEditing();
  return (
    <Coached path="framing.people">
      <Rows
        title={t('ministry.field.people')}
        hint={t('ministry.hint.people')}
        addLabel={t('ministry.add.people')}
        items={draft.framing.people}
        onChange={(items) => set('framing.people', items)}
        fresh={() => ({ role: 'OWNER', name: '', position: '', hoursPerWeek: '' })}
      >
        {(person, change, index) => (
          <Grid min="11rem" gap={3}>
            <WordBox
              name={`framing.people.${index}.role`}
              label={t('ministry.person.role')}
              words="ministry.person_role"
              values={['OWNER', 'SPONSOR', 'OPERATIONAL_LEAD']}
              optional={false}
              value={person.role}
              onChange={(role) => change({ role })}
            />
            {(['name', 'position', 'hoursPerWeek'] as const).map((field) => (
              <LineBox
                key={field}
                name={`framing.people.${index}.${field}`}
                type={field === 'hoursPerWeek' ? 'number' : 'text'}
                label={t(`ministry.person.${field}`)}
                value={person[field]}
                onChange={(value) => change({ [field]: value })}
              />
            ))}
          </Grid>
        )}
      </Rows>
    </Coached>
  );
}

function IndexLinks() {
  const t = useText();
  const { draft, set } = useEditing();
  return (
    <Coached path="framing.indexLinks">
      <Rows
        title={t('ministry.field.indexLinks')}
        hint={t('ministry.hint.indexLinks')}
        addLabel={t('ministry.add.indexLinks')}
        items={draft.framing.indexLinks}
        onChange={(items) => set('framing.indexLinks', items)}
        fresh={() => ({ measure: 'EGDI', item: '' })}
      >
        {(link, change, index) => (
          <Grid min="11rem" gap={3}>
            <WordBox
              name={`framing.indexLinks.${index}.measure`}
              label={t('ministry.index.measure')}
              words="ministry.measure"
              values={['EGDI', 'OECD_DGI', 'OGP', 'OTHER']}
              optional={false}
              value={link.measure}
              onChange={(measure) => change({ measure })}
            />
            <LineBox
              name={`framing.indexLinks.${index}.item`}
              label={t('ministry.index.item')}
              value={link.item}
              onChange={(item) => change({ item })}
            />
          </Grid>
        )}
      </Rows>
    </Coached>
  );
}
