import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A remark in the thread of a suggestion. */
@Entity({ schema: 'challenges', name: 'suggestion_comment' })
export class SuggestionComment {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  suggestionId!: string;

  @Column({ type: 'uuid' })
  authorId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  writtenAt!: Date;
}
