import { describe, expect, it } from '@jest/globals';
import { readOwnership } from './ownership-file.js';

const codesOf = (text: string) => {
  const read = readOwnership(text);
  return read.ok ? [] : read.error.map(({ code, path }) => `${path?.join('.')} ${code}`);
};

describe('readOwnership', () => {
  it('reads companies, people and names, however they are written', () => {
    const read = readOwnership(
      [
        '\uFEFFCompany;Owner;Share',
        'IL 514000001;IL:513000002;12.5',
        'il-514000001; Dana@Fund.example ;25 %',
        'IL 514000001;  Gal   Holdings ;',
      ].join('\n'),
    );
    expect(read).toEqual({
      ok: true,
      value: [
        { row: 2, country: 'IL', registrationNumber: '514000001', owner: 'IL 513000002', share: 12.5 },
        { row: 3, country: 'IL', registrationNumber: '514000001', owner: 'dana@fund.example', share: 25 },
        { row: 4, country: 'IL', registrationNumber: '514000001', owner: 'gal holdings', share: null },
      ],
    });
  });

  it('tells everything that is wrong, by row and column', () => {
    const rows = [
      'company,owner,share',
      '514000001,x,1',
      'IL 1,,1',
      'IL 1,x,101',
      'IL 1,x,0',
      'IL 1,x,many',
      'IL 1,IL 1,5',
      `IL 1,${'x'.repeat(301)},5`,
      'IL 2,x,1',
      'IL 2,X,2',
    ];
    expect(codesOf(rows.join('\n'))).toEqual([
      'csv.2.company ownership.company_malformed',
      'csv.3.owner ownership.owner_missing',
      'csv.4.share ownership.share_malformed',
      'csv.5.share ownership.share_malformed',
      'csv.6.share ownership.share_malformed',
      'csv.7.owner ownership.own_owner',
      'csv.8.owner ownership.owner_malformed',
      'csv.10 ownership.row_repeated',
    ]);
  });

  it('refuses what is no such table', () => {
    expect(codesOf('company,share\nIL 1,2')).toEqual(['csv review.csv_column_missing']);
    expect(codesOf('')).toEqual(['csv review.csv_column_missing', 'csv review.csv_column_missing']);
    expect(codesOf('company,owner\n"IL 1,x')).toEqual(['csv review.csv_malformed']);
    const many = ['company,owner', ...Array.from({ length: 20_001 }, (_, index) => `IL 1,owner ${index}`)];
    expect(codesOf(many.join('\n'))).toEqual(['csv ownership.too_many_rows']);
  });
});
