import { Injectable } from '@nestjs/common';

/** Groups of readers, each with an index of its own where an engine keeps several. */
export const SEARCH_AUDIENCES = ['public', 'ministry', 'startup', 'staff'] as const;
export type SearchAudience = (typeof SEARCH_AUDIENCES)[number];

/** Who may read the documents of a kind. What nobody declared is for the staff alone. */
@Injectable()
export class SearchAudiences {
  private readonly declared = new Map<string, readonly [SearchAudience, ...SearchAudience[]]>();

  /** Called by the context that the kind belongs to, while the application starts. */
  declare(kind: string, ...audiences: readonly [SearchAudience, ...SearchAudience[]]): void {
    this.declared.set(kind, audiences);
  }

  of(kind: string): readonly [SearchAudience, ...SearchAudience[]] {
    return this.declared.get(kind) ?? ['staff'];
  }
}
