import { detectFormat } from '../detection/detect-format.js';
import { extensionOf } from '../detection/formats.js';
import type { Attachment } from '../model/extracted.js';
import type { ExtractionWarning } from '../model/extraction-format.js';
import type { ExtractionContext } from '../extraction-context.js';
import { DocumentRejected } from '../rejection.js';

const FILE_NAME_MAX = 255;

/** Without folders, and without what no name on a disk has. */
export function bareName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last
    .replaceAll(/\p{Cc}/gu, '')
    .toWellFormed()
    .slice(-FILE_NAME_MAX);
}

/** Throws where more files come with a document, or deeper in others, than may be. */
export function enforceLimits(
  attachments: readonly Attachment[],
  { limits, depth, budget }: ExtractionContext,
): void {
  const { maxAttachments, maxNesting } = limits;
  if (attachments.length > maxAttachments) {
    throw new DocumentRejected('too-many-attachments', { limit: maxAttachments });
  }
  if (attachments.length > 0 && depth >= maxNesting) {
    throw new DocumentRejected('nested-too-deep', { limit: maxNesting });
  }
  for (const { bytes } of attachments) budget.spend(bytes.length);
}

/** Numbers of the attachments that no reader takes, from 1. */
export async function refusedOf(attachments: readonly Attachment[]): Promise<readonly number[]> {
  const refused: number[] = [];
  for (const [index, attachment] of attachments.entries()) {
    if (!(await canBeRead(attachment))) refused.push(index + 1);
  }
  return refused;
}

async function canBeRead({ bytes, fileName, mediaType }: Attachment): Promise<boolean> {
  try {
    await detectFormat(Buffer.from(bytes), { extension: extensionOf(fileName), mediaType });
    return true;
  } catch (error) {
    if (error instanceof DocumentRejected) return false;
    throw error;
  }
}

/** @param refused numbers of those that no reader takes */
export function describeAttachments(
  count: number,
  refused: readonly number[],
): readonly ExtractionWarning[] {
  const warnings: ExtractionWarning[] = [];
  if (count > 0) {
    warnings.push({
      code: 'attachments',
      message:
        'Files came with the document. Each is a document of its own; none is part of this text.',
      detail: { attachments: count },
    });
  }
  if (refused.length > 0) {
    warnings.push({
      code: 'attachments-refused',
      message: 'Attachments of these numbers are of a type that cannot be read. Each says why.',
      detail: { attachments: [...refused] },
    });
  }
  return warnings;
}
