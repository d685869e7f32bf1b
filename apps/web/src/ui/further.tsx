import { Link, useLocation } from 'react-router';
import { useText } from '#web/i18n/texts.tsx';
import { ButtonLink } from './button.tsx';
import { Row } from './layout.tsx';

interface FurtherProps {
  readonly page: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** Under which the place in the list stands in the address. */
  readonly name: string;
  /** Part of the page in which the list stands. */
  readonly at?: string;
}

/** To the rows after these, and back to the first ones. A cursor knows no page before it. */
export function Further({ page: { hasNextPage, endCursor }, name, at }: FurtherProps) {
  const t = useText();
  const { search } = useLocation();
  const first = new URLSearchParams(search);
  const isFurther = first.has(name);
  first.delete(name);
  const next = new URLSearchParams(first);
  if (endCursor) next.set(name, endCursor);
  if (!hasNextPage && !isFurther) return null;
  const hash = at ? `#${at}` : '';
  return (
    <Row>
      {hasNextPage && <ButtonLink to={`?${next}${hash}`}>{t('list.more')}</ButtonLink>}
      {isFurther && <Link to={`?${first}${hash}`}>{t('list.first')}</Link>}
    </Row>
  );
}
