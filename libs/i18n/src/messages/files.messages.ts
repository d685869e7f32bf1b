import type { Message } from '../translate.js';

export const filesMessages = {} as const satisfies Record<string, Message>;
