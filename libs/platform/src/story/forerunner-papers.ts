import type { StoryProposal } from './proposals.js';

/** What was handed in for the challenge of the year before; the first one was chosen. */
export const lightProposals: readonly StoryProposal[] = [
  {
    startup: 'flowmind',
    title: 'Dead lights read from the current that is already measured',
    summary: 'The readings of the cabinets show which lamp no longer draws current; no new device is needed.',
    plan: 'Month 1: connect to the quarter-hourly readings of 60 cabinets. Months 2 to 5: compute every morning which lamps were out, and send each crew a list in Hebrew or Arabic. Month 6: compare with the fault register and hand over.',
    effect:
      'In a test with one cabinet 46 of 48 dead lamps were named the next morning. The fault register and a night count show the change.',
    start: 0,
    price: 240_000,
    team: [
      { name: 'Rania Saleh', role: 'Data and lead' },
      { name: 'Petros Georgiou', role: 'Field work' },
    ],
  },
  {
    startup: 'deepline',
    title: 'A small car that counts lights at night',
    summary: 'A robot drives through the streets once a week and notes what is dark.',
    plan: 'Months 1 to 3: adapt the robot for streets. Months 4 to 6: drive through two municipalities every week, at night, with somebody walking beside it, and send the list to the crews.',
    effect: 'A robot counts more often than people do. We have no figures from streets yet.',
    start: 1,
    price: 276_000,
    team: [{ name: 'Uri Sadeh', role: 'Robotics and lead' }],
  },
];

/** Points of each proposal: fit, feasibility, impact, team. */
export const LIGHT_SCORES: Readonly<Record<string, readonly number[]>> = {
  flowmind: [4.5, 4.5, 4, 4],
  deepline: [2.5, 2, 2.5, 3.5],
};

export const LIGHT_RATIONALE = 'The plan says month by month who does what, and the figures can be checked.';

export const LIGHT_REASONS = {
  award: 'It needs no new device, names its figures, and can begin within a month.',
  rejection: 'Nothing shows yet that it works in streets, and somebody has to walk beside it every night.',
} as const;

export const LIGHT_PLAN = {
  site: 'Three small municipalities in the north',
  users: 'The maintenance crews of three municipalities, nine people.',
  dataAccess: 'Quarter-hourly readings of 60 lighting cabinets, on a server of the ministry.',
  risks: 'Cabinets without a modem cannot be read; they are counted by night tours until they have one.',
  reportEveryDays: 60,
  method: 'Counted by the ministry from the register and a night count of twenty streets.',
} as const;

/** Days from the start of the pilot to each milestone. */
export const LIGHT_MILESTONES = [
  {
    title: '60 cabinets are read every night',
    dueInDays: 30,
    successCriteria: 'Readings of 60 cabinets arrive for seven nights without a gap.',
    payment: { amount: 80_000, currency: 'ILS' },
  },
  {
    title: 'A list every morning, in Hebrew and Arabic',
    dueInDays: 90,
    successCriteria: 'Nine people of three crews work by the list for four weeks.',
    payment: { amount: 100_000, currency: 'ILS' },
  },
  {
    title: 'Half a year of figures',
    dueInDays: 180,
    successCriteria: 'The register and the night count show the change of both figures.',
  },
] as const;

/** What was measured so far: days from the start of the pilot, days to repair, per cent of lights out. */
export const LIGHT_MEASUREMENTS = [
  { day: 20, values: [17, 7.4], note: 'First month: only a third of the cabinets were connected.' },
  { day: 50, values: [11, 5.6], note: 'All cabinets; one crew still went by telephone calls.' },
  { day: 80, values: [8, 4.1], note: 'All crews go by the morning list.' },
] as const;

export const LIGHT_EVIDENCE = {
  text: 'Readings of all 60 cabinets of the last nine nights, without a gap.',
  link: 'https://flowmind.example/lights/first-milestone',
} as const;

export const LIGHT_VERIFICATION = 'The fault register of two of the three municipalities, line by line.';
