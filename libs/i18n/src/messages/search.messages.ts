import type { Message } from '../message.js';

export const searchMessages = {} as const satisfies Record<string, Message>;
