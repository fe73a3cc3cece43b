import {
  type EntryFilter,
  type ExportedEntry,
  type ExportFormat,
  exportFormat,
  type ExportFormatDefinition,
  type StoredEntry,
  TrailExports,
} from '@app/audit';
import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PUBLIC_URL } from '../session/site.js';
import { ExportPlaces } from './export-places.js';
import { sendExport } from './send-export.js';

/** Sends entries of the trail in the formats of other systems, however many they are. */
@Injectable()
export class AuditExports {
  constructor(
    private readonly exports: TrailExports,
    private readonly places: ExportPlaces,
    private readonly names: ActorNames,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  async send(
    actor: Actor,
    { filter, format }: { readonly filter: EntryFilter; readonly format: ExportFormat },
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  ): Promise<void> {
    const signal = await this.places.begin(actor, reply);
    // what comes in meanwhile would never let it end
    const until = { ...filter, to: filter.to ?? new Date() };
    const namesOf = this.knownNames(actor);
    const pieces = await this.exports.begin(actor, { filter: until, format, signal, namesOf });
    const site = this.publicUrl ?? `${request.protocol}://${request.host}`;
    const definition = exportFormat(format);
    const { mediaType, parameters, extension } = definition;
    const day = until.to.toISOString().slice(0, 10);
    const name = format === 'disclosures' ? 'disclosures' : 'audit-trail';
    const file = {
      mediaType: parameters === undefined ? mediaType : `${mediaType}; ${parameters}`,
      fileName: `${name}-${day}.${extension}`,
    };
    await sendExport(reply, file, textOf(definition, pieces, site));
  }

  /** Asks for each name once: a trail has far fewer people than entries. */
  private knownNames(
    actor: Actor,
  ): (entries: readonly StoredEntry[]) => Promise<ReadonlyMap<string, string>> {
    const known = new Map<string, string>();
    const asked = new Set<string>();
    return async (entries) => {
      const unknown = entries.filter(({ actorId }) => !asked.has(actorId));
      const refs = unknown.map(({ actorKind: kind, actorId: id }) => ({ kind, id }));
      for (const { id } of refs) asked.add(id);
      for (const [id, name] of await this.names.of(actor, refs)) known.set(id, name);
      return known;
    };
  }
}

async function* textOf(
  { header, lines }: ExportFormatDefinition,
  pieces: AsyncGenerator<readonly ExportedEntry[], void, undefined>,
  site: string,
): AsyncGenerator<string, void, undefined> {
  try {
    // with the first entries: what cannot be read is found out before anything is said
    let before = header ?? '';
    for await (const entries of pieces) {
      yield before + lines(entries, site);
      before = '';
    }
  } finally {
    await pieces.return();
  }
}
