import JSZip from 'jszip';
import type { CorpusFile } from './corpus-file.js';

const MIB = 1024 * 1024;

/** Bombs that are too large to be kept in a corpus, made when they are needed. */
export function madeFiles(): readonly CorpusFile[] {
  return [
    made('nested-zips.docx', nestedZips),
    made('declared-large.docx', () => largeParts(64)),
    made('lying-sizes.docx', lyingSizes),
  ];
}

function made(name: string, bytes: () => Promise<Uint8Array<ArrayBuffer>>): CorpusFile {
  return { path: `bombs/made-here/${name}`, name, bytes };
}

/** 16 archives in each of 16 in each of … 10 MiB of zeros: 160 GiB, in the manner of 42.zip. */
async function nestedZips(): Promise<Uint8Array<ArrayBuffer>> {
  let inner = new Uint8Array(10 * MIB);
  for (let depth = 0; depth < 4; depth += 1) {
    const zip = new JSZip();
    for (let copy = 0; copy < 16; copy += 1) zip.file(`${copy}.zip`, inner);
    inner = await compressed(zip);
  }
  return inner;
}

/** A Word file whose parts are `count` times 10 MiB of spaces. */
async function largeParts(count: number): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types/>');
  zip.file('word/document.xml', '<w:document/>');
  const spaces = new Uint8Array(10 * MIB).fill(32);
  for (let part = 0; part < count; part += 1) zip.file(`word/part${part}.xml`, spaces);
  return compressed(zip);
}

/** The same with sizes that say 1000 bytes each. */
async function lyingSizes(): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Buffer.from(await largeParts(8));
  const [real, stated] = [Buffer.alloc(4), Buffer.alloc(4)];
  real.writeUInt32LE(10 * MIB);
  stated.writeUInt32LE(1000);
  for (let at = bytes.indexOf(real); at >= 0; at = bytes.indexOf(real)) stated.copy(bytes, at);
  return new Uint8Array(bytes);
}

async function compressed(zip: JSZip): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
}
