import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import { partsOf, readMessage } from '@app/hl7';
import { FakeEngine } from '../support/fake-engine.js';
import { send, summarize, untilDocument, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';

const section = (title: string, text: string): string =>
  `<component><section><title>${title}</title><text>${text}</text></section></component>`;
const row = (cell: 'th' | 'td', ...cells: readonly string[]): string =>
  `<tr>${cells.map((text) => `<${cell}>${text}</${cell}>`).join('')}</tr>`;
const table = (...rows: readonly string[]): string => `<table>${rows.join('')}</table>`;

const CDA = `<?xml version="1.0"?>
<ClinicalDocument xmlns="urn:hl7-org:v3"><title>Discharge summary</title><component><structuredBody>
${section('Hospital course', '<paragraph>She was treated for heart failure and improved.</paragraph>')}
${section(
  'Admission medications',
  table(row('th', 'Medication', 'Dose'), row('td', 'Warfarin', '3 mg')),
)}
${section(
  'Hospital discharge medications',
  table(
    `<thead>${row('th', 'Medication', 'Dose', 'Route', 'Frequency', 'Status')}</thead>`,
    row('td', 'Metoprolol succinate', '50 mg', 'oral', 'once daily', 'Active'),
    row('td', 'Apixaban', '5 mg', 'oral', 'twice daily', 'Active'),
    row(
      'td',
      '<content revised="delete">Digoxin</content>',
      '<content revised="delete">62.5 micrograms</content>',
      '',
      '',
      '',
    ),
    row('td', 'Spironolactone', '25 mg', 'oral', 'once daily', 'Discontinued'),
  ),
)}
</structuredBody></component></ClinicalDocument>`;
const ORU = [
  'MSH|^~\\&|LAB|H|C|D|20260115||ORU^R01|1|P|2.5',
  'OBR|1||F1^LAB|E^Electrolytes|||202601150830|||||||||||||||202601150945|||F',
  'OBX|1|NM|K^Potassium||5.9|mmol/L|3.5-5.1|H|||F',
  'OBX|2|NM|Na^Sodium||140|mmol/L|135-145||||F|||202601140800',
  'OBX|3|NM|Cl^Chloride||100|mmol/L|||||W',
];

let service: TestService;
const asked: string[] = [];

beforeAll(async () => {
  service = await startService();
  const engine = new FakeEngine({
    answer: ({ messages }) => {
      asked.push(messages.at(-1)?.content.split('END OF DOCUMENT\n\n').at(-1) ?? '');
      return ['She improved.'];
    },
  });
  await service.startWorker(engine);
});
afterAll(() => service[Symbol.asyncDispose]());

async function drafted(
  file: FormData,
  order: Record<string, unknown>,
): Promise<NonNullable<SummaryView['version']>> {
  asked.length = 0;
  const { id } = await send(service, file);
  await untilDocument(service, id, 'extracted');
  const { version } = await untilState(
    service,
    (await summarize(service, [id], order)).id,
    'draft',
  );
  if (!version) throw new Error('The draft has no text.');
  return version;
}

function bodyOf({ text, sections }: NonNullable<SummaryView['version']>, id: string): string {
  const { start = 0, end = 0 } = sections.find((one) => one.id === id) ?? {};
  return text.slice(start, end);
}

it('has the discharge medication of a C-CDA row by row, and asks the model for the other sections', async () => {
  const version = await drafted(upload(CDA, 'stay.xml', 'application/xml'), {
    profile: 'discharge-summary',
  });
  expect(bodyOf(version, 'medications').split('\n')).toEqual([
    '- Metoprolol succinate 50 mg oral once daily',
    '- Apixaban 5 mg oral twice daily',
    '- Discontinued: Spironolactone 25 mg oral once daily',
  ]);
  expect(version.receipt.copied).toEqual([{ section: 'medications', rows: 3, rowsLeftOut: 0 }]);
  expect(asked).toHaveLength(5);
  expect(asked.join('\n')).not.toContain('List the medication at discharge');
  const { start = 0, end = 0 } = version.sections.find(({ id }) => id === 'medications') ?? {};
  const lines = version.evidence?.filter(
    (sentence) => sentence.start >= start && sentence.end <= end,
  );
  expect(lines?.map(({ status }) => status)).toEqual(['supported', 'supported', 'supported']);
});

it('has the results of an ORU row by row, each with its time', async () => {
  const message = readMessage(Buffer.from(ORU.join('\r')), 'ASCII');
  const page = message && partsOf(message).parts.find(({ kind }) => kind === 'text');
  if (page?.kind !== 'text') throw new Error('The message has no results.');
  const version = await drafted(upload(page.text, 'results.html', page.mediaType), {
    profile: 'visit-note',
    sections: ['subjective', 'laboratory'],
  });
  expect(bodyOf(version, 'laboratory').split('\n')).toEqual([
    '- Potassium 5.9 mmol/L (3.5-5.1) H (high), Time: 2026-01-15 08:30 (collected)',
    '- Sodium 140 mmol/L (135-145), Time: 2026-01-14 08:00',
  ]);
  expect(version.receipt.calls.map((call) => call.section)).toEqual(['subjective']);
});
