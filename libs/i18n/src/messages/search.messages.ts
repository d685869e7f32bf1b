import type { Message } from '../translate.js';

export const searchMessages = {} as const satisfies Record<string, Message>;
