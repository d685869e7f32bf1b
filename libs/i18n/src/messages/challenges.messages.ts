import type { Message } from '../translate.js';

export const challengesMessages = {} as const satisfies Record<string, Message>;
