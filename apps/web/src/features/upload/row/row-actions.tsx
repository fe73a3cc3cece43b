import { useState } from 'react';
import { CancelDialog, type CancelKind } from './cancel-dialog.js';
import { PrimaryAction } from './primary-action.js';
import type { RowView } from './row-status.js';
import { RowMenu } from './row-menu.js';
import type { UploadItem } from '../queue/upload-item.js';
import classes from './upload-row.module.css';

interface RowActionsProps {
  readonly row: UploadItem;
  readonly view: RowView;
}

/** What can be done with a file that was sent, by where it stands. */
export function RowActions(props: RowActionsProps) {
  const [asked, setAsked] = useState<CancelKind | null>(null);
  return (
    <div className={classes['actions']}>
      <PrimaryAction {...props} />
      <RowMenu {...props} ask={setAsked} />
      {asked && <CancelDialog {...props} kind={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
