/** Every page of the portal that is looked at, and who may see it. */
export interface LookedAt {
  /** Below the language. `{open}` is the number of an open challenge. */
  readonly path: string;
  readonly as?: string;
}

export const PAGES: readonly LookedAt[] = [{ path: '' }, { path: 'sign-in' }];
