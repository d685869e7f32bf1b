/** The challenge of the story, as its officer writes it. All figures are invented. */

/** The first try: a solution instead of a problem, and nothing to measure it by. */
export const firstDraft = {
  originalLanguage: 'EN',
  title: { en: 'Build an app with AI that sends ferry notices' },
  problem: { en: 'We need an app. The app should use AI and blockchain to send notices.' },
  desiredOutcome: { en: 'An app is delivered and installed.' },
};

const say = (en: string) => ({ en });

/** The second, written with the coach. */
export const challenge = {
  originalLanguage: 'EN',
  title: say('How might we tell islanders sooner, and more surely, that a ferry will not sail?'),
  problem: say(
    'Islanders learn 50 minutes before departure, on average, that a ferry will not sail. Since 2022 one winter sailing in nine has been cancelled. People wait at the pier with children, cattle and hospital letters, and turn back.',
  ),
  affectedUsers: say('About 26,000 islanders, among them 3,100 patients a year who cross for treatment.'),
  evidence: say('The yearly report of the authority of May 2027 counts 1,420 cancelled sailings.'),
  desiredOutcome: say('Islanders know six hours ahead, and fewer of them travel to the pier in vain.'),
  constraints: say(
    'The master of the ship decides alone whether to sail. Notices are in Gaelic and English.',
  ),
  dataOffered: say(
    'Every sailing since 2015 with its reason, and wind and swell at four piers by the minute.',
  ),
  budget: { amount: 250_000, currency: 'GBP' },
  exitToProcurement: 'FOLLOW_ON_CONTRACT',
  minimumTrl: 4,
  tags: ['ferries', 'islands', 'forecasting'],
  kpis: [
    {
      name: say('Minutes between the notice and the departure'),
      unit: 'minutes',
      baseline: 50,
      target: 360,
      dueOn: '2028-09-30',
      source: 'Log of the piers',
    },
  ],
  criteria: [
    {
      name: say('Effect'),
      description: say('How many hours islanders gain'),
      weight: 60,
      scaleMin: 0,
      scaleMax: 5,
      scaleStep: 1,
    },
    {
      name: say('Fit'),
      description: say('Works on a pier in winter'),
      weight: 40,
      scaleMin: 0,
      scaleMax: 5,
      scaleStep: 1,
    },
  ],
  framing: {
    affectedCount: 26_000,
    vulnerableGroups: say('Patients, school children who board on the mainland, and farmers with animals.'),
    rootCauses: [
      { cause: say('The decision is taken on the bridge, an hour before departure.'), isConfirmed: true },
      { cause: say('Swell is measured at four piers of twelve.'), isConfirmed: true },
      { cause: say('Notices are written only when nothing is in doubt any more.'), isConfirmed: false },
    ],
    whyNow: say('Two ships are replaced in 2029, and their timetable is written in 2028.'),
    attempts: [
      {
        what: say('A web page with wind warnings.'),
        year: 2024,
        whyItFailed: say('It told the wind and not what it meant for the sailing.'),
      },
    ],
    isFirstAttempt: false,
    marketScan: say('Norway forecasts sailings for fjords; nobody does so for open water with swell.'),
    testSite: { name: say('The piers of four islands'), isAgreed: true },
    people: [
      { role: 'OWNER', name: 'Fiona MacRae', position: 'Head of services', hoursPerWeek: 4 },
      { role: 'SPONSOR', name: 'Calum Nicolson', position: 'Director of operations', hoursPerWeek: null },
      { role: 'OPERATIONAL_LEAD', name: 'Donald Morrison', position: 'Harbour master', hoursPerWeek: 8 },
    ],
    alsoBenefit: [{ name: say('The health board of the islands') }],
    scaleUpSource: say('The services budget of the authority for 2028 and 2029.'),
    exitLegalBasis: say('The notice announces all stages, as multistage procurement asks.'),
    intellectualProperty: 'STARTUP_OWNS_GOVERNMENT_LICENSED',
    indexLinks: [{ measure: 'EGDI', item: 'Online services: transport' }],
    accessibility: say('By voice and by text, readable on an old phone.'),
    languages: say('Gaelic and English.'),
    equality: say('Islands without a mobile network are served by the board at the pier.'),
    datasets: [
      {
        name: say('Log of sailings since 2015'),
        owner: 'Operations of the authority',
        sensitivity: 'INTERNAL',
        accessRoute: say('On request, within two days.'),
        availableOn: '2027-09-06',
        lawfulBasis: {},
      },
    ],
    timeline: { questionsCloseOn: '2027-10-04', decisionOn: '2027-11-01', pilotStartsOn: '2027-12-09' },
  },
  questions: [
    {
      kind: 'TEXT',
      prompt: say('How will islanders know sooner?'),
      isRequired: true,
      maxLength: 2000,
    },
  ],
};

/** What the teams found out while they explored it. */
export const reframed = {
  problem: say(
    'For each sailing that is cancelled, two sail half empty: islanders stay at home because they no longer believe the notice. A doubt that is told early, with its chance, would serve them better than a certainty that comes late.',
  ),
  desiredOutcome: say('Islanders know the chance of each sailing a day ahead, and believe it.'),
};
