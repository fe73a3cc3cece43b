import { Button, Kbd } from '@mantine/core';
import { IconChevronDown, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SentenceEvidence, SummaryVersion } from '@app/api-client';
import { ReliabilityButton } from '../reliability/reliability-button.js';
import { countStatuses, isOpenFinding, nextSentence, STATUSES } from './findings.js';
import classes from './evidence.module.css';
import { useChosenSentence, useEvidence } from './evidence-view.js';
import { StatusSign } from './sentences/status-mark.js';

/** How many sentences of a draft need a look, by why they do, and the way to them. */
export function EvidenceLine({
  version,
  profile,
}: {
  readonly version: Pick<
    SummaryVersion,
    'evidence' | 'unchecked' | 'checkVersion' | 'comparison' | 'notMade' | 'model'
  >;
  /** The id of what it was written under. */
  readonly profile: string;
}) {
  const { t } = useTranslation('documents');
  if (version.evidence === null) {
    return (
      <p className={classes['unchecked']}>
        <IconInfoCircle size={16} aria-hidden />
        {version.unchecked === null
          ? t('evidence.unchecked')
          : t(`evidence.notChecked.${version.unchecked.reason}`, {
              count: version.unchecked.limit,
            })}
      </p>
    );
  }
  if (version.evidence.length === 0) return null;
  return (
    <>
      <Counts
        sentences={version.evidence}
        reliability={
          <ReliabilityButton
            checkVersion={version.checkVersion}
            isCompared={isCompared(version)}
            profile={profile}
            model={version.model}
          />
        }
      />
      <Compared comparison={version.comparison} />
      <NotLookedFor notMade={version.notMade} />
    </>
  );
}

function isCompared({ comparison }: Pick<SummaryVersion, 'comparison'>): boolean {
  return comparison !== null && comparison.sentences > 0;
}

function Counts({
  sentences,
  reliability,
}: {
  readonly sentences: readonly SentenceEvidence[];
  readonly reliability: ReactNode;
}) {
  const { t } = useTranslation('documents');
  const { chooseSentence } = useEvidence();
  const chosen = useChosenSentence();
  const counts = countStatuses(sentences);
  const go = (fits: (sentence: SentenceEvidence) => boolean) => () => {
    const next = nextSentence(sentences, chosen?.index ?? null, fits);
    if (next !== null) chooseSentence(next);
  };
  const hasFindings = sentences.some(isOpenFinding);
  return (
    <section className={classes['line']} aria-label={t('evidence.label')}>
      <ul className={classes['counts']}>
        {STATUSES.filter((status) => status !== 'supported' && counts[status] > 0).map((status) => (
          <li key={status} data-status={status}>
            <button
              type="button"
              className={classes['count']}
              title={t('evidence.nextOfThese')}
              onClick={go((sentence) => sentence.status === status)}
            >
              <StatusSign status={status} />
              {t('evidence.count', {
                count: counts[status],
                status: t(`evidence.summary.${status}`),
              })}
            </button>
          </li>
        ))}
        <li>{reliability}</li>
      </ul>
      <Button
        size="xs"
        variant="default"
        rightSection={
          <Kbd size="xs" className={classes['key'] ?? ''}>
            n
          </Kbd>
        }
        leftSection={<IconChevronDown size={16} />}
        disabled={!hasFindings}
        title={hasFindings ? undefined : t('evidence.noFinding')}
        onClick={go(isOpenFinding)}
      >
        {t('evidence.nextFinding')}
      </Button>
    </section>
  );
}

/** Who judged besides the rules. */
function Compared({ comparison }: Pick<SummaryVersion, 'comparison'>) {
  const { t } = useTranslation('documents');
  if (comparison === null || comparison.sentences === 0) return null;
  const { model, sentences } = comparison;
  return (
    <p className={`${classes['size']} ${classes['notMade']}`}>
      {t('evidence.compared', { count: sentences, model })}
    </p>
  );
}

/** Which kinds of errors nobody looked for, by the language of the text: without them a mark says less. */
function NotLookedFor({ notMade }: Pick<SummaryVersion, 'notMade'>) {
  const { t } = useTranslation('documents');
  return [...Map.groupBy(notMade, ({ language }) => language)].map(([language, kinds]) => (
    <p key={language} className={`${classes['size']} ${classes['notMade']}`}>
      {t(`evidence.notMade.${language}`, {
        list: kinds.map((one) => t(`evidence.kind.${one.class}`)).join(', '),
      })}
    </p>
  ));
}
