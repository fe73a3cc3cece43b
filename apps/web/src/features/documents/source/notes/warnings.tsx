import { List, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ExtractionWarning } from '@app/api-client';
import { documents as texts } from '../../../../locales/en/documents/documents.js';
import classes from '../source.module.css';

type KnownWarning = Exclude<keyof typeof texts.source.warnings, 'unknown'>;

/** What a reader of the extracted text alone would not know. */
export function Warnings({ warnings }: { readonly warnings: readonly ExtractionWarning[] }) {
  const { t } = useTranslation('documents');
  if (warnings.length === 0) return null;
  return (
    <details className={classes['warnings']}>
      <summary>
        <IconInfoCircle size={16} aria-hidden />
        {t('source.warningsTitle', { count: warnings.length })}
      </summary>
      <List size="sm" mt={4} spacing={4}>
        {warnings.map((warning) => (
          <List.Item key={warning.code}>
            {warningLabel(t, warning.code)}
            <Text size="xs" c="dimmed">
              {detailLabel(t, warning.detail)}
            </Text>
          </List.Item>
        ))}
      </List>
    </details>
  );
}

export function warningLabel(t: TFunction<'documents'>, code: string): string {
  return isKnown(code) ? t(`source.warnings.${code}`) : t('source.warnings.unknown', { code });
}

/** "Pages 3, 4, 9" and "2 pictures, 1 comment": numbers that the service names; others are left out. */
export function detailLabel(
  t: TFunction<'documents'>,
  detail: ExtractionWarning['detail'],
): string {
  return Object.entries(detail)
    .flatMap(([name, value]) => {
      if (Array.isArray(value)) {
        const words = { count: value.length, list: value.join(', ') };
        return name === 'pages' && value.length > 0 ? [t('source.details.pages', words)] : [];
      }
      return isCounted(name) && value > 0 ? [t(`source.details.${name}`, { count: value })] : [];
    })
    .join(', ');
}

const COUNTED = [
  'characters',
  'pictures',
  'headersAndFooters',
  'comments',
  'charts',
  'macros',
  'embedded',
  'scripts',
  'attachments',
  'elements',
  'entries',
  'values',
  'sections',
  'links',
  'loaded',
  'sheets',
  'rules',
  'runs',
  'hidden',
  'deleted',
] as const;

function isCounted(name: string): name is (typeof COUNTED)[number] {
  return COUNTED.some((one) => one === name);
}

function isKnown(code: string): code is KnownWarning {
  return code !== 'unknown' && Object.hasOwn(texts.source.warnings, code);
}
