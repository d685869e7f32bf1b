import { describe, expect, it } from '@jest/globals';
import { attachment, type ContentKind, checkContent, checkDeclared, mediaTypeOf } from './file.rules.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('checkDeclared', () => {
  it.each([
    ['plan.pdf', 'application/pdf', undefined],
    ['PLAN.PDF', 'Application/PDF', undefined],
    ['תוכנית עבודה.docx', DOCX, undefined],
    ['photo.jpeg', 'image/jpg', undefined],
    ['table.csv', 'text/csv; charset=utf-8', undefined],
    ['table.csv', 'application/vnd.ms-excel', undefined],
    ['plan.pdf', 'image/png', 'files.type_mismatch'],
    ['plan.pdf', 'application/octet-stream', 'files.type_mismatch'],
    ['plan.pdf', '', 'files.type_mismatch'],
    ['page.html', 'text/html', 'files.type_not_allowed'],
    ['drawing.svg', 'image/svg+xml', 'files.type_not_allowed'],
    ['plan.pdf.exe', 'application/pdf', 'files.type_not_allowed'],
    ['macros.docm', DOCX, 'files.type_not_allowed'],
    ['pdf', 'application/pdf', 'files.type_not_allowed'],
    ['../../etc/plan.pdf', 'application/pdf', 'files.name_unsafe'],
    ['C:\\plan.pdf', 'application/pdf', 'files.name_unsafe'],
    ['.pdf', 'application/pdf', 'files.name_unsafe'],
    ['', 'application/pdf', 'files.name_unsafe'],
    ['plan\u202Efdp.pdf', 'application/pdf', 'files.name_unsafe'],
    ['plan\u2066.pdf', 'application/pdf', 'files.name_unsafe'],
    ['plan\u0000.pdf', 'application/pdf', 'files.name_unsafe'],
    ['plan\r\nSet-Cookie: a=b.pdf', 'application/pdf', 'files.name_unsafe'],
    [`${'n'.repeat(200)}.pdf`, 'application/pdf', 'files.name_unsafe'],
  ])('%p declared as %p: %p', (name, mediaType, code) =>
    expect(checkDeclared({ name, mediaType })[0]?.code).toBe(code),
  );
});

describe('checkContent', () => {
  it.each<[string, number, ContentKind | undefined, string | undefined]>([
    ['plan.pdf', 10, 'pdf', undefined],
    ['table.csv', 10, 'text', undefined],
    ['notes.txt', 10, 'text', undefined],
    ['photo.jpg', 10, 'jpeg', undefined],
    ['plan.pdf', 10, 'png', 'files.type_mismatch'],
    ['table.xlsx', 10, 'docx', 'files.type_mismatch'],
    ['photo.png', 10, undefined, 'files.type_mismatch'],
    ['notes.txt', 10, 'pdf', 'files.type_mismatch'],
    ['notes.txt', 0, 'text', 'files.empty'],
  ])('%p of %p bytes found to be %p: %p', (name, size, found, code) =>
    expect(checkContent(name, size, found)[0]?.code).toBe(code),
  );
});

it('serves each format under its own media type', () => {
  expect([mediaTypeOf('a.JPG'), mediaTypeOf('a.csv'), mediaTypeOf('a.docx')]).toEqual([
    'image/jpeg',
    'text/csv',
    DOCX,
  ]);
});

it('quotes a name so that no header can be broken out of', () => {
  expect(attachment('דו"ח (1).pdf')).toBe(
    `attachment; filename="____ _1_.pdf"; filename*=UTF-8''%D7%93%D7%95%22%D7%97%20%281%29.pdf`,
  );
});
