import { useLocale, useText } from '#web/i18n/texts.tsx';
import { ButtonLink } from '#web/ui/button.tsx';
import { Empty } from '#web/ui/card.tsx';
import { Stack } from '#web/ui/layout.tsx';
import type { Barrier } from './standing.ts';

/** In place of submissions, until the reviewer has said who they are and what ties them. */
export function BarrierNotice({ barrier }: { readonly barrier: NonNullable<Barrier> }) {
  const t = useText();
  const locale = useLocale();
  return (
    <Empty>
      <Stack>
        <p>{t(barrier === 'profile' ? 'review.barrier.profile' : 'review.barrier.register')}</p>
        <div>
          <ButtonLink kind="primary" to={`/${locale}/review/${barrier}`}>
            {t(barrier === 'profile' ? 'review.profile.title' : 'review.register.title')}
          </ButtonLink>
        </div>
      </Stack>
    </Empty>
  );
}
