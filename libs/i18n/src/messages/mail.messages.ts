import type { Message } from '../translate.js';

export const mailMessages = {} as const satisfies Record<string, Message>;
