import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '#libs/audit';
import { ChallengesModule, EvaluationOpened } from '#libs/challenges';
import { Transactions } from '#libs/database';
import { JobRegistry } from '#libs/events';
import { FileReaders } from '#libs/files';
import { ProgrammesModule } from '#libs/programmes';
import { AskCurrencies } from './ask-currencies.js';
import { SubmissionLoaders } from './graphql/submission.loaders.js';
import {
  ChallengeSubmissionsResolver,
  SubmissionAnswerResolver,
  SubmissionFieldsResolver,
} from './graphql/submission-fields.resolver.js';
import { SubmissionsResolver } from './graphql/submissions.resolver.js';
import { ReceiptRepository } from './receipt.repository.js';
import { ReopeningMailSubscriber } from './reopening-mail.subscriber.js';
import { SubmissionRepository } from './submission.repository.js';
import { SubmissionDraftsService } from './submission-drafts.service.js';
import { SubmissionOutcomesService } from './submission-outcomes.service.js';
import { SubmissionRecords } from './submission-records.js';
import { SubmissionSightRepository } from './submission-sight.repository.js';
import { SubmissionSight } from './submission-sight.service.js';
import { SubmissionsService } from './submissions.service.js';
import { SubmitSubmissionService } from './submit-submission.service.js';
import { WithdrawSubmissionService } from './withdraw-submission.service.js';
import './submissions.actions.js';

@Module({
  imports: [ProgrammesModule, ChallengesModule],
  providers: [
    SubmissionRepository,
    SubmissionSightRepository,
    ReceiptRepository,
    SubmissionRecords,
    AskCurrencies,
    ReopeningMailSubscriber,
    SubmissionSight,
    SubmissionDraftsService,
    SubmitSubmissionService,
    WithdrawSubmissionService,
    SubmissionOutcomesService,
    SubmissionsService,
    SubmissionLoaders,
    SubmissionsResolver,
    SubmissionFieldsResolver,
    SubmissionAnswerResolver,
    ChallengeSubmissionsResolver,
  ],
  exports: [SubmissionsService, SubmissionLoaders, AskCurrencies],
})
export class SubmissionsModule implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly fileReaders: FileReaders,
    private readonly sight: SubmissionSight,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly submissions: SubmissionRepository,
  ) {}

  onModuleInit(): void {
    this.fileReaders.register('submission', async (actor, id) => (await this.sight.find(actor, id)) !== null);
    this.jobs.subscribe(EvaluationOpened, 'submissions.open_audit', ({ challengeId }) =>
      this.transactions.run(async (tx) => {
        // The window may have opened once more since: then the seal of today is closed.
        if (await this.submissions.isOpened(tx, challengeId))
          await this.audit.openSeal(tx, await this.submissions.sealOf(tx, challengeId));
      }),
    );
  }
}
