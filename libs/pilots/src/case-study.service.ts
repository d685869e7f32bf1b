import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { databaseNow, type Page, type PageRequest, type Tx } from '#libs/database';
import { newId, RuleError } from '#libs/kernel';
import type { CaseStudy } from './case-study.entity.js';
import { type PublicCase, publicCaseOf } from './case-study.policy.js';
import { CaseStudyRepository } from './case-study.repository.js';
import { FollowUpRepository } from './follow-up.repository.js';
import type { Pilot } from './pilot.entity.js';
import { PilotDesk } from './pilot-desk.js';
import { PilotPartsRepository } from './pilot-parts.repository.js';
import { PilotReviewRepository } from './pilot-review.repository.js';

/** Decided pilots told to everybody: published by those who decide, with the start-up named once it agrees. */
@Injectable()
export class CaseStudyService {
  constructor(
    private readonly desk: PilotDesk,
    private readonly studies: CaseStudyRepository,
    private readonly parts: PilotPartsRepository,
    private readonly decisions: PilotReviewRepository,
    private readonly followUps: FollowUpRepository,
  ) {}

  /** Also once more, so that lessons recorded since are told. @throws RuleError `pilot.wrong_state` before the decision. */
  publish(actor: Actor, pilotId: string): Promise<Pilot> {
    return this.desk.takeFor(actor, 'publishCase', pilotId, 'pilotId', async (tx, pilot) => {
      const { personId } = actor;
      if (!personId) throw RuleError.of('access.unauthenticated');
      const before = await this.studies.findForUpdate(tx, pilotId);
      const publishedAt = await databaseNow(tx);
      await this.studies.save(tx, {
        id: before?.id ?? newId(),
        pilotId,
        namesStartup: before?.namesStartup ?? false,
        publishedBy: personId,
        publishedAt,
      });
      return this.desk.save(tx, actor, 'publish_case', pilot, {});
    });
  }

  /** @throws RuleError `pilot.case_not_published`. */
  withdraw(actor: Actor, pilotId: string): Promise<Pilot> {
    return this.desk.takeFor(actor, 'publishCase', pilotId, 'pilotId', async (tx, pilot) => {
      const { id } = await this.required(tx, pilotId);
      await this.studies.delete(tx, id);
      return this.desk.save(tx, actor, 'withdraw_case', pilot, {});
    });
  }

  /** By the owner of the start-up, and nobody for it. @throws RuleError `pilot.case_not_published`. */
  nameStartup(actor: Actor, pilotId: string, isNamed: boolean): Promise<Pilot> {
    return this.desk.takeFor(actor, 'nameInCase', pilotId, 'pilotId', async (tx, pilot) => {
      const { id } = await this.required(tx, pilotId);
      await this.studies.setNamed(tx, id, isNamed);
      return this.desk.save(tx, actor, 'name_in_case', pilot, {}, { after: { isNamed } });
    });
  }

  /** For everybody, the newest first. */
  async page(challengeId: string | null, request: PageRequest): Promise<Page<PublicCase>> {
    const page = await this.studies.page(challengeId, request);
    const cases = await this.casesOf(page.nodes);
    const shown = page.nodes.flatMap((study) => {
      const found = cases.find(({ id }) => id === study.id);
      return found ? [{ study, found }] : [];
    });
    return {
      ...page,
      nodes: shown.map(({ found }) => found),
      cursorOf: (row) => {
        const study = page.nodes.find(({ id }) => id === row.id);
        if (!study) throw new Error(`case study ${row.id} is not on this page`);
        return page.cursorOf(study);
      },
    };
  }

  /** Adopted pilots that published case studies tell of, by the start-up that they name. */
  async adoptedAmong(organisationIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.studies.adoptedAmong(organisationIds);
    return new Map(rows.map(({ organisationId, count }) => [organisationId, count]));
  }

  /** As strangers read it, for those who see the pilot; by pilot. */
  async ofPilots(pilotIds: readonly string[]): Promise<{ pilotId: string; study: PublicCase }[]> {
    const studies = await this.studies.studiesOf(pilotIds);
    const cases = await this.casesOf(studies);
    return studies.flatMap(({ id, pilotId }) => {
      const study = cases.find((each) => each.id === id);
      return study ? [{ pilotId, study }] : [];
    });
  }

  private async casesOf(studies: readonly CaseStudy[]): Promise<PublicCase[]> {
    const ids = studies.map(({ pilotId }) => pilotId);
    const pilots = await this.studies.pilots(ids);
    const decisions = await this.decisions.decisionsOf(ids);
    const kpis = await this.parts.kpisOf(ids);
    const lessons = await this.followUps.lessonsOf(ids);
    return studies.flatMap((study) => {
      const isOf = (row: { readonly pilotId: string }) => row.pilotId === study.pilotId;
      const pilot = pilots.find(({ id }) => id === study.pilotId);
      if (!pilot) return [];
      const decision = decisions.filter(isOf).at(-1) ?? null;
      const told = publicCaseOf({
        ...{ study, pilot, decision },
        kpis: kpis.filter(isOf),
        lessons: lessons.filter(isOf),
      });
      return told ? [told] : [];
    });
  }

  private async required(tx: Tx, pilotId: string): Promise<CaseStudy> {
    const study = await this.studies.findForUpdate(tx, pilotId);
    if (!study) throw RuleError.of('pilot.case_not_published');
    return study;
  }
}
