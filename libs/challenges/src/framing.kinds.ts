/** What a person of the ministry carries of a challenge. */
export enum ResponsibleRole {
  OWNER = 'OWNER',
  SPONSOR = 'SPONSOR',
  OPERATIONAL_LEAD = 'OPERATIONAL_LEAD',
}

/** How sensitive a dataset is. */
export enum DataSensitivity {
  PUBLIC = 'PUBLIC',
  INTERNAL = 'INTERNAL',
  PERSONAL = 'PERSONAL',
  SENSITIVE_PERSONAL = 'SENSITIVE_PERSONAL',
}

/** Who owns what is made in a pilot. */
export enum IntellectualProperty {
  STARTUP_OWNS = 'STARTUP_OWNS',
  STARTUP_OWNS_GOVERNMENT_LICENSED = 'STARTUP_OWNS_GOVERNMENT_LICENSED',
  SHARED = 'SHARED',
  GOVERNMENT_OWNS = 'GOVERNMENT_OWNS',
  OPEN_SOURCE = 'OPEN_SOURCE',
}

/** Where a success would be seen. */
export enum MeasuredIn {
  EGDI = 'EGDI',
  OECD_DGI = 'OECD_DGI',
  OGP = 'OGP',
  OTHER = 'OTHER',
}
