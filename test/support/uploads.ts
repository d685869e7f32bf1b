import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a hand-made archive; the optional fields make it a hostile one. */
export interface ArchiveEntry {
  readonly name: string;
  readonly text?: string;
  /** What the directory claims instead of the true unpacked size. */
  readonly claimedSize?: number;
  readonly flags?: number;
  readonly mode?: number;
}

/** A ZIP archive with packed entries, byte by byte. */
export function zipOf(entries: readonly ArchiveEntry[], comment = ''): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const plain = Buffer.from(entry.text ?? '');
    const packed = deflateRawSync(plain);
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(checksum(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.claimedSize ?? plain.length, 18);
    common.writeUInt16LE(name.length, 22);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, place, name);
    offset += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...files, list, end, Buffer.from(comment)]);
}

// zlib.crc32 came with Node 20.15 and 22.2; all supported versions have it, older typings do not know it.
const checksum = crc32 as (data: Buffer) => number;

const OFFICE = 'application/vnd.openxmlformats-officedocument';
export const MAIN_PART = {
  docx: `${OFFICE}.wordprocessingml.document.main+xml`,
  xlsx: `${OFFICE}.spreadsheetml.sheet.main+xml`,
  pptx: `${OFFICE}.presentationml.presentation.main+xml`,
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
} as const;

export const contentTypes = (mainPart: string, before = ''): ArchiveEntry => ({
  name: '[Content_Types].xml',
  text: `<?xml version="1.0"?>${before}<Types><Override PartName="/main.xml" ContentType="${mainPart}"/></Types>`,
});

/** The least that is an office document for those who look at its list of parts. */
export const officeDocument = (kind: keyof typeof MAIN_PART, ...more: ArchiveEntry[]): Buffer =>
  zipOf([contentTypes(MAIN_PART[kind]), { name: 'main.xml', text: '<main/>' }, ...more]);

export const PDF = Buffer.from(
  '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n',
  'latin1',
);

/** One transparent pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

export interface UploadAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly id?: string;
    readonly name?: string;
    readonly mediaType?: string;
    readonly size?: number;
    readonly sha256?: string;
    readonly errors?: { code: string; message: string; path?: string[] }[];
  };
}

/** Sends a form to `POST /files`, as a browser would. */
export async function upload(
  url: string,
  headers: Readonly<Record<string, string>>,
  form: { organisationId?: string; content?: Uint8Array; name?: string; type?: string },
): Promise<UploadAnswer> {
  const data = new FormData();
  if (form.organisationId !== undefined) data.append('organisationId', form.organisationId);
  if (form.content !== undefined)
    data.append(
      'file',
      new File([new Uint8Array(form.content)], form.name ?? 'plan.pdf', {
        type: form.type ?? 'application/pdf',
      }),
    );
  const response = await fetch(`${url}/files`, { method: 'POST', headers, body: data });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as UploadAnswer['body'],
  };
}
