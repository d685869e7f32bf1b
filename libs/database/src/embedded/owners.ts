import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { identityOf, isLivingIdentity } from './processes.js';

/**
 * Who uses a server: one file per user, named by its process. The last living one to leave stops the server.
 * Call only while holding the launcher's lock.
 */
export function joinOwners(dir: string): string {
  fs.mkdirSync(dir, { recursive: true });
  const ticket = path.join(dir, `${process.pid}.${randomUUID()}`);
  fs.writeFileSync(ticket, identityOf(process.pid), { flag: 'wx' });
  return ticket;
}

/** Removes `ticket` and the tickets of the dead. @returns true when nobody is left */
export function leaveOwners(dir: string, ticket: string): boolean {
  fs.rmSync(ticket, { force: true });
  if (!fs.existsSync(dir)) return true;
  const living = fs.readdirSync(dir).filter((name) => {
    const file = path.join(dir, name);
    if (isLivingIdentity(fs.readFileSync(file, 'utf8'))) return true;
    fs.rmSync(file, { force: true });
    return false;
  });
  return living.length === 0;
}
