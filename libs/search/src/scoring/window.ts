/** Words further apart than this have nothing to do with each other. Stop words are not counted. */
export const WINDOW = 5;
