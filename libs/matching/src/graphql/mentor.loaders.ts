import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { RequestContext } from '#libs/graphql';
import type { Mentor } from '../mentor.entity.js';
import { type FreePlaces, MentorRepository } from '../mentor.repository.js';

/** Data loaders of mentors. */
@Injectable()
export class MentorLoaders {
  constructor(private readonly mentors: MentorRepository) {}

  mentor(context: RequestContext): DataLoader<string, Mentor | null> {
    return context.loader(
      'matching.mentor',
      (ids) => this.mentors.findByIds(ids),
      (row) => row.id,
    );
  }

  freePlaces(context: RequestContext): DataLoader<string, FreePlaces | null> {
    return context.loader(
      'matching.free_places',
      (ids) => this.mentors.freePlacesOf(ids),
      (row) => row.mentorId,
    );
  }
}
