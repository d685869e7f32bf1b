import type { Violation } from '#libs/kernel';

/** Words of one, two letters are found in every text. */
const SHORTEST = 3;
/** Hebrew writes "and", "the", "of", "to" as letters before the word. */
const HEBREW_PREFIX = '[ושהכלבמ]{0,3}';

/** Whether the text names somebody: the name as a whole, in any case, also behind Hebrew prefixes. */
export function namesSomebody(text: string, name: string): boolean {
  const wanted = name.normalize('NFC').trim();
  if (wanted.length < SHORTEST) return false;
  const literal = wanted.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);
  const prefix = /^\p{Script=Hebrew}/u.test(wanted) ? HEBREW_PREFIX : '';
  return new RegExp(`(?<![\\p{L}\\p{N}])${prefix}${literal}(?![\\p{L}\\p{N}])`, 'iu').test(
    text.normalize('NFC'),
  );
}

export interface Named {
  /** By submission, the names of the start-up that handed it in. */
  readonly startups: ReadonlyMap<string, readonly string[]>;
  /** Of the people who judged. */
  readonly reviewers: readonly string[];
}

interface Reasoned {
  readonly awards: readonly { readonly submissionId: string; readonly reason: string }[];
  readonly rejections: readonly { readonly submissionId: string; readonly reason: string }[];
}

/** Reasons that name another start-up, or somebody who judged: a letter tells its reader about the reader alone. */
export function checkReasons(given: Reasoned, { startups, reviewers }: Named): Violation[] {
  return (['awards', 'rejections'] as const).flatMap((list) =>
    given[list].flatMap(({ submissionId, reason }, index): Violation[] => {
      const others = [...startups].flatMap(([id, names]) => (id === submissionId ? [] : names));
      const own = startups.get(submissionId) ?? [];
      // Where two start-ups bear the same name, it is the reader's own.
      const found = [...others.filter((name) => !own.includes(name)), ...reviewers].some((name) =>
        namesSomebody(reason, name),
      );
      return found ? [{ code: 'decision.reason_names_others', path: [list, String(index), 'reason'] }] : [];
    }),
  );
}
