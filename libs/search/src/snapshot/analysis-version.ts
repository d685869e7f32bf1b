import { createHash } from 'node:crypto';
import { TextAnalyser } from '../text/analyser.js';

/** Something of everything that the analysis of texts does: what it makes of this changes when the analysis does. */
const PROBE = `
  The ministries' procurement of water-leak sensors, governmental organisations and Zürich's cities in 2024 don't wait
  ולכשהממשלה תרכוש חיישנים לאיתור נזילות בצינורות העיריות של צה״ל, ארה"ב והחברות הישראליות שלא נבדקו
  الوزارات والمستشفيات تشتري مستشعرات لكشف تسرّب المياه في أنابيب البلديّات ومدرسة لا توجد فيها إدارة
`;

/** Which analysis of texts this is: an index of another one would not be found by the queries of this one. */
export function analysisVersion(): string {
  const words = new TextAnalyser().analyse(PROBE);
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
}
