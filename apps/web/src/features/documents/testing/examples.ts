import type {
  Document,
  DocumentList,
  DocumentText,
  LeftOut,
  Omission,
  SentenceEvidence,
  SourceReceipt,
  SourceSpan,
  HistoryEntry,
  Summary,
  SummaryVersion,
} from '@app/api-client';

const NOW = '2026-11-24T12:00:00.000Z';

/** A v4 id that ends in a number, so that a test can name its documents. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function aDocument(change: Partial<Document> = {}): Document {
  return {
    id: idOf(1),
    state: 'extracted',
    reason: null,
    reasonDetails: null,
    reasonText: null,
    source: 'web',
    mediaType: 'text/plain',
    sizeBytes: 1200,
    confidentiality: 'N',
    sourceStatus: null,
    outdatedAt: null,
    successors: [],
    patientReference: null,
    encounterCancelledAt: null,
    fileName: 'note.txt',
    parentId: null,
    patientId: idOf(900),
    patientIdentifier: '4711-208',
    patientAuthority: null,
    patientName: null,
    patientCheck: null,
    encounterAuthority: null,
    encounterId: null,
    encounterIdentifier: null,
    externalNumber: null,
    extraction: { characters: 1200, pages: null, warnings: [] },
    summary: null,
    broughtInBy: { kind: 'person', id: idOf(800), name: 'Ada Adler' },
    held: false,
    eraseAfter: null,
    erasureId: null,
    createdAt: NOW,
    changedAt: NOW,
    ...change,
  };
}

export function aDocumentText(change: Partial<DocumentText> = {}): DocumentText {
  return {
    text: 'Dry cough for two weeks.',
    marks: [],
    blocks: [],
    leftOut: [],
    sourceCharacters: null,
    pages: null,
    stated: null,
    warnings: [],
    extractor: { name: 'text', version: 1 },
    ...change,
  };
}

export function aList(items: readonly Document[], nextCursor: string | null = null): DocumentList {
  return { items: [...items], nextCursor };
}

export function aVersion(change: Partial<SummaryVersion> = {}): SummaryVersion {
  return {
    number: 1,
    kind: 'generated',
    parent: null,
    text: 'Dry cough for two weeks.',
    sections: [],
    label: 'Written by a computer program (tiny)',
    model: 'tiny',
    versionSha256: 'ab',
    receipt: aReceipt(),
    evidence: [],
    headline: { leftOut: 0, listed: 0, toCheck: 0, unchecked: 0, supported: 0, statements: 0 },
    omissions: [],
    instructions: [],
    notMade: [],
    checkVersion: 3,
    comparison: null,
    unchecked: null,
    unused: [],
    conflicts: [],
    createdAt: NOW,
    ...change,
  };
}

export function aSentence(change: Partial<SentenceEvidence> = {}): SentenceEvidence {
  return {
    start: 0,
    end: 24,
    status: 'supported',
    spans: [],
    findings: [],
    absence: null,
    ...change,
  };
}

/** A fact of the first document that the draft leaves out. */
export function anOmission(change: Partial<Omission> = {}): Omission {
  return {
    id: '1-o1',
    class: 'allergy',
    tier: 'must-answer',
    reason: 'allergy',
    sectionId: null,
    spans: [aSpan(0, 24)],
    name: null,
    answer: null,
    ...change,
  };
}

/** A stretch of the first document, unless said otherwise. */
export function aSpan(start: number, end: number, change: Partial<SourceSpan> = {}): SourceSpan {
  return { source: 0, start, end, places: [], ...change };
}

export function aSourceReceipt(change: Partial<SourceReceipt> = {}): SourceReceipt {
  return {
    documentId: idOf(1),
    characters: 40_000,
    hiddenCharacters: 0,
    struckCharacters: 0,
    leftOut: [],
    sourceCharacters: null,
    readCharacters: null,
    unsureStrikes: [],
    instructions: [],
    passages: null,
    pages: 18,
    unreadPages: [],
    warnings: [],
    ...change,
  };
}

export function aLeftOut(change: Partial<LeftOut> = {}): LeftOut {
  return { kind: 'picture', count: 2, characters: null, pages: null, name: null, ...change };
}

export function aReceipt(
  change: Partial<SummaryVersion['receipt']> = {},
): SummaryVersion['receipt'] {
  return {
    sourceCharacters: 40_000,
    readCharacters: 40_000,
    sourceTokens: 12_431,
    codeCharacters: 0,
    instructions: 0,
    sources: [],
    stretches: [],
    passages: null,
    untrainedLanguage: null,
    extractive: false,
    calls: [aCall()],
    copied: [],
    ...change,
  };
}

export function aCall(
  change: Partial<SummaryVersion['receipt']['calls'][number]> = {},
): SummaryVersion['receipt']['calls'][number] {
  return {
    ask: 'whole',
    stretch: 0,
    section: null,
    sentTokens: 12_600,
    evaluatedTokens: 12_600,
    reusedTokens: 0,
    generatedTokens: 200,
    setAsideCharacters: 0,
    used: true,
    replaced: false,
    ended: 'stop',
    ...change,
  };
}

export function aSummary(change: Partial<Summary> = {}): Summary {
  return {
    id: idOf(500),
    state: 'draft',
    reason: null,
    profile: 'visit-note',
    profileVersion: 3,
    sourceChange: null,
    recall: null,
    sections: null,
    priority: 'routine',
    confidentiality: 'N',
    documentIds: [idOf(1)],
    tokensIn: 12_431,
    queue: null,
    run: null,
    version: aVersion(),
    signedVersion: null,
    assigneeId: null,
    revision: 1,
    createdAt: NOW,
    changedAt: NOW,
    ...change,
  };
}

export function anEntry(change: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: idOf(700),
    at: NOW,
    action: 'document.received',
    outcome: 'success',
    reason: null,
    actor: { kind: 'person', id: idOf(800), name: 'Ada Adler' },
    subject: { type: 'document', id: idOf(1) },
    related: [],
    details: {},
    ...change,
  };
}
