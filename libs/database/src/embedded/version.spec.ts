import { describe, expect, it } from '@jest/globals';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { assertSameMajor, parseVersion, usableMajors } from './version.js';

describe('versions of PostgreSQL', () => {
  it.each([
    ['postgres (PostgreSQL) 18.4\n', { version: '18.4', major: 18 }],
    ['postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n', { version: '15.18', major: 15 }],
    ['postgres (PostgreSQL) 19beta1', { version: '19beta1', major: 19 }],
    ['', undefined],
    ['bash: postgres: command not found', undefined],
  ])('reads %j', (output, expected) => {
    expect(parseVersion(output)).toEqual(expected);
  });

  it('takes the directories of usable versions only, newest first', () => {
    expect(usableMajors(['9.6', '14', '15', '17', '100', 'lost+found'])).toEqual([100, 17, 15]);
  });

  it('accepts data of the same major version', () => {
    expect(() => assertSameMajor('18\n', { version: '18.4', major: 18 }, '/data')).not.toThrow();
  });

  it.each(['15\n', '19\n', '1', '180', ''])('refuses data with PG_VERSION %j', (written) => {
    const check = () => assertSameMajor(written, { version: '18.4', major: 18 }, '/srv/data');
    expect(check).toThrow(EmbeddedPostgresError);
    expect(check).toThrow(expect.objectContaining({ code: 'other_major_version' }));
    expect(check).toThrow(/\/srv\/data.*18\.4/);
  });
});
