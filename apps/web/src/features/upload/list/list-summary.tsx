import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats/formats.js';
import { useUploadTotals } from '../queue/use-upload-queue.js';

/** The list in one line of small print. */
export function ListSummary() {
  const { t } = useTranslation('upload');
  const formats = useFormats();
  const { total, chosen, sendable, sendableBytes, underWay, arrived, refused } = useUploadTotals();
  if (total === 0) return null;
  const flawed = chosen - sendable;
  return [
    t('summary.files', { count: total }),
    ...(sendable > 0
      ? [t('summary.chosen', { count: sendable, size: formats.bytes(sendableBytes) })]
      : []),
    ...(flawed > 0 ? [t('summary.flawed', { count: flawed })] : []),
    ...(underWay > 0 ? [t('summary.underWay', { count: underWay })] : []),
    ...(arrived > 0 ? [t('summary.arrived', { count: arrived })] : []),
    ...(refused > 0 ? [t('summary.refused', { count: refused })] : []),
  ].join(' · ');
}
