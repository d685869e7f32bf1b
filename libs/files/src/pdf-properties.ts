/** Unpacks a stream of a PDF; a broken one throws. */
type Inflate = (packed: Buffer, limit: { readonly maxOutputLength: number }) => Buffer;

/** Entries of the document information dictionary that people fill in, or their programs do (ISO 32000-1, §14.3.3). */
const ENTRY = /\/(?:Author|Title|Subject|Keywords|Company)\s*(\((?:[^\\()]|\\[\s\S])*\)|<[0-9A-Fa-f\s]*>)/g;
const STREAM = /\/Type\s*\/ObjStm[\s\S]{0,400}?stream\r?\n/g;
const END_OF_STREAM = 'endstream';
const PACKET = { start: '<x:xmpmeta', end: '</x:xmpmeta>' };

const MAX_STREAMS = 500;
const MAX_PACKETS = 20;
const MAX_UNPACKED = 1024 * 1024;

/**
 * Who wrote a PDF and what it is called, as far as its properties say: from the information dictionary, also where it is
 * packed in an object stream (ISO 32000-1, §7.5.7), and from the XMP packet. What is encrypted stays so.
 */
export function pdfProperties(bytes: Buffer, inflate: Inflate): string {
  const file = bytes.toString('latin1');
  const places = [file, ...objectStreams(bytes, file, inflate)];
  const entries = places.flatMap((text) =>
    [...text.matchAll(ENTRY)].map(([, value = '']) => stringOf(value)),
  );
  return [...entries, ...packetsOf(file)].join('\n');
}

function packetsOf(file: string): string[] {
  const packets: string[] = [];
  for (let at = file.indexOf(PACKET.start); at !== -1 && packets.length < MAX_PACKETS; ) {
    const end = file.indexOf(PACKET.end, at);
    if (end === -1) break;
    const xml = Buffer.from(file.slice(at, end), 'latin1').toString('utf8');
    packets.push(xml.replace(/<[^<>]*>/g, ' '));
    at = file.indexOf(PACKET.start, end);
  }
  return packets;
}

function objectStreams(bytes: Buffer, file: string, inflate: Inflate): string[] {
  const unpacked: string[] = [];
  for (const found of file.matchAll(STREAM)) {
    if (unpacked.length === MAX_STREAMS) break;
    const start = found.index + found[0].length;
    const end = file.indexOf(END_OF_STREAM, start);
    if (end === -1) break;
    unpacked.push(unpackedOf(bytes.subarray(start, end), inflate));
  }
  return unpacked;
}

function unpackedOf(packed: Buffer, inflate: Inflate): string {
  try {
    return inflate(packed, { maxOutputLength: MAX_UNPACKED }).toString('latin1');
  } catch {
    return '';
  }
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '' };

/** A string in brackets, or in hexadecimal (ISO 32000-1, §7.3.4). */
function stringOf(value: string): string {
  if (value.startsWith('<'))
    return textOf(Buffer.from(value.slice(1, -1).replace(/\s/g, '').padEnd(2, '0'), 'hex'));
  const plain = value
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
        : escaped.includes('\n')
          ? ''
          : (ESCAPED[escaped] ?? escaped),
    );
  return textOf(Buffer.from(plain, 'latin1'));
}

/** UTF-16 or UTF-8 by its mark; otherwise PDFDocEncoding, whose letters are those of Latin 1 (§7.9.2.2). */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8');
  return bytes.toString('latin1');
}
