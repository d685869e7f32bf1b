import type { Message } from '../translate.js';

export const matchingMessages = {} as const satisfies Record<string, Message>;
