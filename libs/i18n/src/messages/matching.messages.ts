import type { Message } from '../message.js';

export const matchingMessages = {} as const satisfies Record<string, Message>;
