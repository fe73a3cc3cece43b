import { useTranslation } from 'react-i18next';
import type { VersionSentence } from '@app/api-client';
import classes from './signing.module.css';

/** The code of the refusal; its reason has the numbers of the sentences, from 1. */
export const STRUCK_TEXT_STATED = 'struck-text-stated';

/** The sentences that state what the signer says is struck out, and keep the version from being signed. */
export function StruckSentences({
  numbers,
  sentences,
}: {
  readonly numbers: string;
  readonly sentences: readonly Pick<VersionSentence, 'id' | 'text'>[];
}) {
  const { t } = useTranslation('review');
  const stated = numbers.split(' ').flatMap((number) => sentences[Number(number) - 1] ?? []);
  return (
    <div className={classes['drawn']} data-warn>
      <p>{t('sources.struckSentences', { count: stated.length })}</p>
      <ul>
        {stated.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
