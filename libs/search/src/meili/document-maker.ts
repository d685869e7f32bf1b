import type { LsaModel } from '../lsa/lsa-model.js';
import { type AnalysedField, analyseFields } from '../scoring/analysed-field.js';
import type { SearchDocument } from '../search-engine.js';
import { TextAnalyser } from '../text/analyser.js';
import { type MeiliDocument, meiliDocument, type RowToIndex } from './meili-document.js';

/** Makes what the server keeps of a row. */
export class DocumentMaker {
  constructor(
    private readonly fieldWeights: ReadonlyMap<string, number>,
    private readonly analyser = new TextAnalyser(),
  ) {}

  fieldsOf({ fields }: Pick<SearchDocument, 'fields'>): AnalysedField[] {
    return analyseFields(fields, this.fieldWeights, this.analyser);
  }

  documentOf(row: RowToIndex, model: LsaModel | undefined): MeiliDocument {
    const fields = Object.entries(row.fields).map(
      ([name, text]) => [name, this.fieldsOf({ fields: { [name]: text } })] as const,
    );
    return meiliDocument(row, new Map(fields), model);
  }
}
