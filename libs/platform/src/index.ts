export { ControlledClock } from './controlled-clock.js';
export { entities } from './contexts.js';
export { createApi } from './create-api.js';
export { migrate } from './migrate.js';
export { PinoLogger } from './pino-logger.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
