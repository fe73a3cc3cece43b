import { useState } from 'react';
import { GiveUp, type GiveUpKind } from './give-up.js';
import { MainAct } from './main-act.js';
import type { RowView } from './row-status.js';
import { SecondActs } from './second-acts.js';
import type { TrayRow } from '../queue/tray-row.js';
import classes from './upload-row.module.css';

interface RowActionsProps {
  readonly row: TrayRow;
  readonly view: RowView;
}

/** What can be done with a file that was sent, by where it stands. */
export function RowActions(props: RowActionsProps) {
  const [asked, setAsked] = useState<GiveUpKind | null>(null);
  return (
    <div className={classes['actions']}>
      <MainAct {...props} />
      <SecondActs {...props} ask={setAsked} />
      {asked && <GiveUp {...props} kind={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
