import type { WordLists } from './coach-words.rules.js';

/** English words of the coach. A star stands for any ending. */
export const ENGLISH: WordLists = {
  questionOpening: 'how, what would, what could, in what way, in which way, by what means',

  solution: `
    app, apps, mobile application*, web application*, software, system, systems, platform, platforms, portal, portals,
    website, websites, web site*, dashboard*, chatbot*, chat bot*, voicebot*, bot, bots, digital assistant*,
    virtual assistant*, blockchain, block chain, distributed ledger, artificial intelligence, ai, machine learning,
    deep learning, neural network*, large language model*, llm, llms, chatgpt, generative ai, digital twin*, iot,
    internet of things, cloud solution*, crm, erp, saas, api, apis, data lake*, data warehouse*, database, databases,
    algorithm*, rpa, robotic process automation, robot, robots, drone, drones, wearable*, smart card*, qr code*,
    virtual reality, augmented reality, metaverse, software module*, technological solution*, digital tool*,
    oracle, sap, salesforce, servicenow, sharepoint, power bi, tableau, azure, aws, google cloud, openai`,

  // Systems of society, and words that only look like a technology or a purchase.
  innocent: `
    health system*, healthcare system*, health care system*, education system*, school system*, justice system*,
    court system*, legal system*, welfare system*, transport system*, water system*, sewage system*, sewer system*,
    drainage system*, irrigation system*, pension system*, tax system*, immune system*, prison system*, care system*,
    planning system*, train platform*, station platform*, bus platform*, platform accident*, benefits system*,
    built environment, built up area*, develop symptoms, purchase fewer`,

  existing: `
    existing, current, currently, present, today's, old, older, legacy, outdated, ageing, aging, obsolete, previous,
    former, paper, in use, we use, already, our`,

  obligation: `
    must use, has to use, have to use, must be built on, must run on, must be based on, required to use,
    shall use, using only, only solutions based on, exclusively on, must be written in`,

  delivery: `
    build, built, building a, building an, develop, developed, developing a, developing an, development of a,
    development of an, create a, create an, creating a, creating an, buy, bought, buying, purchase, purchased,
    purchasing, procure, procured, procurement of, acquire, acquisition of, install, installed, installing,
    installation of, deploy, deployed, deployment of, implement, implemented, implementing, implementation of,
    launch, launched, launching, set up a, set up an, rolled out, roll out, rollout of, digitise, digitize,
    digitised, digitized, introduce a, introduce an, introduction of a, introduction of an, integrate, integrated with,
    delivery of a, provide a tool, hold workshops, produce a report, write a report`,

  change: `
    reduce, reduces, reduced, reducing, reduction, cut, cuts, halve, halved, lower, lowered, shorten*, decrease*,
    fall, falls, drop, drops, fewer, less, shorter, increase*, raise, raised, rise, rises, grow, grows, more, double,
    doubled, improve*, improving, faster, sooner, earlier, prevent, prevented, prevents, avoid*, save, saves, saved,
    stop, stops, disappear*, end, ends, eliminate*, reach, reaches, get, gets, receive*, no longer, no one, nobody,
    without waiting, within`,

  people: `
    resident*, citizen*, people, person, persons, patient, patients, parent, parents, child, children, pupil*,
    student*, teacher*, nurse*, doctor*, physician*, caregiver*, carer*, famil*, household*, tenant*, farmer*,
    driver*, passenger*, commuter*, pedestrian*, cyclist*, business, businesses, employer*, worker*, employee*,
    job seeker*, jobseeker*, officer*, clerk*, inspector*, social worker*, claimant*, applicant*, beneficiar*,
    immigrant*, newcomer*, refugee*, elderly, older adult*, women, men, victims, survivor*, soldier*, veteran*,
    firefighter*, paramedic*, police officer*, judge*, municipalit*, local authorit*, customer*, visitor*, volunteer*,
    taxpayer*, landlord*, engineer*, technician*, homeowner*, shopkeeper*, fishermen, user, users, population`,

  place: `
    city, cities, town, towns, village*, neighbourhood*, neighborhood*, district*, region*, regional, north, northern,
    south, southern, east, eastern, west, western, hospital*, clinic*, ward, wards, school*, kindergarten*, office,
    offices, branch, branches, court, courts, municipalit*, local authorit*, council*, road*, street*, junction*,
    station*, port, ports, airport*, border*, field*, farm*, coast*, beach*, river*, valley, negev, galilee, jerusalem,
    tel aviv, haifa, beer sheva, beersheba, country, nationwide, periphery, home, homes, prison*, site, sites, lab,
    laborator*, warehouse*, centre*, center*, counter*, emergency room*, ministry`,

  frequency: `
    every, each, daily, weekly, monthly, yearly, annual, annually, a day, a week, a month, a year, per day, per week,
    per month, per year, on average, average, often, usually, times, percent, per cent, half, third, quarter,
    majority, most, one in`,

  since: `
    since, in recent years, in the last, over the last, over the past, in the past, for years, for decades, last year,
    ago, began in, started in, after the, as of, until`,

  quantity: `
    half, a third, one third, two thirds, quarter, a quarter, three quarters, dozen*, hundred*, thousand*, million*,
    billion*, double, twice, one in, percent, per cent`,

  source: `
    report*, survey*, according to, data of, data from, figures of, figures from, statistics, statistical, bureau,
    comptroller, audit*, study, studies, research, census, register, registry, records, logs, log of, interviews,
    measured by, published by, database of, index, state attorney, paper by, evaluation*, ministry's figures, source,
    annual review, inspection*`,

  date: `
    january, february, march, april, may, june, july, august, september, october, november, december, last year,
    this year, last quarter, last month, yesterday, first quarter, second quarter, third quarter, fourth quarter`,

  vulnerable: `
    elderly, older adult*, over 65, disabilit*, disabled, wheelchair, blind, deaf, low income, poverty, immigrant*,
    newcomer*, refugee*, bedouin*, arab, ultra orthodox, haredi, children, single parent*, periphery, minorit*,
    homeless, chronically ill, at risk, pregnant, women, vulnerable, non hebrew speak*, no smartphone`,

  wide: `
    digital transformation, all areas, all fields, all aspects, every aspect, everything, end to end transformation,
    climate change, poverty, world hunger, inequality, the future of, revolutionise, revolutionize, transform the,
    innovation in government, better services, improve the service, improve services, smart city, smart cities,
    quality of life, well being of the population`,

  absence: `
    lack of a, lack of an, there is no system, there is no app, there is no platform, there is no tool,
    there is no software, no digital, we have no system, we have no tool, we need a system, we need an app,
    we need a platform, we need a tool, we need software, missing a system, the absence of a, the absence of an,
    too few beds, do not have a system, does not have a system, not have a platform`,

  nationwide: `
    nationwide, national, the whole country, the entire country, all municipalities, all hospitals, all schools,
    all ministries, every municipality, every school, every hospital, all residents, all citizens`,

  output: `
    download, downloads, downloaded, log ins, logins, page views, pageviews, clicks, visits to the site, licences,
    licenses, installations, devices installed, units installed, trainings held, training sessions, workshops held,
    meetings held, reports written, features, registered users, sensors installed, number of sensors`,

  placeholder: `
    tbd, tba, n a, to be determined, to be decided, to be defined, to be completed, will be defined, later, unknown,
    none yet, xxx, fill in, lorem ipsum, not known, don't know, test`,

  jargon: `
    synerg*, leverage, leveraging, holistic*, paradigm*, cutting edge, state of the art, best of breed, disruptive,
    world class, game changer*, game changing, next generation, seamless*, robust solution*, ecosystem*, value add*,
    low hanging fruit, mission critical, stakeholder alignment, end to end solution*, innovative solution*,
    going forward, operationali*, empower*, unlock*, agile, scalable, turnkey, actionable insight*`,
};
