/**
 * Whether a word becomes the other by at most so many typing errors: a letter too many, too few, another one, or two
 * neighbours exchanged (optimal string alignment; F. Damerau, "A Technique for Computer Detection and Correction of
 * Spelling Errors", 1964).
 */
export function isWithinErrors(left: string, right: string, most: number): boolean {
  if (Math.abs(left.length - right.length) > most) return false;
  let [beforeLast, last] = [[] as number[], Array.from({ length: right.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const differs = left[row - 1] === right[column - 1] ? 0 : 1;
      let errors = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + differs);
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        errors = Math.min(errors, beforeLast[column - 2]! + 1);
      current.push(errors);
    }
    if (Math.min(...current) > most) return false;
    [beforeLast, last] = [last, current];
  }
  return last[right.length]! <= most;
}

/** Typing errors that are forgiven: none in short words, where another letter is another word. */
export const errorsForgiven = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);
