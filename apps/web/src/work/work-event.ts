import type { DocumentEvent, SummaryEvent, UploadEvent } from '../generated/types.gen.js';

export type { QueuePlace, WorkEvent } from '../generated/types.gen.js';

export type UploadWork = Readonly<Omit<UploadEvent, 'kind'>>;
export type DocumentWork = Readonly<Omit<DocumentEvent, 'kind'>>;
export type SummaryState = SummaryEvent['state'];
