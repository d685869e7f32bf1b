import { describe, expect, it } from '@jest/globals';
import { chooseAccount, mayPass, parsePasswd } from './account.js';

const PASSWD = `# users
root:x:0:0:root:/root:/bin/bash
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
alice:x:1000:1000::/home/alice:/bin/bash
`;
const POSTGRES = 'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash\n';

describe('the account of the server when root starts it', () => {
  it('is postgres if there is one', () => {
    expect(chooseAccount(parsePasswd(PASSWD + POSTGRES))).toEqual({ name: 'postgres', uid: 101, gid: 104 });
  });

  it('else nobody, also with the negative ids of macOS', () => {
    expect(chooseAccount(parsePasswd(PASSWD))).toEqual({ name: 'nobody', uid: 65534, gid: 65534 });
    expect(chooseAccount(parsePasswd('nobody:*:-2:-2:Nobody:/var/empty:/usr/bin/false'))?.uid).toBe(-2);
  });

  it('is the owner of data that are there already', () => {
    const accounts = parsePasswd(PASSWD + POSTGRES);
    expect(chooseAccount(accounts, { uid: 1000, gid: 1000 })?.name).toBe('alice');
    expect(chooseAccount(accounts, { uid: 4242, gid: 7 })).toEqual({ name: 'uid 4242', uid: 4242, gid: 7 });
    expect(chooseAccount(accounts, { uid: 0, gid: 0 })?.name).toBe('postgres');
  });

  it('does not exist when there is nobody', () => {
    expect(chooseAccount(parsePasswd('root:x:0:0:root:/root:/bin/sh'))).toBeUndefined();
  });
});

describe('passing through a directory', () => {
  const alice = { name: 'alice', uid: 1000, gid: 1000 };
  it.each([
    [0o755, 0, 0, true],
    [0o711, 0, 0, true],
    [0o700, 0, 0, false],
    [0o700, 1000, 0, true],
    [0o710, 0, 1000, true],
    [0o701, 0, 1000, false],
    [0o077, 1000, 1000, false],
  ])('of mode %o, owner %i, group %i: %s', (mode, uid, gid, expected) => {
    expect(mayPass({ mode, uid, gid }, alice)).toBe(expected);
  });
});
