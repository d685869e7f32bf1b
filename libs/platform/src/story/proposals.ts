/** What start-ups of the story hand in for the water challenge. The two texts answer the first two questions. */
export interface StoryProposal {
  readonly startup: string;
  readonly title: string;
  readonly summary: string;
  readonly plan: string;
  readonly effect: string;
  /** Place in the list of the third question: within a month, within three, later. */
  readonly start: number;
  /** Shekels. */
  readonly price: number;
  readonly team: readonly { readonly name: string; readonly role: string }[];
}

export const waterProposals: readonly StoryProposal[] = [
  {
    startup: 'tiptip',
    title: 'Acoustic sensors on 120 km of old pipe',
    summary: 'Clamp-on microphones listen at night and give crews a search point within two metres.',
    plan: 'Month 1: choose 400 points with the crews of three municipalities and clamp the sensors on, without digging and without stopping supply. Months 2 to 5: listen every night, send each crew one search point a day in Hebrew or Arabic, and note what was found. Month 6: compare with the fault register and hand over the map.',
    effect:
      'In two earlier trials leaks were found after 6 days on average. Each night of listening shortens the search, and the register of the utility shows it.',
    start: 0,
    price: 445_000,
    team: [
      { name: 'Avi Noy', role: 'Acoustics and lead' },
      { name: 'Dalal Amer', role: 'Field crews' },
    ],
  },
  {
    startup: 'flowmind',
    title: 'A nightly water balance from the meters that are already there',
    summary: 'Hourly readings show which district loses water; no new device is needed.',
    plan: 'Month 1: connect to the hourly readings of three utilities. Months 2 to 6: compute a balance for each district every night, warn within three days when it does not close, and narrow the search with the valves that crews open anyway.',
    effect:
      'In our pilot in Cyprus the time to find a leak fell from 35 to 9 days and losses by a fifth. The baseline and the result come from the same meters.',
    start: 0,
    price: 290_000,
    team: [
      { name: 'Rania Saleh', role: 'Data and lead' },
      { name: 'Petros Georgiou', role: 'Hydraulics' },
    ],
  },
  {
    startup: 'deepline',
    title: 'A robot that inspects pipes from inside',
    summary: 'A small crawler photographs cracks in large pipes.',
    plan: 'Month 1 to 3: adapt the sewer robot for drinking water. Months 4 to 6: inspect twelve kilometres of main pipe at night, section by section, while each section is closed for two hours.',
    effect:
      'Cracks are seen before they leak. We have no figures for drinking water yet; in sewers the robot found three times as many cracks as a camera on a rod.',
    start: 1,
    price: 478_000,
    team: [{ name: 'Uri Sadeh', role: 'Robotics and lead' }],
  },
];
