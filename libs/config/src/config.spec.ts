import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Config, ConfigError, environmentExample } from './config.js';
import { settings } from './settings.js';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    Config.fromEnvironment(environment);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

describe('Config', () => {
  it('boots from an empty environment', () => {
    const config = Config.fromEnvironment({});
    expect(config.values.PORT).toBe(3000);
    expect(config.publicUrl).toBe('http://localhost:3000');
    expect(config.isProduction).toBe(false);
  });

  it('names every wrong variable at once and never prints a sensitive value', () => {
    const problems = problemsOf({
      PORT: 'eighty',
      DATABASE_URL: 'mysql://root:hunter2@db',
      NODE_ENV: 'staging',
    });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['NODE_ENV', 'PORT', 'DATABASE_URL']);
    expect(problems.join()).not.toContain('hunter2');
  });

  it.each([
    ['the default secret', { NODE_ENV: 'production' }, 'default secret'],
    ['a short secret', { NODE_ENV: 'production', SECRET: 'short' }, '32 characters'],
    [
      'the default secret spelled out',
      { NODE_ENV: 'production', SECRET: settings.SECRET.fallback },
      'default secret',
    ],
    [
      'cookies over plain http',
      { NODE_ENV: 'production', SECRET: 'x'.repeat(32), PUBLIC_URL: 'http://etgar.example' },
      'https:',
    ],
  ])('refuses production with %s', (_, environment, words) => {
    expect(problemsOf(environment as Record<string, string>).join()).toContain(words);
  });

  it('accepts production with a secret of its own', () => {
    expect(Config.fromEnvironment({ NODE_ENV: 'production', SECRET: 'k'.repeat(40) }).isProduction).toBe(
      true,
    );
  });

  it('keeps .env.example equal to the schema', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(environmentExample());
  });
});
