import type { Message } from '../translate.js';

export const submissionsMessages = {} as const satisfies Record<string, Message>;
