import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { leftOutLabel } from '../../documents/left-out-labels.js';
import { useDocumentName } from '../../documents/use-document-name.js';
import type { SourceQuestion, Summary, SummaryVersion } from '@app/api-client';
import classes from './signing.module.css';
import { type SourceAnswers, withLeftOutSeen } from './source-answers.js';
import { StrikeQuestion } from './strike-question.js';

interface SourceQuestionsProps {
  readonly questions: readonly SourceQuestion[];
  readonly summary: Pick<Summary, 'documentIds'>;
  readonly version: Pick<SummaryVersion, 'text' | 'evidence'>;
  readonly answers: SourceAnswers;
  readonly onAnswers: (answers: SourceAnswers) => void;
}

/** What was not read of the sources, and what may be struck out in them: the signer answers both. */
export function SourceQuestions(props: SourceQuestionsProps) {
  const { t } = useTranslation('review');
  if (props.questions.length === 0) return null;
  return (
    <section className={classes['questions']} aria-labelledby="signed-sources">
      <h3 id="signed-sources">{t('sources.title')}</h3>
      {props.questions.map((question) => (
        <OfDocument key={question.documentId} {...props} question={question} />
      ))}
    </section>
  );
}

function OfDocument({
  question: { documentId, leftOut, strikes },
  summary,
  version,
  answers,
  onAnswers,
}: SourceQuestionsProps & { readonly question: SourceQuestion }) {
  const { t } = useTranslation(['review', 'documents']);
  const { t: documents } = useTranslation('documents');
  const source = summary.documentIds.indexOf(documentId);
  const number = t('documents:evidence.document', { number: source + 1 });
  const name = useDocumentName(documentId) ?? number;
  return (
    <fieldset className={classes['question']}>
      <legend>
        {name}{' '}
        <a href={`/documents/${documentId}`} target="_blank" rel="noreferrer">
          {t('sources.open')}
        </a>
      </legend>
      {leftOut.length > 0 && (
        <>
          <p>{t('sources.leftOut')}</p>
          <ul>
            {leftOut.map((one) => (
              <li key={`${one.kind} ${one.name}`}>{leftOutLabel(documents, one)}</li>
            ))}
          </ul>
          <Checkbox
            label={t('sources.leftOutSeen')}
            checked={answers.get(documentId)?.leftOutSeen ?? false}
            onChange={({ currentTarget }) =>
              onAnswers(withLeftOutSeen(answers, documentId, currentTarget.checked))
            }
          />
        </>
      )}
      <Stack gap="sm">
        {strikes.map((strike) => (
          <StrikeQuestion
            key={strike.start}
            documentId={documentId}
            source={source}
            strike={strike}
            version={version}
            answers={answers}
            onAnswers={onAnswers}
          />
        ))}
      </Stack>
    </fieldset>
  );
}
