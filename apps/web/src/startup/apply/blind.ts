import type { Draft } from './draft.ts';

interface Piece {
  readonly text: string;
  /** Reviewers read `[…]` in its place. */
  readonly isHidden: boolean;
}

/**
 * A text cut into what reviewers read and what is hidden from them, because it could tell who wrote it.
 * @param place `title`, `summary`, or the id of the question that the text answers
 */
export function piecesOf(
  text: string,
  place: string,
  passages: Pick<Draft, 'identifyingPassages'>['identifyingPassages'],
): Piece[] {
  const hidden = passages
    .filter((passage) => passage.place === place && passage.isHidden)
    .sort((a, b) => a.passageStart - b.passageStart);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { passageStart, passageEnd } of hidden) {
    if (passageStart > at) pieces.push({ text: text.slice(at, passageStart), isHidden: false });
    if (passageEnd > at)
      pieces.push({ text: text.slice(Math.max(at, passageStart), passageEnd), isHidden: true });
    at = Math.max(at, passageEnd);
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHidden: false });
  return pieces;
}
