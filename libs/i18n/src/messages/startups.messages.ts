import type { Message } from '../translate.js';

export const startupsMessages = {} as const satisfies Record<string, Message>;
