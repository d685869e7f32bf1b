import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns the path of a Chromium; undefined when the machine has none */
export const findChromium = () => [process.env.CHROMIUM, ...PLACES].find((file) => file && existsSync(file));
