import { readFile } from 'node:fs/promises';
import type { StatedExpertise } from '#libs/review';
import { InputFileError, readLines } from './json-lines.js';
import { readTexts } from './relevance-files.js';

/** Sample → reviewer → ids of the papers that stand for the reviewer's work. */
export type ExpertiseProfiles = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Title and text of each paper. @throws InputFileError at the first line that is none. */
export async function readPapers(file: string): Promise<ReadonlyMap<string, string>> {
  const papers = new Map<string, string>();
  for await (const { id, fields } of readTexts(file)) papers.set(id, `${fields.title}\n${fields.text}`);
  return papers;
}

/** @throws InputFileError when it is no JSON of this form, or names a paper that is not there. */
export async function readProfiles(
  file: string,
  papers: ReadonlyMap<string, string>,
): Promise<ExpertiseProfiles> {
  const samples = await readJson(file);
  if (!isRecord(samples) || Object.keys(samples).length === 0)
    throw new InputFileError(`${file}: must be an object of samples`);
  for (const [sample, reviewers] of Object.entries(samples)) {
    if (!isRecord(reviewers) || Object.keys(reviewers).length === 0)
      throw new InputFileError(`${file}: the sample "${sample}" must be an object of reviewers`);
    for (const [reviewer, ids] of Object.entries(reviewers)) {
      const whose = `the profile of "${reviewer}" in the sample "${sample}"`;
      if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string'))
        throw new InputFileError(`${file}: ${whose} must be a list of paper ids`);
      const unknown = ids.find((id) => !papers.has(id));
      if (unknown !== undefined)
        throw new InputFileError(`${file}: ${whose} names the unknown paper "${unknown}"`);
    }
  }
  return samples as ExpertiseProfiles;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputFileError(
      `${file}: ${code === 'ENOENT' ? 'no such file' : (code ?? `not JSON: ${message}`)}`,
      {
        cause: error,
      },
    );
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const COLUMNS = ['reviewer', 'paper', 'expertise'] as const;

/**
 * What reviewers say to know, from a tab-separated file with a header; further columns are passed over.
 * @throws InputFileError at the first line that lacks a column, repeats a pair, or names a paper that is not there.
 */
export async function readEvaluations(
  file: string,
  papers: ReadonlyMap<string, string>,
): Promise<StatedExpertise[]> {
  const stated: StatedExpertise[] = [];
  const seen = new Set<string>();
  let places: number[] | undefined;
  for await (const row of readLines(file)) {
    if ('error' in row) throw new InputFileError(`${file}:${row.line}: ${row.error}`);
    const cells = row.text.replace(/\r$/u, '').split('\t');
    if (!places) {
      places = placesIn(file, row.line, cells);
      continue;
    }
    const [reviewer = '', text = '', expertise = ''] = places.map((place) => cells[place]?.trim() ?? '');
    const refuse = (why: string) => new InputFileError(`${file}:${row.line}: ${why}`);
    if (reviewer === '') throw refuse('names no reviewer');
    if (!papers.has(text)) throw refuse(`names the unknown paper "${text}"`);
    if (expertise === '' || !Number.isFinite(Number(expertise)))
      throw refuse(`the expertise "${expertise}" is not a number`);
    const key = JSON.stringify([reviewer, text]);
    if (seen.has(key)) throw refuse(`"${reviewer}" has rated the paper "${text}" before`);
    seen.add(key);
    stated.push({ reviewer, text, expertise: Number(expertise) });
  }
  if (stated.length === 0) throw new InputFileError(`${file}: has no rows`);
  return stated;
}

function placesIn(file: string, line: number, header: readonly string[]): number[] {
  const names = header.map((name) => name.trim().toLowerCase());
  return COLUMNS.map((column) => {
    const place = names.indexOf(column);
    if (place < 0)
      throw new InputFileError(
        `${file}:${line}: there is no column "${column}"; there are ${names.join(', ')}`,
      );
    return place;
  });
}
