export function quickestDisk(): string;
