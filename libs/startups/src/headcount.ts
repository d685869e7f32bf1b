/**
 * How many people work for a start-up, in the classes of the European Union (Recommendation 2003/361/EC, Annex,
 * Article 2): fewer than 10, 50 and 250, or more. Turnover is left out, because start-ups hardly have any.
 */
export enum Headcount {
  MICRO = 'MICRO',
  SMALL = 'SMALL',
  MEDIUM = 'MEDIUM',
  LARGE = 'LARGE',
}
