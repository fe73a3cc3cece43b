import type { Range } from '../../documents/evidence/text-ranges.js';
import { piecesOf } from '../../documents/evidence/text-ranges.js';
import { StatusIcon } from '../../documents/evidence/sentences/status-mark.js';
import type { SummaryVersion } from '@app/api-client';
import classes from './signing.module.css';

/** A stretch of the text that is signed, as it will be read; sentences in doubt have their sign. */
export function SignedText({
  version: { text, evidence },
  stretch,
}: {
  readonly version: SummaryVersion;
  readonly stretch: Range;
}) {
  const findings = (evidence ?? []).filter(
    ({ status }) => status === 'unsupported' || status === 'contradicted',
  );
  return piecesOf(text, stretch, findings).map(({ start, text: words, ranges: [finding] }) =>
    finding ? (
      <mark key={start} className={classes['finding']} data-status={finding.status}>
        <StatusIcon status={finding.status} /> {words}
      </mark>
    ) : (
      words
    ),
  );
}
