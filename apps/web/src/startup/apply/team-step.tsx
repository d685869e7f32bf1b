import { useAsk } from '#web/api/use-api.ts';
import { useText } from '#web/i18n/texts.tsx';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Grid, Row, Stack } from '#web/ui/layout.tsx';
import { reusableDocument } from './apply.documents.ts';
import type { Draft, MemberText } from './draft.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { useDraftPart } from './use-draft-part.ts';

type Team = readonly MemberText[];

const read = ({ team }: Draft): Team =>
  team.map(({ name, role, email }) => ({ name, role, email: email ?? '' }));

/** Rows that are not finished stay on the page and are not sent: a name and a part belong to each. */
const change = (team: Team) => ({
  team: team
    .filter(({ name, role }) => name.trim() !== '' && role.trim() !== '')
    .map(({ name, role, email }) => ({ name, role, email: email || null })),
});

const say = (team: Team) => team.map(({ name, role }) => `${name} (${role})`).join(', ');

/** Who would do the work. Reviewers of a blind round never see it. */
export function TeamStep({ application, id, step }: StepProps) {
  const t = useText();
  const part = useDraftPart({ id, part: step, read, change });
  const { value, setValue } = part;
  const { ownPassport } = useAsk(reusableDocument, { organisationId: application.organisationId });
  const known = (ownPassport?.team ?? []).filter(({ name }) => !value.some((member) => member.name === name));
  const set = (index: number, member: MemberText) =>
    setValue(value.map((each, place) => (place === index ? member : each)));
  return (
    <StepFrame
      application={application}
      step={step}
      part={part}
      say={say}
      title={t('apply.team')}
      lead={t('apply.team_lead')}
    >
      {known.length > 0 && (
        <div>
          <Button
            onClick={() =>
              setValue([
                ...value,
                ...known.map(({ name, position }) => ({ name, role: position, email: '' })),
              ])
            }
          >
            {t('apply.team_passport', { count: known.length })}
          </Button>
        </div>
      )}
      <Stack as="ul" gap={4}>
        {value.map((member, index) => (
          <Card key={index} as="li">
            <Grid min="14rem">
              <TextField
                name={`team.${index}.name`}
                label={t('apply.member_name')}
                value={member.name}
                onChange={(name) => set(index, { ...member, name })}
              />
              <TextField
                name={`team.${index}.role`}
                label={t('apply.member_role')}
                value={member.role}
                onChange={(role) => set(index, { ...member, role })}
              />
              <TextField
                name={`team.${index}.email`}
                type="email"
                optional
                label={t('apply.member_email')}
                value={member.email}
                onChange={(email) => set(index, { ...member, email })}
              />
            </Grid>
            <Row>
              <Button
                kind="quiet"
                small
                onClick={() => setValue(value.filter((_, place) => place !== index))}
                aria-label={t('apply.member_remove', { name: member.name })}
              >
                {t('form.remove')}
              </Button>
            </Row>
          </Card>
        ))}
      </Stack>
      <div>
        <Button onClick={() => setValue([...value, { name: '', role: '', email: '' }])}>
          {t('apply.member_add')}
        </Button>
      </div>
    </StepFrame>
  );
}
