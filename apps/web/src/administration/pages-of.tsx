import { Link, useLocation } from 'react-router';
import { useText } from '#web/i18n/texts.tsx';
import { Row } from '#web/ui/layout.tsx';

interface PagesProps {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** To the rows after these, and back to the first ones. A cursor knows no page before it. */
export function PagesOf({ pageInfo: { hasNextPage, endCursor } }: PagesProps) {
  const t = useText();
  const { pathname, search } = useLocation();
  const first = new URLSearchParams(search);
  const isFirst = !first.has('after');
  first.delete('after');
  const next = new URLSearchParams(first);
  if (endCursor) next.set('after', endCursor);
  if (isFirst && !hasNextPage) return null;
  return (
    <Row as="nav" gap={4} aria-label={t('administration.pages')}>
      {!isFirst && <Link to={`${pathname}?${first}`}>{t('administration.first_page')}</Link>}
      {hasNextPage && <Link to={`${pathname}?${next}`}>{t('administration.next_page')}</Link>}
    </Row>
  );
}
