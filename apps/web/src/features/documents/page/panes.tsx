import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useIsNarrow } from '../../../ui/breakpoints.js';
import classes from './document.module.css';

export const PANELS = ['source', 'draft', 'history', 'versions'] as const;
export type PanelName = (typeof PANELS)[number];

interface PanesProps {
  readonly panel: PanelName;
  readonly onPanel: (panel: PanelName) => void;
  readonly source: ReactNode;
  readonly draft: ReactNode;
  readonly versions: ReactNode;
  readonly history: ReactNode;
}

/** Source beside draft and history, with a divider that can be moved; tabs where there is no room for two. */
export function Panes(props: PanesProps) {
  const { t } = useTranslation('documents');
  if (useIsNarrow()) return <PanelTabs {...props} panels={PANELS} />;
  return (
    <div className={classes['panes']}>
      <Group orientation="horizontal">
        <Panel minSize="25%" defaultSize="50%" className={classes['panel'] ?? ''}>
          <section className={classes['source']} aria-label={t('panels.source')}>
            {props.source}
          </section>
        </Panel>
        <Separator className={classes['divider'] ?? ''} aria-label={t('panels.divider')} />
        <Panel minSize="25%" defaultSize="50%" className={classes['panel'] ?? ''}>
          <PanelTabs {...props} panels={['draft', 'history', 'versions']} />
        </Panel>
      </Group>
    </div>
  );
}

function PanelTabs({
  panels,
  panel,
  onPanel,
  ...contents
}: PanesProps & { readonly panels: readonly PanelName[] }) {
  const { t } = useTranslation('documents');
  const shown = panels.includes(panel) ? panel : 'draft';
  return (
    <Tabs
      value={shown}
      onChange={(value) => {
        const chosen = panels.find((name) => name === value);
        if (chosen) onPanel(chosen);
      }}
      keepMounted={false}
      classNames={{
        root: classes['tabs'] ?? '',
        list: classes['list'] ?? '',
        tab: classes['tab'] ?? '',
        panel: classes['contents'] ?? '',
      }}
    >
      <Tabs.List aria-label={t('panels.label')}>
        {panels.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`panels.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {panels.map((name) => (
        <Tabs.Panel key={name} value={name} data-panel={name} tabIndex={0}>
          {contents[name]}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
