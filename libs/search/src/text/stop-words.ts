import { normalise } from './normalise.js';
import type { Language } from './script.js';

const split = (words: string): ReadonlySet<string> =>
  new Set(
    normalise(words)
      .split(/\s+/u)
      .filter((word) => word !== ''),
  );

// Function words only: they are in every text, so they tell nothing about its subject.
const ENGLISH = split(`
  a about above after again all also am an and any are as at be been before being below between both but by can could
  did do does doing down during each either else etc few for from further had has have having he her here hers him his
  how i if in into is it its itself just may me might more most must my neither no nor not of off on once one only or
  other our ours out over own per same shall she should since so some such than that the their theirs them then there
  these they this those through thus to too under until up upon us very via was we well were what when where whether
  which while who whom whose why will with within without would yet you your yours
`);

const HEBREW = split(`
  אבל או אולי אותה אותו אותם אותן אז אחר אחרי אחרת אי איזה איך אין איפה אך אל אלא אלה אלו אם אנו אנחנו אני אף אפילו
  אשר את אתה אתם באמצעות בגלל בין בכל בלבד במידה במקום בעוד בעל בעלי בעקבות בפני בשל בתוך גם דרך ה הוא הוא היא היה היו
  היות היתה הייתה הינה הינו הם הן הנה הרי ו וגם ואת והוא והיא ועוד זאת זה זו חוץ יהיה יהיו יותר יש כאן כאשר כבר כדי
  כולל כזה כי כך כל כלומר כמו כמה כן כפי לא לאחר לבין להיות לו לי לידי לכל לכן למה למרות לנו לפי לפני לשם מאוד מאז
  מאחר מדי מה מהו מי מיהו מן מעל מפני מתי נגד סביב עבור עד עוד על עלי עליו עליה עם עצמו עצמה פי פחות צריך רק של שלא
  שלה שלהם שלו שלי שלנו שם תחת תוך איזו אילו איננו אינה אינו אינם כיצד היכן מדוע מהי מהם האם באיזה באיזו באילו לאיזה
  מאיזה ואת שאת שהוא שהיא שהם שהן שיש שאין ולא שלא וכן
`);

const ARABIC = split(`
  اذ اذا اكثر الا الان التي الذي الذين الى اما ان انا انت انه انها او اي ايضا اين بعد بعض بل بها به بين تحت تكون تم ثم
  حتي حول حيث حين خلال دون ذلك سوف ضد ضمن عبر عدم علي عليه عليها عن عند عندما غير فان في فيما فيه فيها قبل قد قد كان
  كانت كل كلما كما كيف لا لان لدي لذلك لقد لكن لكي لم لماذا لن له لها لهم ليس ما ماذا متي مثل مع من منذ منه منها مهما نحن
  نحو هذا هذه هل هم هنا هناك هو هي و واحد وان وفي وقد وكان ولا ولكن ولم وما ومن وهو وهي يتم يكون يمكن
`);

const LISTS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: ENGLISH,
  he: HEBREW,
  ar: ARABIC,
  und: new Set(),
};

export const isStopWord = (word: string, language: Language): boolean => LISTS[language].has(word);
