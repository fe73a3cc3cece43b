import { agreesByName, bare, type Claim, FORMAT_NAMES, type Format, claims } from './formats.js';

/** A type of file, in the words of a refusal: one that is read, or one that is only recognized. */
export const TYPE_NAME = /^[a-z][a-z0-9-]{0,19}$/;

/** What stands in a refusal for a name or media type that belongs to no type known here. */
export const OTHER_TYPE = 'other';

/**
 * Types that are recognized and not read. Only names of this list and of `FORMATS` stand in a
 * refusal: the end of a file's name may itself be a name (`Letter Dr.Smith`).
 */
const RECOGNIZED: Readonly<
  Record<string, { readonly extensions: string; readonly media?: RegExp }>
> = {
  doc: { extensions: 'doc dot', media: /^application\/msword$/ },
  xls: { extensions: 'xls xlt xlsb' },
  ppt: { extensions: 'ppt pps pot', media: /^application\/vnd\.ms-powerpoint$/ },
  ods: { extensions: 'ods', media: /opendocument\.spreadsheet/ },
  odp: { extensions: 'odp', media: /opendocument\.presentation/ },
  pages: { extensions: 'pages' },
  epub: { extensions: 'epub', media: /^application\/epub/ },
  'winmail-dat': { extensions: 'dat tnef', media: /ms-tnef$/ },
  zip: { extensions: 'zip', media: /^application\/(x-)?zip/ },
  archive: { extensions: 'gz tgz tar rar 7z bz2 xz zst cab', media: /(gzip|x-tar|rar|7z|bzip)/ },
  image: { extensions: 'gif bmp webp heic heif avif jp2 ico psd', media: /^image\/(?!svg)/ },
  svg: { extensions: 'svg svgz', media: /^image\/svg/ },
  dicom: { extensions: 'dcm dicom', media: /^application\/dicom/ },
  audio: { extensions: 'mp3 wav m4a ogg flac aac', media: /^audio\// },
  video: { extensions: 'mp4 mov avi mkv webm wmv', media: /^video\// },
  hl7: { extensions: 'hl7 er7', media: /^(application|x-application)\/(hl7-v2|edi-hl7)/ },
  json: { extensions: 'json jsonl ndjson', media: /json$/ },
  yaml: { extensions: 'yaml yml', media: /yaml$/ },
  calendar: { extensions: 'ics', media: /^text\/calendar$/ },
  vcard: { extensions: 'vcf', media: /^text\/(x-)?vcard$/ },
  mbox: { extensions: 'mbox', media: /^application\/mbox$/ },
  postscript: { extensions: 'ps eps ai', media: /postscript$/ },
  xps: { extensions: 'xps oxps', media: /(ms-xps|oxps)/ },
  signature: { extensions: 'p7m p7s sig gpg', media: /(pkcs7|pgp)/ },
  program: {
    extensions: 'exe dll com bat cmd ps1 vbs js jar msi scr sh so apk lnk',
    media: /(x-msdownload|x-sh|javascript|x-executable|java-archive)/,
  },
  database: { extensions: 'db sqlite mdb accdb', media: /(sqlite|msaccess)/ },
};

/** What the claim says the file is, where it says something else than `found`. */
export function statedType(claim: Claim, found: Format | null): string {
  const byName =
    found !== null && agreesByName(found, claim) ? null : typeOfExtension(claim.extension);
  return byName ?? typeOfMediaType(claim.mediaType) ?? OTHER_TYPE;
}

/** The name under which a type of file-type's list is told. */
export function typeOfDetected({
  ext,
  mime,
}: {
  readonly ext: string;
  readonly mime: string;
}): string {
  return typeOfExtension(ext) ?? typeOfMediaType(mime) ?? OTHER_TYPE;
}

function typeOfExtension(extension: string): string | null {
  if (extension === '') return null;
  const format = FORMAT_NAMES.find((one) => claims(one, { extension, mediaType: '' }));
  if (format) return format;
  const known = Object.entries(RECOGNIZED).find(([, { extensions }]) =>
    extensions.split(' ').includes(extension),
  );
  return known?.[0] ?? OTHER_TYPE;
}

function typeOfMediaType(mediaType: string): string | null {
  const stated = bare(mediaType);
  if (stated === '' || stated.endsWith('/octet-stream')) return null;
  const format = FORMAT_NAMES.find((one) => claims(one, { extension: '', mediaType: stated }));
  if (format) return format;
  const known = Object.entries(RECOGNIZED).find(([, { media }]) => media?.test(stated));
  return known?.[0] ?? OTHER_TYPE;
}

/** Whether a type of this name can be read. */
export function isReadable(type: string): boolean {
  return FORMAT_NAMES.some((format) => format === type);
}
