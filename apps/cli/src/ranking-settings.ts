import { InvalidArgumentError } from 'commander';
import type { RankingSettings } from '#libs/search';

const WEIGHTS: ReadonlyMap<string, 'TERMS' | 'PHRASES' | 'LETTERS' | 'MEANING'> = new Map([
  ['terms', 'TERMS'],
  ['phrases', 'PHRASES'],
  ['letters', 'LETTERS'],
  ['meaning', 'MEANING'],
]);

const KNOWN = [...WEIGHTS.keys(), 'k1', 'b'];

/**
 * Reads settings as a person writes them: `phrases=0,letters=.3`; what is not named stays as it is shipped.
 * @throws InvalidArgumentError naming what is not understood.
 */
export function readRankingSettings(text: string): RankingSettings {
  const weights: Record<string, number> = {};
  const bm25: { k1?: number; b?: number } = {};
  for (const part of text.split(',').filter((piece) => piece.trim() !== '')) {
    const [name = '', value = ''] = part.split('=').map((piece) => piece.trim());
    const number = Number(value);
    if (!KNOWN.includes(name))
      throw new InvalidArgumentError(`"${name}" is no setting. There are: ${KNOWN.join(', ')}.`);
    if (value === '' || !Number.isFinite(number) || number < 0)
      throw new InvalidArgumentError(`"${name}" needs a number from 0 on, as in ${name}=0.5.`);
    const weight = WEIGHTS.get(name);
    if (weight) weights[weight] = number;
    else bm25[name as 'k1' | 'b'] = number;
  }
  if (bm25.b !== undefined && bm25.b > 1) throw new InvalidArgumentError('"b" is from 0 to 1.');
  return { ...bm25, weights };
}
