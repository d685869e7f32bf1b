/**
 * What is left of a name when it is written by ear in another script: its consonants, those that scripts do not tell
 * apart in one class. Vowels, ה, ע, א and their like are written or not as the writer pleases, so they say nothing.
 * Classes follow the romanisation that the Academy of the Hebrew Language and the UNGEGN system for Arabic have, made
 * coarser: Arabic has no p and no v, Hebrew writes b and v alike.
 */
const LETTERS: Readonly<Record<string, string>> = {
  // labials
  ...{ b: 'P', p: 'P', f: 'P', v: 'P', ב: 'P', פ: 'P', ب: 'P', ف: 'P', پ: 'P', ڤ: 'P' },
  // g and j: ج is either
  ...{ g: 'G', j: 'G', ג: 'G', ج: 'G', غ: 'G', گ: 'G', چ: 'G' },
  ...{ d: 'D', ד: 'D', د: 'D', ض: 'D', ذ: 'D' },
  ...{ k: 'K', c: 'K', q: 'K', כ: 'K', ק: 'K', خ: 'K', ك: 'K', ق: 'K' },
  ...{ t: 'T', ט: 'T', ת: 'T', ت: 'T', ط: 'T', ث: 'T' },
  // hissing sounds
  ...{ s: 'S', z: 'S', ס: 'S', ש: 'S', צ: 'S', ז: 'S', س: 'S', ش: 'S', ص: 'S', ز: 'S', ظ: 'S' },
  ...{ l: 'L', ל: 'L', ل: 'L', m: 'M', מ: 'M', م: 'M', n: 'N', נ: 'N', ن: 'N', r: 'R', ר: 'R', ر: 'R' },
  x: 'KS',
  // Written as a consonant or not at all: both ways have to be tried.
  ...{ w: '?P', ו: '?P', و: '?P', ח: '?K', ح: '?K' },
};

const DOUBTFUL = '?';
/** Readings that are tried of one word: every doubtful letter doubles them. */
const MOST_READINGS = 16;

/** Pairs of Latin letters that stand for one sound. */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/gu, 's'],
  [/tch|ch|kh/gu, 'k'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/ts|tz/gu, 's'],
  [/gh/gu, 'g'],
  [/ck|cq/gu, 'k'],
  [/c(?=[eiy])/gu, 's'],
  [/qu/gu, 'k'],
];

/**
 * The skeletons of a word that was normalised already: one, or several where a letter can be read in two ways.
 * Letters that stand doubled count once.
 */
export function skeletonsOf(word: string): ReadonlySet<string> {
  const heard = PAIRS.reduce((rest, [pair, sound]) => rest.replace(pair, sound), word);
  let readings = [''];
  for (const letter of heard) {
    const sound = LETTERS[letter] ?? '';
    if (sound === '') continue;
    if (!sound.startsWith(DOUBTFUL)) readings = readings.map((reading) => joined(reading, sound));
    else if (readings.length < MOST_READINGS)
      readings = readings.flatMap((reading) => [reading, joined(reading, sound.slice(1))]);
  }
  return new Set(readings);
}

const joined = (reading: string, sound: string): string =>
  reading.endsWith(sound.charAt(0)) ? reading + sound.slice(1) : reading + sound;
