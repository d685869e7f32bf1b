/** What an operation needs. `roles` are those that may try; the row rule in the service says whether they may here. */
export interface Action {
  /** A role in any organisation is enough; `signed-in` asks for none. */
  readonly roles: readonly string[] | 'signed-in';
  /** Scope that an API token must carry for it. */
  readonly scope: string;
}

const registry = new Map<string, Action>();

/** Declares the actions of a context, once, in its `*.actions.ts`. */
export function defineActions<A extends Record<string, Action>>(actions: A): A {
  for (const [name, action] of Object.entries(actions)) {
    if (registry.has(name)) throw new Error(`the action "${name}" is declared twice`);
    registry.set(name, action);
  }
  return actions;
}

export const actionNamed = (name: string): Action | undefined => registry.get(name);

export const allActions = (): ReadonlyMap<string, Action> => registry;

/** Every scope that a token can be given, sorted. */
export const allScopes = (): string[] =>
  [...new Set([...registry.values()].map((action) => action.scope))].sort();
