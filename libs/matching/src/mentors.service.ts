import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, hasRole } from '#libs/access';
import { AuditLog } from '#libs/audit';
import { brokenConstraint, databaseNow, Transactions, type Tx } from '#libs/database';
import { JobRegistry, Outbox } from '#libs/events';
import { allLanguages } from '#libs/i18n';
import { Role } from '#libs/identity';
import { newId, RuleError } from '#libs/kernel';
import { SearchAudiences, type SearchDocument, SearchDocuments } from '#libs/search';
import { MentorChanged } from './matching.events.js';
import type { Mentor } from './mentor.entity.js';
import { MentorRepository } from './mentor.repository.js';

export const MENTOR_KIND = 'mentor';

/** What a mentor says of the own person. */
export type MentorProfile = Pick<Mentor, 'biography' | 'expertise' | 'languages' | 'countries' | 'capacity'>;

/** The directory of mentors, each keeping the own profile. */
@Injectable()
export class MentorsService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly mentors: MentorRepository,
    private readonly documents: SearchDocuments,
    private readonly registry: JobRegistry,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly audiences: SearchAudiences,
  ) {}

  onModuleInit(): void {
    this.audiences.declare(MENTOR_KIND, 'ministry', 'startup');
    this.registry.subscribe(MentorChanged, 'matching.index_mentor', ({ mentorId }) =>
      this.transactions.run((tx) => this.index(tx, mentorId)),
    );
  }

  /** The actor's own profile, as long as the actor is a mentor; null otherwise. */
  async own(actor: Actor): Promise<Mentor | null> {
    return actor.personId && hasRole(actor, Role.MENTOR) ? this.mentors.findByPerson(actor.personId) : null;
  }

  /** The first time it is created and needs no version. @throws RuleError `edit.conflict`. */
  save(actor: Actor, expectedVersion: number | null, profile: MentorProfile): Promise<Mentor> {
    return this.transactions.run(async (tx) => {
      const { personId } = actor;
      if (!personId) throw RuleError.of('access.unauthenticated');
      const known = await this.mentors.findByPersonForUpdate(tx, personId);
      if ((known?.version ?? null) !== expectedVersion) throw conflict(known?.version ?? 0);
      const now = await databaseNow(tx);
      const mentor: Mentor = {
        ...profile,
        id: known?.id ?? newId(),
        personId,
        version: (known?.version ?? 0) + 1,
        createdAt: known?.createdAt ?? now,
        updatedAt: now,
      };
      await (known ? this.mentors.save(tx, mentor) : this.insert(tx, mentor));
      const { expertise, languages, countries, capacity } = mentor;
      await this.audit.record(tx, {
        actor,
        act: 'matching.save_mentor',
        target: { type: 'mentor', id: mentor.id },
        after: { expertise, languages, countries, capacity },
      });
      await this.outbox.publish(tx, MentorChanged, { mentorId: mentor.id }, actor.correlationId);
      return mentor;
    });
  }

  private async insert(tx: Tx, mentor: Mentor): Promise<void> {
    try {
      await this.mentors.insert(tx, mentor);
    } catch (error) {
      // Saved in two tabs at the same moment.
      if (brokenConstraint(error) === 'mentor_person_id_key') throw conflict(1);
      throw error;
    }
  }

  /** Who has no free place is not suggested to anybody. */
  private async index(tx: Tx, id: string): Promise<void> {
    const mentor = await this.mentors.findForUpdate(tx, id);
    const [places] = await this.mentors.freePlacesOf([id], tx);
    if (!mentor || !places?.free) return this.documents.remove(tx, MENTOR_KIND, id);
    await this.documents.put(tx, [mentorDocument(mentor)]);
  }
}

const conflict = (currentVersion: number): RuleError =>
  RuleError.of('edit.conflict', ['expectedVersion'], { currentVersion });

/** The texts by which a mentor is found, and finds. */
export const textsOfMentor = ({ biography, expertise }: Mentor): Record<string, string> => ({
  text: allLanguages(biography),
  tags: expertise.join('\n'),
});

function mentorDocument(mentor: Mentor): SearchDocument {
  const { id, version, expertise, languages, countries } = mentor;
  return {
    id,
    kind: MENTOR_KIND,
    version,
    fields: textsOfMentor(mentor),
    facets: { tag: expertise, language: languages, country: countries },
  };
}
