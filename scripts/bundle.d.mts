export const PROCESSES: Readonly<Record<string, string>>;
export function bundle(entries?: Readonly<Record<string, string>>, folder?: string): Promise<void>;
