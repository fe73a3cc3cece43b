import type { Segment } from '../message/hl7-message.js';
import { reportStatusText } from './codes.js';
import { dateText, type FieldTexts } from './field-texts.js';
import type { Detail } from './result-report.js';

/** What an OBR says of its report, beside its name. */
export function orderDetails(texts: FieldTexts, segment: Segment): readonly Detail[] {
  const [specimen = ''] = texts.repetitions(segment, 15);
  return said([
    ['Collected', texts.time(segment, 7)],
    ['Collection ended', texts.time(segment, 8)],
    ['Specimen received', texts.time(segment, 14)],
    ['Result time', texts.time(segment, 22)],
    ['Status of the report', reportStatusText(texts.first(segment, 25).toUpperCase())],
    // SPS: a coded entry within a component, then additives, free text and the site of the body
    ['Specimen', texts.joined(specimen)],
    ['Clinical information', texts.text(segment, 13)],
    ['Reason', texts.codes(segment, 31)],
  ]);
}

/** What an SPM says of its specimen. */
export function specimenDetails(texts: FieldTexts, segment: Segment): readonly Detail[] {
  const [collected = ''] = texts.repetitions(segment, 17);
  const times = texts.components(collected).slice(0, 2).map(dateText).filter(Boolean);
  return said([
    ['Specimen', [texts.codes(segment, 4), texts.codes(segment, 5)].filter(Boolean).join(', ')],
    ['Specimen site', texts.codes(segment, 8)],
    ['Specimen collected', times.join(' to ')],
    ['Specimen collection method', texts.codes(segment, 7)],
    ['Specimen description', texts.text(segment, 14)],
    ['Specimen rejected', texts.codes(segment, 21)],
    ['Specimen condition', texts.codes(segment, 24)],
  ]);
}

function said(pairs: readonly (readonly [label: string, value: string])[]): readonly Detail[] {
  return pairs.flatMap(([label, value]) => (value === '' ? [] : [{ label, value }]));
}
