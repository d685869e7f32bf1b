// Texts as a matcher meets them, made by a seeded generator: the same in every run and for every engine. Each subject has
// words of its own; a document mixes them with common words, as frequent as in languages: the n-th by 1/n (G. K. Zipf).
// A question is about one document: it says a seventh of its words, in other inflections, among words of its own.

const TEXT_WORDS = 150;
const TITLE_WORDS = 8;
const OWN_WORDS = 40;
const DOCUMENTS_A_SUBJECT = 20;
const SYLLABLES = 'ba den fo gri ka lum mo ne pol ri sta tu vex wi zor'.split(' ');
const ENDINGS = ['', '', 's', 'ing', 'ed'];

const randomFrom = (seed) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const wordAt = (rank) => {
  let word = '';
  for (let rest = rank + 40; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return `${word}k`;
};
const commonWord = (random) => wordAt(Math.floor(60_000 ** random()));
/** Half of the words of a subject are rare everywhere else. */
const ownWord = (subject, random) =>
  wordAt(2_000 + ((subject * 7_919 + Math.floor(random() * OWN_WORDS) * 104_729) % 58_000));

const list = (length, make) => Array.from({ length }, make);

/** Document number `id`; made when it is needed, so that a million of them take no memory. */
export function documentAt(id) {
  const random = randomFrom(id * 2_654_435_761 + 1);
  const subject = Math.floor(id / DOCUMENTS_A_SUBJECT);
  const word = () => (random() < 0.3 ? ownWord(subject, random) : commonWord(random));
  return { id: `${id}`, title: list(TITLE_WORDS, word).join(' '), text: list(TEXT_WORDS, word).join(' ') };
}

/** Questions about documents spread over a collection of so many. */
export function questions(documents, count) {
  return list(count, (_, number) => {
    const relevant = Math.floor(((number + 0.5) * documents) / count);
    const random = randomFrom(number + 77);
    const { title, text } = documentAt(relevant);
    const said = `${title} ${text}`.split(' ').filter(() => random() < 0.15);
    const inflected = said.map((word) => word + ENDINGS[Math.floor(random() * ENDINGS.length)]);
    const words = [...inflected, ...list(60, () => commonWord(random))];
    return { relevant: `${relevant}`, text: words.sort(() => random() - 0.5).join(' ') };
  });
}

/** nDCG@10 when one document is relevant. */
export function gain(ids, relevant) {
  const place = ids.slice(0, 10).indexOf(relevant);
  return place < 0 ? 0 : 1 / Math.log2(place + 2);
}
