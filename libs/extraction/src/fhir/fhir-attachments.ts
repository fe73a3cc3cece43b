import { bareName } from '../containers/attached-files.js';
import type { Attachment } from '../model/extracted.js';
import { type FhirObject, wordOf } from './fhir-tree.js';

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The file that an Attachment holds; null where it is elsewhere, or no bytes can be made of it. */
export function attachmentOf(value: FhirObject): Attachment | null {
  const digits = wordOf(value['data']).replaceAll(/\s+/g, '');
  if (!BASE64.test(digits)) return null;
  const bytes = Buffer.from(digits, 'base64');
  if (bytes.length === 0) return null;
  const [mediaType = ''] = wordOf(value['contentType']).split(';');
  return { fileName: bareName(wordOf(value['title'])), mediaType: mediaType.trim(), bytes };
}
