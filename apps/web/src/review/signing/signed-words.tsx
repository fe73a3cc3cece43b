import type { Range } from '../../documents/evidence/pieces.js';
import { piecesOf } from '../../documents/evidence/pieces.js';
import { StatusIcon } from '../../documents/evidence/status-mark.js';
import type { SummaryVersion } from '../../generated/types.gen.js';
import classes from './signing.module.css';

/** A stretch of the text that is signed, as it will be read; sentences in doubt have their sign. */
export function SignedWords({
  version: { text, evidence },
  stretch,
}: {
  readonly version: SummaryVersion;
  readonly stretch: Range;
}) {
  const doubts = (evidence ?? []).filter(
    ({ status }) => status === 'unsupported' || status === 'contradicted',
  );
  return piecesOf(text, stretch, doubts).map(({ start, text: words, ranges: [doubt] }) =>
    doubt ? (
      <mark key={start} className={classes['doubt']} data-status={doubt.status}>
        <StatusIcon status={doubt.status} /> {words}
      </mark>
    ) : (
      words
    ),
  );
}
