import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReachable } from '../../../reachability.js';
import { useConnection } from '../../../live/use-progress.js';
import classes from './notes.module.css';

/** Says that what is shown does not keep up; the layout says it when nothing answers at all. */
export function ConnectionNote() {
  const { t } = useTranslation('live');
  const connection = useConnection();
  const reachable = useReachable();
  const late = connection === 'reconnecting' || connection === 'offline';
  return (
    <div role="status">
      {late && reachable && (
        <div className={classes['note']} data-tone="waiting">
          <IconPlugConnectedX size={18} />
          <span>{t(`connection.${connection}`)}</span>
        </div>
      )}
    </div>
  );
}
