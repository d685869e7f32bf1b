import { describe, expect, it } from '@jest/globals';
import { Config } from '#libs/config';
import { newId } from '#libs/kernel';
import { SecretTokens } from './secret-token.js';

const tokens = (secret: string) => new SecretTokens(Config.fromEnvironment({ SECRET: secret }));

describe('SecretTokens', () => {
  it('makes another token each time', () => {
    const made = tokens('a');
    const [one, two] = [made.make('etgar_token_'), made.make('etgar_token_')];
    expect(one.token).toMatch(/^etgar_token_[\w-]{43}$/);
    expect(one.token).not.toBe(two.token);
    expect(one.hash).toBe(made.hash(one.token));
    expect(one.hash).not.toContain(one.token);
  });

  it('derives the token of an invitation from its id and the secret, and from nothing else', () => {
    const id = newId();
    const first = tokens('a').ofInvitation(id);
    expect(first.token).toMatch(/^etgar_invite_[\w-]{43}$/);
    expect(tokens('a').ofInvitation(id)).toEqual(first);
    expect(tokens('b').ofInvitation(id).token).not.toBe(first.token);
    expect(tokens('a').ofInvitation(newId()).token).not.toBe(first.token);
  });

  it('never derives what the hash of a chosen text gives', () => {
    const id = newId();
    const { token } = tokens('a').ofInvitation(id);
    expect(token).not.toContain(tokens('a').hash(`invite:${id}:1`));
  });
});
