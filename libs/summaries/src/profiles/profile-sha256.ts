import { createHash } from 'node:crypto';
import { canonicalJson } from '@app/crypto';
import { CONTENT_FIELDS, type FieldEffect, type Profile, SECTION_FIELDS } from './profiles.js';

/** Of all in a profile that can change a text. */
export function profileSha256({ id, version, sections, ...content }: Profile): string {
  const text = {
    id,
    version,
    ...changingText(content, CONTENT_FIELDS),
    sections: sections.map((section) => changingText(section, SECTION_FIELDS)),
  };
  return createHash('sha256').update(canonicalJson(text)).digest('hex');
}

function changingText(
  values: Readonly<Record<string, unknown>>,
  effects: Readonly<Record<string, FieldEffect>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).filter(([field]) => effects[field] !== 'changes no text'),
  );
}
