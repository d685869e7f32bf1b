interface Stated {
  readonly confidence: string;
  readonly source: string;
  readonly asOf?: string | null;
}

const isStated = (value: object): value is Stated => 'confidence' in value && 'source' in value;

/**
 * The sources of everything that is stated, in the order in which they are met, each once: the numbers of footnotes.
 * Assumptions have none; they say themselves that they are.
 */
export function sourcesOf(content: unknown): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isStated(value) && value.confidence === 'SOURCED' && value.source) found.add(value.source);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(content);
  return [...found];
}
