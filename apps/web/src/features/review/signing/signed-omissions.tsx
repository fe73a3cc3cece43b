import { useTranslation } from 'react-i18next';
import { useSourceText } from '../../documents/evidence/use-source-text.js';
import { isToAnswer } from '../../documents/headline/headline.js';
import type { Omission, SourceSpan } from '@app/api-client';
import type { ReviewDesk } from '../desk/review-desk.js';
import { FactQuote } from '../omissions/fact-quote.js';
import { KeptOut } from '../omissions/kept-out.js';
import { OmissionTitle } from '../omissions/must-answer-item.js';
import omissionClasses from '../omissions/omissions.module.css';
import { factKey } from '../omissions/shown-omissions.js';
import classes from './signing.module.css';

/** What the signed text leaves out: each fact that must be answered with its answer, and how many are only listed. */
export function SignedOmissions({ desk: { review, summary } }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('documents');
  const { t: reviewed } = useTranslation('review');
  const { omissions, unchecked } = review;
  const wordsOf = useSourceText(
    omissions.flatMap(({ spans, name }) => (name ? [...spans, name] : spans)),
    summary.documentIds,
    summary.id,
  );
  if (unchecked) return null;
  const must = omissions.filter(({ tier }) => tier === 'must-answer');
  const listed = omissions.filter(({ tier }) => tier === 'listed');
  // what has no answer yet stands first
  const inOrder = [...must.filter(isToAnswer), ...must.filter((one) => !isToAnswer(one))];
  return (
    <section className={classes['part']} aria-labelledby="signed-omissions">
      <h3 id="signed-omissions">{reviewed('signing.leftOut')}</h3>
      {must.length === 0 && <p>{t('omissions.none')}</p>}
      {must.length > 0 && (
        <ul className={omissionClasses['signed']}>
          {inOrder.map((omission) => (
            <Signed key={factKey(omission)} omission={omission} wordsOf={wordsOf} />
          ))}
        </ul>
      )}
      {listed.length > 0 && (
        <details className={omissionClasses['fold']}>
          <summary>{t('omissions.listed', { count: listed.length })}</summary>
          <ul className={omissionClasses['signed']}>
            {listed.map((omission) => (
              <Signed key={factKey(omission)} omission={omission} wordsOf={wordsOf} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Signed({
  omission,
  wordsOf,
}: {
  readonly omission: Omission;
  readonly wordsOf: (span: SourceSpan) => string | null;
}) {
  const { t } = useTranslation('documents');
  const { class: factClass, answer } = omission;
  return (
    <li
      className={omissionClasses[omission.tier === 'listed' ? 'listed' : 'item']}
      data-answered={answer !== null || undefined}
    >
      <strong>
        <OmissionTitle omission={omission} />
      </strong>
      {factClass === null ? (
        <p>{t('omissions.nearlyEmpty')}</p>
      ) : (
        <FactQuote omission={omission} wordsOf={wordsOf} />
      )}
      {answer && <KeptOut answer={answer} />}
      {isToAnswer(omission) && <p>{t('omissions.notAnswered')}</p>}
    </li>
  );
}
