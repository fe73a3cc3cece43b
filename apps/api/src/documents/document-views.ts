import { ActorNames, type ActorRef } from '@app/auth';
import type { DocumentDetails } from '@app/documents';
import type { Actor } from '@app/platform';
import { SummariesService } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { toActorView } from '../http/actors.dto.js';
import { type DocumentView, toDocumentView } from './documents.dto.js';

/** Puts beside documents what other libraries know of them: two questions, however many there are. */
@Injectable()
export class DocumentViews {
  constructor(
    private readonly summaries: SummariesService,
    private readonly names: ActorNames,
  ) {}

  async of(actor: Actor, documents: readonly DocumentDetails[]): Promise<DocumentView[]> {
    const ids = documents.map(({ document }) => document.id);
    const [newest, names] = await Promise.all([
      this.summaries.newestFor(actor, ids),
      this.names.of(
        actor,
        documents.map(({ document }) => broughtInBy(document)),
      ),
    ]);
    return documents.map((details) =>
      toDocumentView(
        details,
        newest.get(details.document.id) ?? null,
        toActorView(broughtInBy(details.document), names),
      ),
    );
  }

  async ofOne(actor: Actor, details: DocumentDetails): Promise<DocumentView> {
    const [view] = await this.of(actor, [details]);
    if (!view) throw new Error('a document has no view');
    return view;
  }
}

function broughtInBy({ actorKind, actorId }: DocumentDetails['document']): ActorRef {
  return { kind: actorKind, id: actorId };
}
