import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Capabilities } from '../expected-of.js';
import type { MadeDocument } from '../made-document.js';
import type { Tools } from '../tools.js';

/** What a producer is given. */
export interface Workshop {
  readonly documents: readonly MadeDocument[];
  /** Where the pack is made. */
  readonly folder: string;
  /** For what is only needed on the way. */
  readonly scratch: string;
  readonly tools: Tools;
}

/** A program that makes files of one format, in a folder of its name. */
export interface Producer {
  /** Of its folder, too. */
  readonly name: string;
  /** Of the files that are counted together. */
  readonly format: string;
  readonly extension: string;
  readonly can: Capabilities;
  /** What it writes beside the document, such as the date of a mail. */
  readonly adds?: string;
  /** What is not there, and the command that brings it; null where everything is. */
  missing(tools: Tools): string | null;
  make(workshop: Workshop, folder: string): Promise<void>;
}

export function fileOf({ name, extension }: Producer, document: MadeDocument): string {
  return `${name}/${document.name}.${extension}`;
}

export async function madeFolder(parent: string, name: string): Promise<string> {
  const folder = join(parent, name);
  await mkdir(folder, { recursive: true });
  return folder;
}
