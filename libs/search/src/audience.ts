/**
 * Who may find a document in the search box; it stands in the facet `audience` of each. A document without it is found
 * by nobody there.
 */
export type Audience = 'public' | 'signed-in';
