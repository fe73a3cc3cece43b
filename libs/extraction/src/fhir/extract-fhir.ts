import { describeAttachments, enforceLimits, refusedOf } from '../containers/attached-files.js';
import type { Block } from '../model/blocks.js';
import type { Attachment, Extracted } from '../model/extracted.js';
import type { Stated } from '../model/extraction-format.js';
import type { LeftOut } from '../model/left-out.js';
import type { ExtractionContext } from '../extraction-context.js';
import { DocumentRejected } from '../rejection.js';
import { renderBlocks } from '../rendering/render-blocks.js';
import { TextBuilder } from '../rendering/text-builder.js';
import { heading, paragraph, placeAt, table } from './fhir-blocks.js';
import { type Entry, FhirBundle } from './fhir-bundle.js';
import { observationRows } from './fhir-observations.js';
import {
  type FhirObject,
  type FhirResource,
  type FhirValue,
  isObject,
  listOf,
  objectsIn,
  parseFhir,
  wordOf,
} from './fhir-tree.js';
import { FhirTexts, labelOf, nameText, DESCRIBED_BY_OTHERS } from './fhir-values.js';

/** Who and what others name: told where they are named, and counted where nobody names them. */
const NAMED_BY_OTHERS: ReadonlySet<string> = new Set(
  'Patient Practitioner PractitionerRole Organization Location Device RelatedPerson Provenance'.split(
    ' ',
  ),
);

const LAST: ReadonlySet<string> = new Set([...NAMED_BY_OTHERS, ...DESCRIBED_BY_OTHERS]);

/** A resource of FHIR R4 or R5, or a Bundle of them: results as tables, sections with their narrative and entries. */
export async function extractFhir(bytes: Buffer, reading: ExtractionContext): Promise<Extracted> {
  const root = parseFhir(bytes);
  const writer = new FhirWriter(root, reading);
  await writer.write();
  const attachments = writer.attached;
  enforceLimits(attachments, reading);
  const refused = await refusedOf(attachments);
  const read = writer.build();
  return {
    ...read,
    attachments,
    leftOut: [...(read.leftOut ?? []), ...counted('attachment', refused.length)],
    warnings: [...read.warnings, ...describeAttachments(attachments.length, refused)],
  };
}

class FhirWriter {
  private readonly bundle: FhirBundle;
  private readonly texts: FhirTexts;
  private readonly builder = new TextBuilder();
  private readonly inner: Extracted[] = [];
  private missing = 0;

  constructor(
    private readonly root: FhirResource,
    private readonly reading: ExtractionContext,
  ) {
    this.bundle = new FhirBundle(root);
    this.texts = new FhirTexts(this.bundle.resolve);
  }

  /** Files in the resources; each becomes a document of its own. */
  get attached(): readonly Attachment[] {
    return [...this.texts.attached.values()];
  }

  async write(): Promise<void> {
    const { entries } = this.bundle;
    const ofType = (type: string): readonly Entry[] =>
      entries.filter(({ resource }) => resource.resourceType === type);
    const compositions = ofType('Composition');
    for (const { resource, at } of compositions) {
      this.put(
        heading(wordOf(resource['title']) || this.texts.concept(resource['type']), 1, placeAt(at)),
      );
    }
    for (const { resource, at } of ofType('Patient')) this.patient(resource, at);
    for (const composition of this.bundle.takeUndescribed(compositions))
      await this.composition(composition);
    for (const report of this.bundle.takeUndescribed(ofType('DiagnosticReport')))
      await this.report(report);
    await this.group(
      this.bundle.undescribed.filter(({ resource }) => !LAST.has(resource.resourceType)),
      2,
    );
    // a specimen is told by the results that name it, and by itself where none does
    await this.group(
      this.bundle.undescribed.filter(
        ({ resource }) =>
          DESCRIBED_BY_OTHERS.has(resource.resourceType) && !this.texts.named.has(resource),
      ),
      2,
    );
    if (this.root.resourceType !== 'Bundle')
      await this.group(this.bundle.undescribed.slice(0, 1), 2);
  }

  build(): Extracted {
    const counts = new Map<string, number>();
    for (const { resource } of this.bundle.undescribed) {
      if (resource.resourceType === 'Patient') continue;
      if (!NAMED_BY_OTHERS.has(resource.resourceType) || this.texts.named.has(resource)) continue;
      counts.set(resource.resourceType, (counts.get(resource.resourceType) ?? 0) + 1);
    }
    const leftOut: LeftOut[] = [
      ...this.inner.flatMap(({ leftOut: more = [] }) => more),
      ...[...counts].map(([name, count]) => ({ kind: 'entry' as const, count, name })),
      ...counted('entry', this.bundle.withoutResource, 'empty'),
      ...counted('unknown-element', this.texts.extensions, 'extension'),
      ...counted('attachment', this.texts.files),
      ...counted('linked-content', this.missing),
    ];
    return {
      ...this.builder.build(),
      stated: statedBy(this.bundle),
      leftOut,
      warnings: this.inner.flatMap(({ warnings }) => warnings),
      name: 'fhir',
      libraries: ['saxes', 'chardet', ...new Set(this.inner.flatMap(({ libraries }) => libraries))],
    };
  }

  private put(blocks: readonly Block[]): void {
    renderBlocks(blocks, this.builder);
  }

  /** Who it is in one line, then all else that is said of them. */
  private patient(resource: FhirResource, at: number): void {
    this.put(paragraph(patientLine(resource), placeAt(at)));
    if (this.root !== resource)
      this.put(paragraph(this.lines(resource, ['name', 'gender', 'birthDate']), placeAt(at)));
  }

  private async composition({ resource, at }: Entry): Promise<void> {
    this.put(paragraph(this.lines(resource, ['section', 'title']), placeAt(at)));
    await this.narrative(resource['text'], true);
    for (const section of objectsIn(resource['section']))
      await this.section(section, { resource, at }, 2);
  }

  private async section(
    section: FhirObject,
    { resource: composition, at }: Entry,
    level: number,
  ): Promise<void> {
    const title = wordOf(section['title']) || this.texts.concept(section['code']);
    this.put(heading(title, Math.min(level, 6), placeAt(at)));
    const why = this.texts.concept(section['emptyReason']);
    if (why !== '') this.put(paragraph(`[no entries: ${why}]`, placeAt(at)));
    await this.narrative(section['text'], true);
    const { entries, missing } = this.bundle.referenced(composition, section['entry']);
    this.missing += missing;
    await this.group(entries, Math.min(level + 1, 6));
    for (const inner of objectsIn(section['section']))
      await this.section(inner, { resource: composition, at }, level + 1);
  }

  /** Entries of one type that follow each other are a table. */
  private async group(entries: readonly Entry[], level: number): Promise<void> {
    const fresh = this.bundle.takeUndescribed(entries);
    for (const [type, some] of Map.groupBy(fresh, ({ resource }) => resource.resourceType)) {
      if (type === 'DiagnosticReport') for (const entry of some) await this.report(entry);
      else if (type === 'Observation') await this.observations(some);
      else {
        const [first] = some;
        if (first) this.put(heading(labelOf(type), level, placeAt(first.at)));
        this.put(this.resources(some));
        for (const { resource } of some) await this.narrative(resource['text'], false);
      }
    }
  }

  /** With the members of panels, each behind its panel. */
  private async observations(entries: readonly Entry[]): Promise<void> {
    const all = entries.flatMap((entry): readonly Entry[] => {
      const members = this.bundle.referenced(entry.resource, entry.resource['hasMember']);
      this.missing += members.missing;
      return [entry, ...this.bundle.takeUndescribed(members.entries)];
    });
    this.put(observationRows(all, this.texts));
    for (const { resource } of all) await this.narrative(resource['text'], false);
  }

  private async report({ resource, at }: Entry): Promise<void> {
    const place = placeAt(at);
    this.put(heading(this.texts.concept(resource['code']), 2, place));
    this.put(
      paragraph(this.lines(resource, ['code', 'result', 'conclusion', 'presentedForm']), place),
    );
    const { entries, missing } = this.bundle.referenced(resource, resource['result']);
    this.missing += missing;
    await this.observations(
      this.bundle.takeUndescribed(
        entries.filter(({ resource: one }) => one.resourceType === 'Observation'),
      ),
    );
    const conclusion = wordOf(resource['conclusion']);
    if (conclusion !== '') this.put(paragraph(`Conclusion: ${conclusion}`, place));
    const forms = this.texts.all(resource['presentedForm']);
    if (forms !== '') this.put(paragraph(`Report: ${forms}`, place));
    const unread = objectsIn(resource['result']).length - entries.length;
    if (unread > 0) this.put(paragraph(`[results that are not in this file: ${unread}]`, place));
    await this.narrative(resource['text'], false);
  }

  /** A row each, with a column for whatever one of them says. */
  private resources(entries: readonly Entry[]): readonly Block[] {
    const rows = entries.map(({ resource, at }) => ({
      at,
      isWrong:
        wordOf(resource['status']) === 'entered-in-error' ||
        /entered-in-error/.test(JSON.stringify(resource['verificationStatus'] ?? '')),
      fields: new Map(this.texts.describe(resource).map(({ label, text }) => [label, text])),
    }));
    const names = [...new Set(rows.flatMap(({ fields }) => [...fields.keys()]))].toSorted(byWeight);
    return table(
      names,
      rows.map(({ at, fields, isWrong }) => ({
        cells: names.map((name) => fields.get(name) ?? ''),
        place: placeAt(at),
        ...(isWrong && { marks: { struck: 'explicit' as const } }),
      })),
    );
  }

  private lines(resource: FhirResource, but: readonly string[]): string {
    return this.texts
      .describe(resource, but)
      .map(({ label, text }) => `${label}: ${text}`)
      .join('\n');
  }

  /** What was generated from the elements says them once more: only what somebody wrote is read of a resource. */
  private async narrative(text: FhirValue | undefined, always: boolean): Promise<void> {
    const [narrative] = listOf(text);
    if (!isObject(narrative)) return;
    const status = wordOf(narrative['status']);
    const div = wordOf(narrative['div']);
    if (div === '' || status === 'empty' || (!always && status === 'generated')) return;
    const page = Buffer.from(`<!DOCTYPE html>\n<html><body>${div}</body></html>`);
    try {
      const read = await this.reading.readNested(page, {
        extension: 'html',
        mediaType: 'text/html',
      });
      this.builder.separate('\n\n');
      this.builder.take(read);
      this.builder.separate('\n\n');
      this.inner.push(read);
    } catch (error) {
      if (!(error instanceof DocumentRejected) || error.code !== 'empty') throw error;
    }
  }
}

function counted(kind: LeftOut['kind'], count: number, name?: string): readonly LeftOut[] {
  return count === 0 ? [] : [{ kind, count, ...(name !== undefined && { name }) }];
}

/** What a thing is stands first, and its status behind it. */
function byWeight(one: string, other: string): number {
  const order = [
    'Code',
    'Medication',
    'Vaccine code',
    'Status',
    'Clinical status',
    'Verification status',
  ];
  const weight = (name: string): number =>
    order.includes(name) ? order.indexOf(name) : order.length;
  return weight(one) - weight(other);
}

function patientLine(patient: FhirResource): string {
  const names = objectsIn(patient['name']).map(nameText).filter(Boolean);
  const born = wordOf(patient['birthDate']);
  const parts = [names.join(' / '), wordOf(patient['gender']), born && `born ${born}`].filter(
    Boolean,
  );
  return parts.length === 0 ? '' : `Patient: ${parts.join(', ')}`;
}

function statedBy({ entries }: FhirBundle): Stated {
  const [main] = entries;
  const resource =
    entries.find(({ resource: one }) => one.resourceType === 'Composition')?.resource ??
    main?.resource;
  if (!resource) return {};
  const coding = objectsIn(objectsIn(resource['type'] ?? resource['code'])[0]?.['coding'])[0];
  const stated = {
    title: wordOf(resource['title']),
    code: wordOf(coding?.['code']),
    date: wordOf(resource['date'] ?? resource['issued'] ?? resource['effectiveDateTime']),
    confidentiality: wordOf(resource['confidentiality']),
    language: wordOf(resource['language']),
  };
  const patientIdentifiers = entries
    .filter(({ resource: one }) => one.resourceType === 'Patient')
    .flatMap(({ resource: one }) => objectsIn(one['identifier']))
    .map(({ system, value }) => ({
      authority: wordOf(system).replace(/^urn:oid:/, ''),
      identifier: wordOf(value),
    }))
    .filter(({ identifier }) => identifier !== '');
  return {
    ...Object.fromEntries(Object.entries(stated).filter(([, text]) => text !== '')),
    ...(patientIdentifiers.length > 0 && { patientIdentifiers }),
  };
}
