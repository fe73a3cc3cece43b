import { Group, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_TITLE_ID, takeFocusWish } from './page-focus.js';
import classes from './page-title.module.css';

interface PageTitleProps {
  /** Also the title of the browser's tab: so never a patient's name or identifier, or with `tab` beside it. */
  readonly title: string;
  /** Instead of the title for the browser's tab, which its history keeps. */
  readonly tab?: string;
  /** Small print under the title. */
  readonly under?: ReactNode;
  /** Buttons at the right, the primary one last. */
  readonly actions?: ReactNode;
}

/** The one h1 of a page. Shown while the page still waits, too: the focus goes here after a navigation. */
export function PageTitle({ title, tab, under, actions }: PageTitleProps) {
  const { t } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(`${tab ?? title} · ${t('product')}`);
  useEffect(() => {
    if (takeFocusWish()) heading.current?.focus();
  }, []);
  return (
    <header className={classes['header']}>
      <div className={classes['text']}>
        <Title
          order={1}
          id={PAGE_TITLE_ID}
          ref={heading}
          tabIndex={-1}
          className={classes['title'] ?? ''}
        >
          {title}
        </Title>
        {under !== undefined && <div className={classes['under']}>{under}</div>}
      </div>
      {actions !== undefined && <Group gap="sm">{actions}</Group>}
    </header>
  );
}
