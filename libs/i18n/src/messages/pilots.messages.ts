import type { Message } from '../translate.js';

export const pilotsMessages = {} as const satisfies Record<string, Message>;
