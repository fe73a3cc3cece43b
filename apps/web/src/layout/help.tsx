import { Drawer, Kbd, List, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const KEYS = [
  ['/', 'focusSearch'],
  ['?', 'openHelp'],
  ['j k', 'step'],
  ['n', 'nextFinding'],
  ['x', 'choose'],
  ['c', 'claim'],
  ['e', 'edit'],
  ['Ctrl Z', 'undo'],
  ['Esc', 'close'],
] as const;
const ESSENTIALS = ['draft', 'inside', 'traces'] as const;
const GUIDES = [
  ['docs/review/', 'reviewer'],
  ['docs/operate/', 'operator'],
  ['docs/integrate/', 'integrator'],
] as const;

/** Opens as soon as it is on the page. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['layout', 'common']);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={t('help.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="lg">
        <section>
          <Title order={3} mb="sm">
            {t('help.keys')}
          </Title>
          <Table withRowBorders={false} verticalSpacing={4} horizontalSpacing={0}>
            <Table.Tbody>
              {KEYS.map(([key, action]) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row" w={64}>
                    <Kbd>{key}</Kbd>
                  </Table.Th>
                  <Table.Td>{t(`help.${action}`)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
        <section>
          <Title order={3} mb="sm">
            {t('help.essentials')}
          </Title>
          <Stack gap="sm">
            {ESSENTIALS.map((essential) => (
              <Text key={essential}>{t(`help.${essential}`)}</Text>
            ))}
          </Stack>
        </section>
        <section>
          <Text mb="sm">{t('help.more')}</Text>
          <List size="sm">
            {GUIDES.map(([folder, reader]) => (
              <List.Item key={folder}>
                <code>{folder}</code> {t(`help.${reader}`)}
              </List.Item>
            ))}
          </List>
        </section>
      </Stack>
    </Drawer>
  );
}
