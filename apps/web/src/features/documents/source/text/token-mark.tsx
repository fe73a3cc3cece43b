import { VisuallyHidden } from '@mantine/core';
import { IconSquare, IconSquareCheck, IconSquareHalf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../source.module.css';
import type { Token } from './tokens.js';

const BOXES = {
  ticked: IconSquareCheck,
  unticked: IconSquare,
  unknownBox: IconSquareHalf,
} as const;

/** A box, a gap or a finding of the reader, in words that people know, for the eye and for the ear. */
export function TokenMark({
  token: { kind, label },
}: {
  readonly token: Pick<Token, 'kind' | 'label'>;
}) {
  const { t } = useTranslation('documents');
  const title = t(`tokens.means.${kind}`);
  if (kind === 'ticked' || kind === 'unticked' || kind === 'unknownBox') {
    const Icon = BOXES[kind];
    return (
      <span className={classes['token']} data-token={kind} title={title}>
        <Icon size={18} aria-hidden />
        <VisuallyHidden component="span">{title}: </VisuallyHidden>
      </span>
    );
  }
  return (
    <span className={classes['token']} data-token={kind} title={title}>
      {t(`tokens.${kind}`, { label })}
    </span>
  );
}
