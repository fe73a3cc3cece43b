import { fieldOf, firstSegment, type Hl7Message, partsOf, readMessage, typeOf } from '@app/hl7';

export interface ArchivedDocument {
  readonly state: 'available' | 'obsolete' | 'cancelled' | 'unavailable';
  readonly completion: string;
  readonly text: string;
  /** The documents that were added to it. */
  readonly addenda: readonly string[];
}

/** A system that keeps documents as chapter 9 says, and does what TXA-12 and TXA-13 name, whoever sends it. */
export class DocumentArchive {
  private readonly documents = new Map<string, ArchivedDocument>();

  get(number: string): ArchivedDocument | undefined {
    return this.documents.get(number);
  }

  /** What is available by the archive's own rules. */
  get available(): readonly string[] {
    return [...this.documents].flatMap(([number, { state }]) =>
      state === 'available' ? [number] : [],
    );
  }

  take(bytes: Buffer): void {
    const message = readMessage(bytes, 'UNICODE UTF-8');
    if (!message) throw new Error('It has no header.');
    const { event } = typeOf(message);
    const txa = firstSegment(message, 'TXA');
    const [number, parent] = [fieldOf(txa, 12), fieldOf(txa, 13)];
    const known = this.documents.get(number);
    if (event === 'T11') {
      if (known) this.documents.set(number, { ...known, state: 'cancelled' });
      return;
    }
    const state = fieldOf(txa, 19) === 'AV' ? 'available' : 'unavailable';
    const completion = fieldOf(txa, 17);
    this.documents.set(number, { state, completion, text: textOf(message), addenda: [] });
    const whole = this.documents.get(parent);
    if (!whole) return;
    if (event === 'T06') {
      this.documents.set(parent, { ...whole, addenda: [...whole.addenda, number] });
    } else {
      for (const gone of [parent, ...whole.addenda]) this.end(gone);
    }
  }

  private end(number: string): void {
    const known = this.documents.get(number);
    if (known) this.documents.set(number, { ...known, state: 'obsolete' });
  }
}

function textOf(message: Hl7Message): string {
  const [part] = partsOf(message).parts;
  return part?.kind === 'text' ? part.text : '';
}
