import type { Message } from '../message.js';

export const modelLibraryMessages = {
  'programme_model.wrong_state': {
    en: 'This version of the model is in the state {state}: this act ({act}) is not possible now.',
    he: 'גרסה זו של המודל במצב {state}: הפעולה ({act}) אינה אפשרית כעת.',
    ar: 'هذه النسخة من النموذج في الحالة {state}: هذا الإجراء ({act}) غير ممكن الآن.',
  },
  'programme_model.none_current': {
    en: 'There is no approved version of a model "{slug}" to run a programme from.',
    he: 'אין גרסה מאושרת של מודל בשם "{slug}" שאפשר להפעיל לפיה תוכנית.',
    ar: 'لا توجد نسخة معتمدة من نموذج باسم "{slug}" يمكن تشغيل برنامج وفقها.',
  },
} as const satisfies Record<string, Message>;
