import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Database } from '#libs/database';
import { RuleError, sha256 } from '#libs/kernel';

const PER_ACCOUNT = { points: 5, duration: 60, keyPrefix: 'account' };
const PER_ADDRESS = { points: 20, duration: 60, keyPrefix: 'address' };

/**
 * Five tries a minute for an account, twenty for an address (OWASP ASVS 5.0, 6.3.1). Counted in PostgreSQL, so
 * that several api processes count together. Keys are hashed: the table holds no e-mail.
 */
@Injectable()
export class SignInLimiter {
  private readonly account: RateLimiterPostgres;
  private readonly address: RateLimiterPostgres;

  constructor(database: Database) {
    const store = {
      storeClient: database.pool,
      storeType: 'pool',
      schemaName: 'identity',
      tableName: 'sign_in_attempt',
      tableCreated: true,
      clearExpiredByTimeout: false,
    };
    this.account = new RateLimiterPostgres({ ...store, ...PER_ACCOUNT });
    this.address = new RateLimiterPostgres({ ...store, ...PER_ADDRESS });
  }

  /** @throws RuleError `identity.sign_in_limited` when either limit is used up. */
  async spend(email: string, address: string): Promise<void> {
    await this.spendAddress(address);
    await consume(this.account, sha256(email));
  }

  /** For what somebody may do who is nobody yet. @throws RuleError `identity.sign_in_limited`. */
  async spendAddress(address: string): Promise<void> {
    await consume(this.address, sha256(address));
  }

  /** After a success the account starts anew. */
  async forget(email: string): Promise<void> {
    await this.account.delete(sha256(email));
  }
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
    throw RuleError.of('identity.sign_in_limited', undefined, { seconds });
  }
}
