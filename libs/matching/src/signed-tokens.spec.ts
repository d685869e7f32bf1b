import { describe, expect, it } from '@jest/globals';
import { Config } from '#libs/config';
import { SignedTokens } from './signed-tokens.js';

const tokens = new SignedTokens(Config.fromEnvironment({}));

describe('SignedTokens', () => {
  it('gives back what was signed, for the same purpose only', () => {
    const token = tokens.sign('unsubscribe', 'follow:חיפוש');
    expect(token).toMatch(/^[\w-]+\.[\w-]+$/);
    expect(tokens.open('unsubscribe', token)).toBe('follow:חיפוש');
    expect(tokens.open('feedback', token)).toBeUndefined();
  });

  it('is not fooled by another content, another secret or no token at all', () => {
    const [, mac] = tokens.sign('unsubscribe', 'follow:1').split('.');
    const forged = `${Buffer.from('follow:2').toString('base64url')}.${mac}`;
    const others = new SignedTokens(Config.fromEnvironment({ SECRET: 'another secret of another house' }));
    for (const token of [forged, others.sign('unsubscribe', 'follow:1'), '', '.', 'a.b', 'no token'])
      expect(tokens.open('unsubscribe', token)).toBeUndefined();
  });
});
