import type { SourceReceipt, UNREAD_REASONS } from '../generation/receipt.js';
import type { SourceDocument } from './source.js';

/** Warnings of an extractor that name pages without text in the source, and why there is none. */
const UNREAD: Readonly<Record<string, (typeof UNREAD_REASONS)[number]>> = {
  'pages-without-text': 'no-text',
  'pages-unreadable': 'not-recognized',
  'pages-broken': 'broken',
};

export function unreadPages({
  warnings,
}: Pick<SourceDocument['extraction'], 'warnings'>): SourceReceipt['unreadPages'] {
  return warnings.flatMap(({ code, detail }) => {
    const reason = UNREAD[code];
    const numbers = detail['pages'];
    return reason && Array.isArray(numbers) ? [{ reason, pages: numbers }] : [];
  });
}
