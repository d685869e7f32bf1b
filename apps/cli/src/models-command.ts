import { readFile } from 'node:fs/promises';
import { type Locale, translate } from '#libs/i18n';
import {
  checkModel,
  countPaths,
  houseModel,
  isSound,
  legalBases,
  type ProgrammeModel,
  parseModel,
  studiedModels,
} from '#libs/models';
import { InputFileError } from './json-lines.js';
import { type JudgedModel, printCatalogue, printFile } from './models-report.js';

export interface CheckModelsOptions {
  /** Judges every model that ships. */
  readonly all: boolean;
  /** Judges this file instead. */
  readonly file?: string;
  readonly json: boolean;
  readonly language: Locale;
}

/**
 * Judges the models that ship, or a file, and prints what was found.
 * @returns whether everything judged is sound
 * @throws InputFileError when the file cannot be read or is not JSON
 */
export async function checkModels(
  { all, file, json, language }: CheckModelsOptions,
  print: (line: string) => void,
): Promise<boolean> {
  const judge = (model: ProgrammeModel): JudgedModel => judgeModel(model, language);
  const given = file === undefined ? undefined : await judgeFile(file, language);
  const shipped = all || !given;
  const models = shipped ? studiedModels().map(judge) : [];
  const own = shipped ? [judge(houseModel())] : [];
  if (json) {
    const listed = (given ? [given, ...models] : models).map((one) => asJson(one, language));
    print(JSON.stringify({ models: listed, own: own.map((one) => asJson(one, language)) }));
  } else {
    if (given && file) printFile(file, given, language, print);
    if (given && shipped) print('');
    if (shipped) printCatalogue(models, own, language, print);
  }
  return [...(given ? [given] : []), ...models, ...own].every(({ sound }) => sound);
}

function judgeModel(model: ProgrammeModel, language: Locale): JudgedModel {
  const findings = checkModel(model, legalBases());
  return {
    id: model.id,
    name: model.name[language],
    stages: model.stages.length,
    paths: countPaths(model),
    sound: isSound(findings),
    findings,
    model,
  };
}

async function judgeFile(file: string, language: Locale): Promise<JudgedModel> {
  const json = await readJson(file);
  const parsed = parseModel(json);
  if (parsed.ok) return judgeModel(parsed.value, language);
  const id: unknown = Object(json).id;
  return {
    id: typeof id === 'string' ? id : '',
    name: file,
    stages: 0,
    paths: 0,
    sound: false,
    findings: parsed.error.map(({ code, path = [], params = {} }) => ({
      rule: 'schema',
      path: path.join('/'),
      severity: 'error',
      code,
      params,
      ...stageOf(path, json),
    })),
  };
}

/** The stage that a path of the schema goes through, by its id where it has one. */
function stageOf(path: readonly string[], json: unknown): { stage?: string } {
  if (path[0] !== 'stages' || path[1] === undefined) return {};
  const id: unknown = Object(Object(Object(json).stages)[path[1]]).id;
  return { stage: typeof id === 'string' ? id : path[1] };
}

/** @throws InputFileError when the file cannot be read or is not JSON */
export async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputFileError(`${file}: ${code === 'ENOENT' ? 'no such file' : message}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InputFileError(`${file}: not JSON: ${(error as Error).message}`);
  }
}

function asJson({ id, name, stages, paths, sound, findings }: JudgedModel, language: Locale) {
  return {
    id,
    name,
    stages,
    paths,
    sound,
    findings: findings.map((finding) => ({
      ...finding,
      message: translate(finding.code, language, finding.params),
      ...(finding.mend ? { mendMessage: translate(finding.mend, language, finding.params) } : {}),
    })),
  };
}
