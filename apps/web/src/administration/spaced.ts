/** `challenge.close_window` as people read it: `challenge · close window`. */
export const spaced = (code: string): string => code.replaceAll('.', ' · ').replaceAll('_', ' ');
