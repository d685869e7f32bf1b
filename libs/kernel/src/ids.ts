import { randomUUID } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** A random version 4 UUID. Never version 7: its creation time would unmask a blind submission. */
export const newId = (): string => randomUUID();

export const isId = (value: string): boolean => UUID.test(value);
