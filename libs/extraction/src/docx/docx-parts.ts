import { type ActiveContent, describeActive } from '../containers/active-content.js';
import type { OfficePackage } from '../containers/office-package.js';
import type { ExtractionWarning } from '../model/extraction-format.js';
import type { LeftOut } from '../model/left-out.js';

export function activeIn(parts: OfficePackage): ActiveContent {
  return {
    macros: parts.count(/(^|\/)vbaProject\.bin$/i),
    embedded: parts.count(/^word\/(embeddings|activeX)\/[^/]+$/i),
  };
}

/** What a Word file holds that was not read, or not run. */
export function describeParts(
  active: ActiveContent,
  leftOut: readonly LeftOut[],
): ExtractionWarning[] {
  const counted = (kind: LeftOut['kind']): number =>
    leftOut.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0);
  const left = { pictures: counted('picture'), charts: counted('chart') };
  if (left.pictures + left.charts === 0) return describeActive(active);
  return [
    ...describeActive(active),
    { code: 'left-out', message: 'Pictures and charts were not read.', detail: left },
  ];
}
