import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SummaryVersion, UnsureStrike } from '@app/api-client';
import classes from './signing.module.css';
import { answerTo, sentencesOn, type SourceAnswers, withStrike } from './source-answers.js';

const ANSWERS = ['struck', 'valid'] as const;

/** Whether a passage with a line across it is struck out, in its line, with the sentences that draw on it. */
export function StrikeQuestion({
  documentId,
  source,
  strike,
  version,
  answers,
  onAnswers,
}: {
  readonly documentId: string;
  /** Which document of the summary, from 0. */
  readonly source: number;
  readonly strike: UnsureStrike;
  readonly version: Pick<SummaryVersion, 'text' | 'evidence'>;
  readonly answers: SourceAnswers;
  readonly onAnswers: (answers: SourceAnswers) => void;
}) {
  const { t } = useTranslation('review');
  const { before, text, after, page } = strike;
  const answer = answerTo(answers, documentId, strike);
  const sentences = sentencesOn(version, source, strike);
  return (
    <div className={classes['strike']}>
      <Radio.Group
        label={t('sources.strike', { text })}
        description={
          <>
            {page !== null && `${t('sources.page', { page })}: `}
            {before}
            <mark className={classes['crossed']}>{text}</mark>
            {after}
          </>
        }
        value={answer}
        onChange={(value) => {
          const chosen = ANSWERS.find((one) => one === value);
          if (chosen) onAnswers(withStrike(answers, documentId, strike, chosen));
        }}
      >
        <Stack gap={4} mt={4}>
          {ANSWERS.map((one) => (
            <Radio key={one} value={one} label={t(`sources.answer.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {sentences.length > 0 && (
        <div
          className={classes['drawn']}
          data-warn={answer === 'struck' || undefined}
          role="status"
        >
          <p>{t(answer === 'struck' ? 'sources.stillStated' : 'sources.drawnOn')}</p>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
