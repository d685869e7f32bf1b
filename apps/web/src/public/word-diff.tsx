import { diffWordsWithSpace } from 'diff';
import { useText } from '#web/i18n/texts.tsx';

/** What an addendum took out and put in, word by word; said in words to those who do not see colours. */
export function WordDiff({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useText();
  let at = 0;
  return (
    <p dir="auto">
      {diffWordsWithSpace(before, after).map((piece) => {
        const key = at;
        at += 1;
        if (piece.added)
          return (
            <ins key={key}>
              <span className="visually-hidden">{t('diff.added')} </span>
              {piece.value}
            </ins>
          );
        if (piece.removed)
          return (
            <del key={key}>
              <span className="visually-hidden">{t('diff.removed')} </span>
              {piece.value}
            </del>
          );
        return <span key={key}>{piece.value}</span>;
      })}
    </p>
  );
}
