import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import {
  IconArrowAutofitWidth,
  IconChevronDown,
  IconChevronUp,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import type { ComponentType, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../ui/formats/formats.js';
import classes from './pdf.module.css';
import { larger, shareOf, smaller, type Zoom } from './zoom.js';

interface PdfBarProps {
  readonly lead: ReactNode;
  readonly page: number;
  readonly pages: number;
  readonly scale: number;
  readonly zoom: Zoom;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Which page is seen, how large, and the ways to others. */
export function PdfBar({ lead, page, pages, scale, zoom, onPage, onZoom }: PdfBarProps) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  const jump = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): void => {
    if (key !== 'Enter') return;
    const wanted = Number.parseInt(currentTarget.value, 10);
    if (Number.isNaN(wanted)) currentTarget.value = String(page);
    else onPage(Math.min(Math.max(1, wanted), pages));
  };
  return (
    <div className={classes['bar']}>
      {lead}
      <Group gap={4} wrap="nowrap">
        <Tool
          icon={IconChevronUp}
          label={t('source.previousPage')}
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
        />
        <Tool
          icon={IconChevronDown}
          label={t('source.nextPage')}
          disabled={page >= pages}
          onClick={() => onPage(page + 1)}
        />
        <TextInput
          key={page}
          defaultValue={page}
          aria-label={t('source.page')}
          inputMode="numeric"
          size="xs"
          w={52}
          onKeyDown={jump}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Text size="sm" className={classes['count'] ?? ''}>
          {t('source.of', { pages: formats.number(pages) })}
        </Text>
      </Group>
      <Group gap={4} wrap="nowrap">
        <Tool
          icon={IconZoomOut}
          label={t('source.zoomOut')}
          disabled={shareOf(scale) <= 0.5}
          onClick={() => onZoom(smaller(scale))}
        />
        <Text size="sm" className={classes['share'] ?? ''}>
          {formats.percent(shareOf(scale))}
        </Text>
        <Tool
          icon={IconZoomIn}
          label={t('source.zoomIn')}
          disabled={shareOf(scale) >= 3}
          onClick={() => onZoom(larger(scale))}
        />
        <Tool
          icon={IconArrowAutofitWidth}
          label={t('source.fitWidth')}
          disabled={zoom === 'width'}
          onClick={() => onZoom('width')}
        />
      </Group>
    </div>
  );
}

function Tool({
  icon: Icon,
  label,
  disabled,
  onClick,
}: {
  readonly icon: ComponentType<{ size?: number }>;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={18} />
    </ActionIcon>
  );
}
