import type { DocumentEvent, SummaryEvent, UploadEvent } from '@app/api-client';

export type { QueuePlace, WorkEvent } from '@app/api-client';

export type UploadWork = Readonly<Omit<UploadEvent, 'kind'>>;
export type DocumentWork = Readonly<Omit<DocumentEvent, 'kind'>>;
export type SummaryState = SummaryEvent['state'];
