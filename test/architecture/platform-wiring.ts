import { Config } from '#libs/config';
import { PlatformModule } from '#libs/platform';
import { type Wiring, wiringOf } from './wiring.js';

/** The wiring of the whole platform. Nothing is started: no database is needed. */
export const platformWiring = (): Wiring =>
  wiringOf(PlatformModule.forRoot({ config: Config.fromEnvironment({}) }));
