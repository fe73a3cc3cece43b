import type { ComponentType, ReactNode } from 'react';
import classes from './state-badge.module.css';

/** What the five colours mean, everywhere in the app. */
export type Tone = 'waiting' | 'running' | 'draft' | 'signed' | 'failed';

interface ToneBadgeProps {
  readonly tone: Tone;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly children: ReactNode;
}

/** How something stands, by colour, icon and word: the colour is never the only sign. */
export function ToneBadge({ tone, icon: Icon, children }: ToneBadgeProps) {
  return (
    <span className={classes['badge']} data-tone={tone}>
      <Icon size={14} stroke={2} />
      <span className={classes['word']}>{children}</span>
    </span>
  );
}
