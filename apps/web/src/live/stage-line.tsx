import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconMinus, IconPencil, IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './stage-line.module.css';
import { announceStage } from './stage-announcer.js';
import { stageSentence, stageLabel } from './stage-labels.js';
import { currentStage, type Stage, type Stages } from './stages.js';

interface StageLineProps {
  readonly stages: Stages;
  /**
   * What to call the file when a screen reader is told of a change: "note-17.pdf". Left out where
   * somebody else tells, as for a long list.
   */
  readonly announceAs?: string;
}

/**
 * The way of a file in five steps. The eye sees a line of marks with their names; where there is
 * little room, only the name of the step it is in. A screen reader hears one sentence.
 */
export function StageLine({ stages, announceAs }: StageLineProps) {
  const { t } = useTranslation('live');
  const current = currentStage(stages);
  const sentence = stageSentence(t, stages);
  useEffect(() => {
    if (announceAs !== undefined) announceStage(announceAs, current.name, current.state, sentence);
  }, [announceAs, current.name, current.state, sentence]);
  return (
    <div className={classes['line']}>
      <VisuallyHidden>{sentence}</VisuallyHidden>
      <div className={classes['steps']} aria-hidden>
        {stages.map((stage) => (
          <div
            key={stage.name}
            className={classes['step']}
            data-state={stage.state}
            data-draft={stage.name === 'draft' || undefined}
            data-current={stage === current || undefined}
          >
            <span className={classes['mark']}>
              <Mark stage={stage} />
            </span>
            <span className={classes['text']}>
              <span className={classes['name']}>{t(`stage.${stage.name}.name`)}</span>
              {stage === current && saysMore(stage) && (
                <span className={classes['detail']}>{shortWords(t, stage)}</span>
              )}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

function Mark({ stage }: { readonly stage: Stage }) {
  switch (stage.state) {
    case 'done':
      return <IconCheck size={10} stroke={4} />;
    case 'failed':
      return <IconX size={10} stroke={4} />;
    case 'skipped':
      return <IconMinus size={10} stroke={4} />;
    case 'running':
      return stage.name === 'writing' ? <IconPencil size={10} stroke={2.5} /> : null;
    case 'waiting':
      return null;
  }
}

function saysMore({ name, detail, state }: Stage): boolean {
  if (detail) return detail.kind !== 'bytes';
  return state === 'running' || state === 'failed' || name === 'draft' || name === 'queued';
}

/** A reason is long and stands beside the line, where there is a way on from it. */
function shortWords(t: TFunction<'live'>, stage: Stage): string {
  return stageLabel(t, stage.detail?.kind === 'reason' ? { ...stage, detail: null } : stage);
}
