import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { canonicalJson } from '@app/crypto';
import { type EngineInfo, NEAR_GREEDY } from '@app/inference';
import { VERSION } from '@app/platform';
import type { Assignment } from './assignment.js';
import type { Profile } from './profiles.js';
import type { Receipt } from './receipt.js';

const FORMAT = 2;

/** The sealed facts of one generation, in RFC 8785 bytes, with their SHA-256 for the audit entry. */
export function runRecord(facts: {
  readonly runId: string;
  readonly assignment: Assignment;
  readonly engine: EngineInfo;
  readonly receipt: Receipt;
  readonly contentSha256: Buffer;
  readonly startedAt: Date;
  readonly endedAt: Date;
}): { readonly bytes: Buffer; readonly sha256: Buffer } {
  const { engine } = facts;
  const { profile, sections } = facts.assignment;
  const bytes = canonicalJson({
    v: FORMAT,
    run: facts.runId,
    cloister: VERSION,
    host: hostname(),
    profile: {
      id: profile.id,
      version: profile.version,
      sha256: createHash('sha256')
        .update(canonicalJson(writtenWith(profile)))
        .digest('hex'),
    },
    engine: { ...engine },
    sampling: { ...NEAR_GREEDY },
    sections: sections.map(({ id }) => id),
    receipt: facts.receipt,
    content: facts.contentSha256.toString('hex'),
    startedAt: facts.startedAt.toISOString(),
    endedAt: facts.endedAt.toISOString(),
  });
  return { bytes, sha256: createHash('sha256').update(bytes).digest() };
}

/** What of a profile can change a text. */
function writtenWith(profile: Profile): object {
  const { fileNameWords: _words, translations: _translations, ...rest } = profile;
  return {
    ...rest,
    sections: profile.sections.map(({ translations: _titles, alsoKnownAs: _names, ...own }) => own),
  };
}
