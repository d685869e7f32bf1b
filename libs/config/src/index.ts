export { Config, ConfigError, environmentExample } from './config.js';
export { type SettingName, settings } from './settings.js';
