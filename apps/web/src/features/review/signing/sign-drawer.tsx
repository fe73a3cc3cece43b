import { Alert, Button, Drawer, Radio, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getFactorsOptions, previewSigningOptions } from '@app/api-client/react-query';
import type { Proof, SignatureRequest, SigningPreview } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { HeadlineLine } from '../../documents/headline/headline-line.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { ServiceProblem } from '../../../service.js';
import { ProofWays } from '../../session/proof/proof-ways.js';
import { takeSignOnAnswer } from '../../session/sign-in/sign-on-answer.js';
import { review as english } from '../../../locales/en/review.js';
import { ReviewProblem } from '../actions/review-problem.js';
import type { ReviewDesk } from '../desk/review-desk.js';
import { ownTimeZone } from '../review-labels.js';
import { countOpen, NO_ANSWERS } from './source-answers.js';
import { SourceQuestions } from './source-questions.js';
import { STRUCK_TEXT_STATED, StruckSentences } from './struck-sentences.js';
import { PassagesQuestion } from './passages-question.js';
import { UncheckedQuestion } from './unchecked-question.js';
import { OtherVersion } from './other-version.js';
import { ContentHash, WhoSigns } from './signature-facts.js';
import { WhatIsSigned } from './what-is-signed.js';
import classes from './signing.module.css';

const MEANINGS = ['review', 'approval', 'authorship', 'responsibility'] as const;
type Meaning = SignatureRequest['meaning'];
type Blocked = keyof typeof english.signing.blocked;

interface SignDrawerProps {
  readonly desk: ReviewDesk;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The text that is signed and what is to be known of it, what the signature means, and the proof of who signs. */
export function SignDrawer(props: SignDrawerProps) {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation('common');
  const { desk, opened, onClose } = props;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={780}
      title={t('signing.title', { number: desk.version.number })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Sheet {...props} />
    </Drawer>
  );
}

function Sheet({ desk, onClose }: SignDrawerProps) {
  const { t } = useTranslation('review');
  const path = { summaryId: desk.review.summaryId };
  const preview = useQuery({
    ...previewSigningOptions({ path }),
    staleTime: 0,
    gcTime: 0, // each time that it is opened, and after each action, it is asked for again
  });
  if (preview.isPending) return <LoadingSkeleton lines={8} words={t('signing.loading')} />;
  if (preview.isError) {
    return (
      <ProblemAlert
        title={t('signing.failed')}
        error={preview.error}
        onRetry={() => void preview.refetch()}
        retrying={preview.isFetching}
      />
    );
  }
  // nobody signs what they do not see
  if (preview.data.version !== desk.version.number) {
    return <OtherVersion desk={desk} number={preview.data.version} onClose={onClose} />;
  }
  return <Signing desk={desk} preview={preview.data} onClose={onClose} />;
}

function Signing({
  desk,
  preview,
  onClose,
}: {
  readonly desk: ReviewDesk;
  readonly preview: SigningPreview;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('review');
  const factors = useQuery(getFactorsOptions());
  const [meaning, setMeaning] = useState<Meaning | null>(null);
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [isCompared, setIsCompared] = useState(false);
  const [arePassagesSeen, setArePassagesSeen] = useState(false);
  const [refusal, setRefusal] = useState<ServiceProblem | null>(null);
  // the browser may come back from single sign-on, with this sheet open as it was
  const [answer, setAnswer] = useState(takeSignOnAnswer);
  const { review, actions } = desk;
  const unanswered = countOpen(preview.questions, answers);
  const uncompared = isCompared ? 0 : preview.unchecked;
  const { t: documents } = useTranslation('documents');
  const hindrance = hindranceOf(t, documents, preview, {
    unanswered,
    uncompared,
    arePassagesSeen,
    meaning,
  });
  const sign = async (proof: Proof): Promise<void> => {
    if (meaning === null) return;
    setRefusal(null);
    try {
      await actions.sign.mutateAsync({
        path: { summaryId: review.summaryId },
        body: {
          revision: review.revision,
          contentSha256: preview.contentSha256,
          meaning,
          timeZone: ownTimeZone(),
          answers: [...answers.values()],
          comparedUnchecked: isCompared,
          passagesSeen: arePassagesSeen,
          proof,
        },
      });
    } catch (error) {
      setAnswer(null);
      // what is not about the proof stands above it, and says who was quicker
      const isApart =
        error instanceof ServiceProblem &&
        (error.meanwhile || 'signOn' in proof || error.code === STRUCK_TEXT_STATED);
      if (isApart) return setRefusal(error);
      throw error;
    }
    const isLast = preview.given + 1 >= preview.needed;
    announce(t(isLast ? 'done.signed' : 'done.signedFirst'));
    onClose();
  };
  return (
    <Stack gap="md">
      <WhoSigns preview={preview} />
      <HeadlineLine headline={preview.headline} />
      <WhatIsSigned desk={desk} />
      <SourceQuestions
        questions={preview.questions}
        summary={desk.summary}
        version={desk.version}
        answers={answers}
        onAnswers={setAnswers}
      />
      <UncheckedQuestion
        count={preview.unchecked}
        isCompared={isCompared}
        onCompared={setIsCompared}
      />
      <PassagesQuestion
        passages={preview.passages}
        isSeen={arePassagesSeen}
        onSeen={setArePassagesSeen}
      />
      {preview.blockedBy !== null && preview.blockedBy !== 'open-findings' && (
        <Blocking preview={preview} />
      )}
      <Radio.Group
        label={t('signing.meaning')}
        value={meaning}
        onChange={(value) => setMeaning(MEANINGS.find((one) => one === value) ?? null)}
      >
        <Stack gap="xs" mt="xs">
          {MEANINGS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`meaning.${one}`)}
              description={t(`meaningHelp.${one}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <ContentHash sha256={preview.contentSha256} />
      {refusal && <ReviewProblem error={refusal} summaryId={review.summaryId} onLoad={onClose} />}
      {refusal?.code === STRUCK_TEXT_STATED && (
        <StruckSentences numbers={refusal.reason ?? ''} sentences={desk.version.sentences} />
      )}
      <section className={classes['proof']} aria-label={t('signing.proof')}>
        <Title order={3}>{t('signing.proof')}</Title>
        <Text size="xs" c="dimmed">
          {t('signing.timeZone', { zone: ownTimeZone() })}
        </Text>
        {hindrance !== null && (
          <Text size="sm" role="status">
            {hindrance}
          </Text>
        )}
        {factors.isPending && <LoadingSkeleton lines={3} />}
        {factors.isError && (
          <ProblemAlert error={factors.error} onRetry={() => void factors.refetch()} />
        )}
        {answer && 'problem' in answer && <ProblemAlert error={answer.problem} />}
        {answer && 'signOn' in answer && (
          <SignConfirmed
            hindrance={hindrance}
            onSign={async () => sign({ signOn: answer.signOn })}
          />
        )}
        {factors.isSuccess && !(answer && 'signOn' in answer) && (
          <Stack gap="md">
            <ProofWays
              factors={factors.data}
              action={t('signing.action')}
              hindrance={hindrance}
              signs={preview.contentSha256}
              onProof={sign}
            />
          </Stack>
        )}
      </section>
    </Stack>
  );
}

/** Single sign-on has confirmed who it is, for this content alone. */
function SignConfirmed({
  hindrance,
  onSign,
}: {
  readonly hindrance: string | null;
  readonly onSign: () => Promise<void>;
}) {
  const { t } = useTranslation(['review', 'factors']);
  const signing = useMutation({ mutationFn: onSign });
  return (
    <Stack gap="md">
      <Alert role="status">{t('factors:proof.confirmed')}</Alert>
      {signing.error && <ProblemAlert error={signing.error} />}
      <Button
        loading={signing.isPending}
        disabled={hindrance !== null}
        title={hindrance ?? undefined}
        onClick={() => signing.mutate()}
      >
        {t('signing.action')}
      </Button>
    </Stack>
  );
}

function Blocking({ preview: { blockedBy, signableFrom } }: { readonly preview: SigningPreview }) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  return (
    <p className={classes['blocked']} role="status">
      {blockedWords(t, blockedBy)}{' '}
      {signableFrom !== null && t('signing.from', { time: formats.exactTime(signableFrom) })}
    </p>
  );
}

/** Why the signature cannot be given yet; null when it can. */
function hindranceOf(
  t: TFunction<'review'>,
  documents: TFunction<'documents'>,
  { blockedBy, openFindings, openOmissions, passages }: SigningPreview,
  {
    unanswered,
    uncompared,
    arePassagesSeen,
    meaning,
  }: {
    readonly unanswered: number;
    readonly uncompared: number;
    readonly arePassagesSeen: boolean;
    readonly meaning: Meaning | null;
  },
): string | null {
  if (blockedBy === 'open-findings' || openFindings + openOmissions > 0) {
    return t('signing.answerFirst', {
      leftOut: documents('headline.leftOut', { count: openOmissions }),
      toCheck: documents('headline.toCheck', { count: openFindings }),
    });
  }
  if (blockedBy !== null) return blockedWords(t, blockedBy);
  if (unanswered > 0) return t('sources.first', { count: unanswered });
  if (uncompared > 0) return t('unchecked.first', { count: uncompared });
  if (passages && !arePassagesSeen) return t('passages.first');
  return meaning === null ? t('signing.chooseMeaning') : null;
}

function blockedWords(t: TFunction<'review'>, code: string | null): string {
  return t(`signing.blocked.${isBlocked(code) ? code : 'review-not-possible'}`);
}

function isBlocked(code: string | null): code is Blocked {
  return code !== null && Object.hasOwn(english.signing.blocked, code);
}
