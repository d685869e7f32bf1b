export { CommandError, runProcess } from './run-process.js';
