/** Where a model of the library comes from. */
export enum ModelKind {
  STUDIED = 'STUDIED',
  HOUSE = 'HOUSE',
  OWN = 'OWN',
}

/** Where a version of a model stands. */
export enum ModelVersionState {
  DRAFT = 'DRAFT',
  IN_REVIEW = 'IN_REVIEW',
  APPROVED = 'APPROVED',
  RETIRED = 'RETIRED',
}
