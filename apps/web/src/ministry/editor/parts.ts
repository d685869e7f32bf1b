/** The parts of the editor, and the fields in them; the coach's findings lead there. */
export const PARTS = [
  { id: 'problem', paths: ['title', 'problem', 'affectedUsers', 'evidence', 'desiredOutcome'] },
  {
    id: 'background',
    paths: [
      'framing.rootCauses',
      'framing.whyNow',
      'framing.attempts',
      'framing.marketScan',
      'framing.affectedCount',
      'framing.vulnerableGroups',
      'framing.alsoBenefit',
    ],
  },
  {
    id: 'conditions',
    paths: [
      'constraints',
      'dataOffered',
      'framing.datasets',
      'documents',
      'documentIds',
      'framing.testSite',
      'framing.accessibility',
      'framing.languages',
      'framing.equality',
      'minimumTrl',
    ],
  },
  { id: 'kpis', paths: ['kpis'] },
  { id: 'judging', paths: ['criteria', 'questions'] },
  {
    id: 'money',
    paths: [
      'budget',
      'exitToProcurement',
      'framing.exitLegalBasis',
      'framing.scaleUpSource',
      'framing.intellectualProperty',
    ],
  },
  { id: 'dates', paths: ['opensAt', 'closesAt', 'zone', 'framing.timeline'] },
  { id: 'people', paths: ['framing.people', 'framing.indexLinks', 'tags'] },
] as const;

export type PartId = (typeof PARTS)[number]['id'];

export const partOf = (path: readonly string[]): PartId =>
  PARTS.find(({ paths }) => paths.some((each) => `${path.join('.')}.`.startsWith(`${each}.`)))?.id ??
  'problem';
