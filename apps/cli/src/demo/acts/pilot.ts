import type { Play } from './everything.js';

export async function playPilot(_play: Play): Promise<void> {}
