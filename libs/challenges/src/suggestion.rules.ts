import type { LocalizedText } from '#libs/i18n';
import { ok, type Result, refuse, type Violation } from '#libs/kernel';
import { type ChallengeContent, CONTENT_LIMITS, LOCALIZED_FIELDS } from './challenge-content.rules.js';
import { FRAMING_LIMITS, FRAMING_TEXTS } from './challenge-framing.rules.js';

/** Longest texts of the parts of lists, as the inputs of a draft have them. */
const PART_LIMITS = { 'kpis.name': 200, 'criteria.name': 200, 'criteria.description': 2_000 } as const;

const UNKNOWN: Violation = { code: 'suggestion.unknown_field', path: ['fieldPath'] };

/** Where a text stands and how long it may be. */
interface Place {
  readonly keys: readonly string[];
  readonly limit: number;
}

/** The texts that can be suggested: whole texts, those of the framing, and those of KPIs and criteria by position. */
function placeOf(fieldPath: string): Place | undefined {
  const keys = fieldPath.split('.');
  const [head, second, third] = keys;
  const text = LOCALIZED_FIELDS.find((field) => field === fieldPath);
  if (text) return { keys, limit: CONTENT_LIMITS[text] };
  if (head === 'framing' && keys.length === 2 && FRAMING_TEXTS.some((field) => field === second))
    return { keys, limit: FRAMING_LIMITS.text };
  const part = Object.entries(PART_LIMITS).find(([name]) => name === `${head}.${third}`);
  return part && keys.length === 3 && /^\d{1,2}$/.test(second ?? '') ? { keys, limit: part[1] } : undefined;
}

/** The text at the path. @returns `suggestion.unknown_field` when no text of this content stands there. */
export function textAt(content: ChallengeContent, fieldPath: string): Result<LocalizedText> {
  const place = placeOf(fieldPath);
  if (!place) return refuse(UNKNOWN);
  const found = place.keys.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined,
    content,
  );
  return typeof found === 'object' && found !== null ? ok(found as LocalizedText) : refuse(UNKNOWN);
}

/** The content with the proposed languages in place of the old ones; everything else stays the same object. */
export function withText(
  content: ChallengeContent,
  fieldPath: string,
  proposed: LocalizedText,
): Result<ChallengeContent> {
  const text = textAt(content, fieldPath);
  if (!text.ok) return text;
  const put = (part: unknown, keys: readonly string[]): unknown => {
    const [key, ...rest] = keys;
    if (key === undefined) return { ...text.value, ...proposed };
    if (Array.isArray(part))
      return part.map((item, index) => (String(index) === key ? put(item, rest) : item));
    const parent = part as Record<string, unknown>;
    return { ...parent, [key]: put(parent[key], rest) };
  };
  return ok(put(content, fieldPath.split('.')) as ChallengeContent);
}

/** A suggestion says something, says something new, and is no longer than the field. */
export function checkSuggestion(
  content: ChallengeContent,
  fieldPath: string,
  proposed: LocalizedText,
): Violation[] {
  const text = textAt(content, fieldPath);
  if (!text.ok) return text.error;
  const limit = placeOf(fieldPath)?.limit ?? 0;
  const entries = Object.entries(proposed) as [keyof LocalizedText, string][];
  if (entries.length === 0) return [{ code: 'input.required', path: ['text'] }];
  const tooLong = entries
    .filter(([, value]) => value.length > limit)
    .map(([language]) => ({
      code: 'input.length',
      path: ['text', language],
      params: { min: 0, max: limit },
    }));
  const isNew = entries.some(([language, value]) => (text.value[language] ?? '') !== value);
  return isNew ? tooLong : [{ code: 'suggestion.nothing_new', path: ['text'] }];
}

/** Whether two texts say the same in every language; a missing language and an empty one are the same. */
export const sameText = (a: LocalizedText, b: LocalizedText): boolean =>
  (['he', 'ar', 'en'] as const).every((language) => (a[language] ?? '') === (b[language] ?? ''));
