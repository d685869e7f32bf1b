import { RunLogService } from '#libs/stages';
import { expectThat } from '../narrator.js';
import type { RunDesk } from './run-desk.js';

/** The contract, and the log that shows how it came about. */
export async function playLeaving(desk: RunDesk): Promise<void> {
  await playExit(desk);
  await playLog(desk);
}

interface Exits {
  readonly programmeModel: {
    readonly version: {
      readonly outline: {
        readonly exits: readonly {
          readonly id: string;
          readonly kind: { readonly label: { readonly en: string } };
          readonly legalBasis: { readonly value: { readonly en: string } } | null;
          readonly condition: { readonly value: { readonly en: string } } | null;
        }[];
      };
    };
  };
}

async function playExit(desk: RunDesk): Promise<void> {
  await desk.pass('pre-commercial');
  await desk.narrator.step('exit', 'It is bought, and the law that allows it is named', async (telling) => {
    const { say, table, fact } = telling;
    const officer = await desk.staff('officer');
    const { programmeModel } = await officer.ask<Exits>(
      `query Exits { programmeModel(slug: "civtech-scotland") { version { outline { exits {
        id kind { label { en } } legalBasis { value { en } } condition { value { en } } } } } } }`,
    );
    const { exits } = programmeModel.version.outline;
    const own = (await desk.read()).participations.find(
      ({ submissionId }) => submissionId === desk.idOf('lochran'),
    );
    say('Lòchran has been through every stage. The model leaves these ways open:');
    table([
      ['way out', 'stands on'],
      ...exits
        .filter(({ id }) => own?.openExits.some((exit) => exit.id === id))
        .map(({ kind, legalBasis }) => [kind.label.en, legalBasis?.value.en ?? '–']),
    ]);
    const loser = await desk.team('mullbyte');
    const refusal = await desk.refused(loser, 'takeExit', {
      submissionId: desk.idOf('lochran'),
      exitId: 'follow-on',
    });
    say(`${loser.name} of Mull & Byte would take it in Lòchran’s place. Etgar: “${refusal}”`);
    const run = await desk.act(officer, 'takeExit', {
      submissionId: desk.idOf('lochran'),
      exitId: 'follow-on',
    });
    const left = run.participations.find(({ submissionId }) => submissionId === desk.idOf('lochran'));
    const taken = exits.find(({ id }) => id === left?.exit?.id);
    expectThat(left?.status === 'exited' && taken?.id === 'follow-on', 'the exit is taken');
    say(`${officer.name} signs. ${taken.condition?.value.en ?? ''}.`);
    fact('exit', left.exit?.kind);
    fact('legalBasis', taken.legalBasis?.value.en);
  });
}

async function playLog(desk: RunDesk): Promise<void> {
  await desk.narrator.step('log', 'The log, replayed, is the programme', async ({ say, table, fact }) => {
    const { acts, transitions, isSame } = await desk.stage.app.get(RunLogService).replayed(desk.programmeId);
    const { status } = await desk.read();
    const people = acts.filter(({ byPerson }) => byPerson).length;
    table([
      ['in the log', 'number'],
      ['acts of people', people],
      ['clocks that rang, and facts taken in', acts.length - people],
      ['transitions that followed', transitions],
    ]);
    say('Etgar begins with nothing but the model and plays these acts once more, each at its own instant.');
    say(isSame ? 'The programme comes out the same, to the last place and clock.' : 'It comes out another.');
    expectThat(isSame, 'the replayed log gives the stored state');
    fact('acts', acts.length);
    fact('transitions', transitions);
    fact('equal', isSame);
    fact('status', status);
  });
}
