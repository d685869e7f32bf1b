import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct, useAsk } from '#web/api/use-api.ts';
import { notFound, type PageInput } from '#web/app/page.tsx';
import { RestoreOffer } from '#web/forms/save-state.tsx';
import { useKept } from '#web/forms/use-kept.ts';
import { useLocale, useText } from '#web/i18n/texts.tsx';
import { viewerDocument } from '#web/session/session.documents.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { PageHeader } from '#web/ui/card.tsx';
import { Form } from '#web/ui/form.tsx';
import { Columns, Row, Stack } from '#web/ui/layout.tsx';
import { startupOf } from './apply/use-application.ts';
import { passportDocument, savePassportDocument } from './passport.documents.ts';
import { completenessOf, formOf, inputOf } from './passport.ts';
import { PassportAside } from './passport-aside.tsx';
import { PassportFields } from './passport-fields.tsx';

export async function load({ api, t }: PageInput) {
  const { viewer } = await api.ask(viewerDocument, {});
  const startup = startupOf(viewer);
  if (!startup) return notFound();
  await api.ask(passportDocument, { organisationId: startup.id });
  return { title: t('passport.title') };
}

/** What the start-up is: challenges are matched with it, and applications take from it. */
export function Page() {
  const t = useText();
  const locale = useLocale();
  const { viewer } = useAsk(viewerDocument, {});
  const startup = startupOf(viewer);
  if (!startup) return notFound();
  return (
    <>
      <PageHeader
        title={t('passport.title')}
        lead={t('passport.lead')}
        crumbs={[{ label: t('startup.title'), to: `/${locale}/startup` }]}
      />
      <Editor organisationId={startup.id} />
    </>
  );
}

function Editor({ organisationId }: { readonly organisationId: string }) {
  const t = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const { ownPassport } = useAsk(passportDocument, { organisationId });
  const [saved] = useState(() => formOf(ownPassport));
  const [version] = useState(ownPassport?.version);
  const [form, setForm] = useState(saved);
  const { kept, forget } = useKept(`passport.${organisationId}`, form, saved);
  const save = useAct(savePassportDocument);
  const submit = async () => {
    if (!(await save.run({ input: inputOf(form, organisationId, version) }))) return;
    forget();
    await navigate(`/${locale}/startup`);
  };
  return (
    <Columns aside={<PassportAside completeness={completenessOf(form)} />}>
      <Stack gap={5}>
        {kept && (
          <RestoreOffer
            kept={kept}
            onRestore={(value) => {
              setForm(value);
              forget();
            }}
            onForget={forget}
          />
        )}
        <Form issues={save.issues} onSubmit={submit}>
          <PassportFields form={form} onChange={(change) => setForm((all) => ({ ...all, ...change }))} />
          <Row>
            <Button kind="primary" type="submit" pending={save.pending}>
              {t('passport.save')}
            </Button>
            <ButtonLink kind="quiet" to={`/${locale}/startup`}>
              {t('form.cancel')}
            </ButtonLink>
          </Row>
        </Form>
      </Stack>
    </Columns>
  );
}
