import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AccessModule } from '#libs/access';
import { AuditModule } from '#libs/audit';
import { Config } from '#libs/config';
import { DatabaseModule } from '#libs/database';
import { EventsModule } from '#libs/events';
import { GraphqlApiModule } from '#libs/graphql';
import { Clock, SystemClock } from '#libs/kernel';
import { capabilityModules, contextModules, entities } from './contexts.js';
import { FaultFilter } from './fault.filter.js';
import { GraphiqlController } from './graphiql.controller.js';
import { AccessibilityResolver } from './graphql/accessibility.resolver.js';
import { OperationsResolver } from './graphql/operations.resolver.js';
import { SearchIndexResolver } from './graphql/search-index.resolver.js';
import { HealthController } from './health.controller.js';
import { HttpErrorFilter } from './http-error.filter.js';
import { FeedsController } from './portal/feeds.controller.js';
import { PortalController } from './portal/portal.controller.js';
import type { PortalFiles } from './portal/portal-files.js';
import { PORTAL_FILES, PortalPages } from './portal/portal-pages.js';
import { PublicFeeds } from './portal/public-feeds.js';

export interface PlatformOptions {
  readonly config: Config;
  /** Another clock for demonstrations and tests. */
  readonly clock?: Clock;
  /** Called with each SQL statement; tests count them. */
  readonly onStatement?: (sql: string) => void;
  /** The web portal, where this process serves it. */
  readonly portal?: PortalFiles | null;
  /** Whether this process answers requests; without them no schema is made, which is a large part of what comes after loading the code. */
  readonly answersRequests?: boolean;
}

@Global()
@Module({})
class CoreModule {}

/** The whole of Etgar, wired: technical capabilities, contexts, the GraphQL endpoint. */
@Module({})
export class PlatformModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    const { config, clock, onStatement, portal = null, answersRequests = true } = options;
    const providers = [
      { provide: Config, useValue: config },
      { provide: Clock, useValue: clock ?? new SystemClock() },
    ];
    return {
      module: PlatformModule,
      imports: [
        { module: CoreModule, providers, exports: providers },
        DatabaseModule.forRoot({ entities, onStatement }),
        EventsModule,
        AuditModule,
        AccessModule,
        ...capabilityModules,
        ...contextModules,
        ...(answersRequests ? [GraphqlApiModule.forRoot(portal?.documents)] : []),
      ],
      providers: [
        AccessibilityResolver,
        OperationsResolver,
        SearchIndexResolver,
        PortalPages,
        PublicFeeds,
        { provide: PORTAL_FILES, useValue: portal },
        { provide: APP_FILTER, useClass: FaultFilter },
        { provide: APP_FILTER, useClass: HttpErrorFilter },
      ],
      controllers: [HealthController, GraphiqlController, FeedsController, PortalController],
    };
  }
}
