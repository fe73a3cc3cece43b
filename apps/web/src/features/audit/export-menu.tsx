import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.js';
import { audit } from '../../locales/en/audit.js';
import { exportAddress, type TrailFormat } from './audit-query.js';
import type { AuditSearch } from './audit-search.js';
import { MenuItemLink } from './link-parts.js';

/** Every format that the service has: one without a name does not compile. */
const NAMES: Readonly<Record<TrailFormat, string>> = audit.export.formats;
const FORMATS = Object.keys(NAMES).filter(isFormat);

/** What is shown, as a file: the browser fetches it by itself, however long it is. */
export function ExportMenu({ search }: { readonly search: AuditSearch }) {
  const { t } = useTranslation('audit');
  const { person } = useSession();
  const may = person.permissions.includes('audit:export');
  if (!may) {
    return (
      <Button size="xs" variant="default" disabled title={t('export.notAllowed')}>
        {t('export.button')}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconDownload size={16} />}>
          {t('export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('export.explain')}</Menu.Label>
        {FORMATS.map((format) => (
          <Menu.Item key={format} component="a" href={exportAddress(search, format)} download>
            {t(`export.formats.${format}`)}
          </Menu.Item>
        ))}
        {search.patient !== undefined && (
          <MenuItemLink to="/audit/disclosures" search={{ patient: search.patient }}>
            {t('export.disclosures')}
          </MenuItemLink>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function isFormat(name: string): name is keyof typeof audit.export.formats {
  return Object.hasOwn(NAMES, name);
}
