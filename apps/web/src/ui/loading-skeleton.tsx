import { Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './loading-skeleton.module.css';

interface LoadingSkeletonProps {
  /** How many lines the content will have, roughly. */
  readonly lines?: number;
  /** What is waited for, shown after 400 ms; "Loading …" unless said. */
  readonly words?: string;
}

const WIDTHS = ['92%', '78%', '85%', '64%'];

/** The shape of what comes, and after 400 ms words for it. */
export function LoadingSkeleton({ lines = 4, words }: LoadingSkeletonProps) {
  const { t } = useTranslation('common');
  return (
    <div className={classes['waiting']} aria-busy="true">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton
          key={line}
          height={16}
          radius="sm"
          width={WIDTHS[line % WIDTHS.length] ?? '80%'}
        />
      ))}
      <Text role="status" className={classes['text'] ?? ''} size="sm">
        {words ?? t('waiting')}
      </Text>
    </div>
  );
}
