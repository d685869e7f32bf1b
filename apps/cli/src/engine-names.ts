/** Search engines that can be measured. */
export const ENGINES = ['embedded', 'meilisearch'] as const;

export type EngineName = (typeof ENGINES)[number];
