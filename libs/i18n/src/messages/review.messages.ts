import type { Message } from '../translate.js';

export const reviewMessages = {} as const satisfies Record<string, Message>;
