import type { Message } from '../translate.js';

export const programmesMessages = {} as const satisfies Record<string, Message>;
