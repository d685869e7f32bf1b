import { Injectable } from '@nestjs/common';
import type { Letter } from './letter.entity.js';
import { LetterRepository } from './letter.repository.js';

/** What other contexts ask about letters. */
@Injectable()
export class LettersService {
  constructor(private readonly letters: LetterRepository) {}

  find(id: string): Promise<Letter | null> {
    return this.letters.find(id);
  }
}
