import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '#libs/config';
import { Database, type DatabaseOptions, openDatabase } from './database.js';
import { Transactions } from './transactions.js';

/** Opens the pool when the application starts and closes it when it stops. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static forRoot(options: Pick<DatabaseOptions, 'entities' | 'onStatement'>): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: Database,
          inject: [Config],
          useFactory: (config: Config) =>
            openDatabase({ ...options, url: config.values.DATABASE_URL, pool: config.values.DATABASE_POOL }),
        },
        {
          provide: Transactions,
          inject: [Database],
          useFactory: (database: Database) => new Transactions(database),
        },
      ],
      exports: [Database, Transactions],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.dataSource.destroy();
  }
}
