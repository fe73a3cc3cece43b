import { Menu } from '@mantine/core';
import { IconUserX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/use-may.js';

/** The way to another patient where nothing was doubted, for those who may decide. */
export function WrongPatientItem({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useTranslation('documents');
  if (!useMay('summary:review')) return null;
  return (
    <Menu.Item leftSection={<IconUserX size={16} />} onClick={onChosen}>
      {t('patientCheck.wrong')}
    </Menu.Item>
  );
}
