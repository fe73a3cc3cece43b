import { headerLines, statedBy } from './cda-header.js';
import { unpackBody } from './cda-packed.js';
import { readSections, type SectionCounts } from './cda-sections.js';
import { decodeText } from '../plain-text/decode-text.js';
import type { Extracted } from '../model/extracted.js';
import type { ExtractionWarning } from '../model/extraction-format.js';
import type { ExtractionContext } from '../extraction-context.js';
import { DocumentRejected } from '../rejection.js';
import { renderBlocks } from '../rendering/render-blocks.js';
import { TextBuilder } from '../rendering/text-builder.js';
import { elementAt, parseXml, statedXmlEncoding, type XmlElement } from '../containers/xml-tree.js';

/**
 * A CDA R2 document: its header in a few lines, then title and narrative of every section. What the
 * coded entries say has to stand in the narrative too (CDA R2, section 1.2.3), so they are only counted.
 */
export async function extractCda(bytes: Buffer, reading: ExtractionContext): Promise<Extracted> {
  const { text: xml, warnings } = decodeText(bytes, statedXmlEncoding(bytes));
  const document = parseXml(xml);
  const builder = new TextBuilder();
  for (const line of headerLines(document)) {
    builder.append(line, { kind: 'section', section: [], block: [] });
    builder.separate('\n');
  }
  const body = elementAt(document, 'component');
  const packed = elementAt(body, 'nonXMLBody');
  if (packed) return withPacked(document, packed, builder, reading);
  const headerRuns = builder.runCount;
  const { blocks, leftOut, counts } = readSections(elementAt(body, 'structuredBody') ?? document);
  builder.separate('\n\n');
  renderBlocks(blocks, builder);
  if (builder.runCount === headerRuns) throw new DocumentRejected('empty');
  return {
    ...builder.build(),
    leftOut,
    stated: statedBy(document),
    warnings: [...warnings, ...describe(counts)],
    name: 'cda',
    libraries: ['saxes', 'chardet'],
  };
}

async function withPacked(
  document: XmlElement,
  packed: XmlElement,
  builder: TextBuilder,
  reading: ExtractionContext,
): Promise<Extracted> {
  const { bytes, claim } = unpackBody(packed, reading.budget);
  const inner = await nested(bytes, claim, reading);
  builder.separate('\n\n');
  builder.take(inner);
  return {
    ...builder.build(),
    ...(inner.leftOut && { leftOut: inner.leftOut }),
    ...(inner.attachments && { attachments: inner.attachments }),
    ...(inner.pages !== undefined && { pages: inner.pages }),
    stated: statedBy(document),
    warnings: [
      {
        code: 'nested-document',
        message: 'The document is the wrapping of a file, whose text this is.',
        detail: { bytes: bytes.length },
      },
      ...inner.warnings,
    ],
    name: 'cda',
    libraries: ['saxes', ...inner.libraries],
  };
}

/** A file of a type that is not read makes the whole document unreadable, and is named. */
async function nested(
  bytes: Buffer,
  claim: Parameters<ExtractionContext['readNested']>[1],
  { readNested }: ExtractionContext,
): Promise<Extracted> {
  try {
    return await readNested(bytes, claim);
  } catch (error) {
    if (error instanceof DocumentRejected && error.code === 'unsupported-type') {
      throw new DocumentRejected('nested-unreadable', error.details, { cause: error });
    }
    throw error;
  }
}

function describe(counts: SectionCounts): ExtractionWarning[] {
  const { negated, nullFlavors, withoutText } = counts;
  const warnings: ExtractionWarning[] = [];
  if (negated > 0) {
    warnings.push({
      code: 'negated-entries',
      message:
        'Coded entries say that something is not so or was not done (negationInd). Read in the text what it is.',
      detail: { entries: negated },
    });
  }
  if (nullFlavors > 0) {
    warnings.push({
      code: 'absent-values',
      message:
        'Coded values are absent for a stated reason, such as unknown or not asked (nullFlavor).',
      detail: { values: nullFlavors },
    });
  }
  if (withoutText > 0) {
    warnings.push({
      code: 'sections-without-text',
      message: 'Sections hold coded entries and no words for a reader. Their content was not read.',
      detail: { sections: withoutText },
    });
  }
  return warnings;
}
