#!/usr/bin/env node
// Checks an export or a proof of Cloister's audit trail with nothing but the log's public key.
// One file for any Node from version 20 on; no packages, no network, no database.
// Formats: RFC 6962 and RFC 9162 (tree and proofs), c2sp.org/signed-note, c2sp.org/tlog-checkpoint.
import { createHash, createHmac, createPublicKey, verify as verifySignature } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';

const USAGE = `Usage: node audit-verifier.mjs --key KEY [--known FILE]... [--mark FILE] FILE

  FILE           an export (cloister audit export) or a proof (cloister audit proof)
  --key KEY      the log's public key: name+id+base64, from a source you trust
  --known FILE   an older checkpoint kept elsewhere: the file that is checked must extend it
  --mark FILE    the high-water mark of the host it comes from (audit/high-water-mark.note)

Exits with 0 if everything is in order, 1 if something is not, 2 if the arguments are wrong, and 3 if
all is in order as far as can be told without --known: a trail that was cut off, or replaced together
with its host, gives the same result.`;

const MAX_LINE_BYTES = 16 * 1024 * 1024;
const HASH_BYTES = 32;

/** Something is not what it should be; the message says what and where. */
class Wrong extends Error {}
class Misuse extends Error {}

// --- hashing and the tree -------------------------------------------------------------------------

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const leafHash = (entry) => sha256(Buffer.of(0), entry);
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);

/** Keeps one hash for each full subtree of a tree that grows at its right edge. */
class Tree {
  size = 0;
  edge = [];

  append(entry) {
    let hash = leafHash(entry);
    for (let left = this.size; left % 2 === 1; left = Math.floor(left / 2)) {
      hash = nodeHash(this.edge.pop(), hash);
    }
    this.edge.push(hash);
    this.size += 1;
  }

  root() {
    if (this.edge.length === 0) return sha256();
    return this.edge.reduceRight((right, left) => nodeHash(left, right));
  }
}

/** RFC 9162, 2.1.3.2: the root that the path leads to, or null where it has a wrong length. */
function rootFromPath(index, size, leaf, path) {
  let [at, last, hash] = [index, size - 1, leaf];
  for (const step of path) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(step, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, step);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? hash : null;
}

/** RFC 9162, 2.1.4.2. */
function isBeginning(first, second, firstRoot, secondRoot, path) {
  if (first < 1 || first > second) return false;
  if (first === second) return path.length === 0 && firstRoot.equals(secondRoot);
  let isFull = first;
  while (isFull % 2 === 0) isFull /= 2;
  const [seed, ...steps] = isFull === 1 ? [firstRoot, ...path] : path;
  if (!seed) return false;
  let [at, last] = [first - 1, second - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [old, young] = [seed, seed];
  for (const step of steps) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      old = nodeHash(step, old);
      young = nodeHash(step, young);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      young = nodeHash(young, step);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && old.equals(firstRoot) && young.equals(secondRoot);
}

// --- keys and checkpoints -------------------------------------------------------------------------

/** Base64 in its one spelling; null for anything else. */
function base64(text) {
  const bytes = Buffer.from(String(text), 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

function parseKey(text) {
  const [, name, id, spelled] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const encoded = base64(spelled);
  if (encoded?.length !== 1 + HASH_BYTES || encoded[0] !== 1) {
    throw new Misuse('The key is not name+id+base64 of an Ed25519 key.');
  }
  const keyId = sha256(name, Buffer.of(0x0a), encoded).subarray(0, 4);
  if (keyId.toString('hex') !== id) throw new Misuse('The id in the key is not that of the key.');
  const head = Buffer.from('302a300506032b6570032100', 'hex');
  const der = Buffer.concat([head, encoded.subarray(1)]);
  return { name, keyId, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

/** Size and root of a checkpoint that this key signed. */
function openCheckpoint(note, key, what) {
  const at = typeof note === 'string' ? note.lastIndexOf('\n\n') : -1;
  if (at === -1 || !note.endsWith('\n')) throw new Wrong(`${what} is not a signed note.`);
  const text = note.slice(0, at + 1);
  const isSigned = note
    .slice(at + 2, -1)
    .split('\n')
    .some((line) => isSignatureOf(line, text, key, what));
  if (!isSigned) throw new Wrong(`${what} is not signed with the key ${key.name}.`);
  const [origin, size, root, ...rest] = text.split('\n');
  const hash = base64(root);
  const leaves = /^(0|[1-9][0-9]*)$/.test(size) ? Number(size) : Number.NaN;
  if (rest.pop() !== '' || hash?.length !== HASH_BYTES || !Number.isSafeInteger(leaves)) {
    throw new Wrong(`${what} is not a checkpoint.`);
  }
  if (origin !== key.name) throw new Wrong(`${what} belongs to another log, ${origin}.`);
  return { size: leaves, root: hash };
}

function isSignatureOf(line, text, { name, keyId, key }, what) {
  const [, signer, spelled] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = base64(spelled);
  if (!bytes || signer !== name || !bytes.subarray(0, 4).equals(keyId)) return false;
  if (verifySignature(null, Buffer.from(text), key, bytes.subarray(4))) return true;
  throw new Wrong(`${what} has an invalid signature of ${name}: it was altered.`);
}

// --- what is checked ------------------------------------------------------------------------------

/** Line by line: an export has any size. */
async function* linesOf(file) {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file)) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10, start)) {
      yield rest.subarray(start, end);
      start = end + 1;
    }
    rest = rest.subarray(start);
    if (rest.length > MAX_LINE_BYTES) throw new Wrong('A line is longer than 16 MiB.');
  }
  if (rest.length > 0) throw new Wrong('The file ends in the middle of a line.');
}

function parse(bytes, what) {
  try {
    const value = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // said below
  }
  throw new Wrong(`${what} is not a JSON object.`);
}

async function checkExport(file, key, known) {
  const tree = new Tree();
  const values = new Values();
  const waiting = known.toSorted((one, other) => one.size - other.size);
  let [number, signed, promised] = [0, -1, 0];
  for await (const bytes of linesOf(file)) {
    number += 1;
    const line = parse(bytes, `Line ${number}`);
    if (number === 1) {
      promised = line.size;
      values.areTold = line.values === true;
    } else if (typeof line.entry === 'string') {
      if (line.leaf !== tree.size) {
        throw new Wrong(`Line ${number} has leaf ${line.leaf}, but leaf ${tree.size} is next.`);
      }
      const entry = Buffer.from(line.entry, 'utf8');
      tree.append(entry);
      if (values.areTold)
        values.add(line.leaf, parse(entry, `The entry in line ${number}`), line.values);
      compareKnown(waiting, tree);
    } else if (typeof line.checkpoint === 'string') {
      const what = `The checkpoint in line ${number}`;
      const { size, root } = openCheckpoint(line.checkpoint, key, what);
      if (size !== tree.size) {
        throw new Wrong(`${what} covers ${size} entries, but ${tree.size} precede it.`);
      }
      if (!root.equals(tree.root())) {
        throw new Wrong(
          `${what} does not match leaves 0 to ${size - 1}: something was changed after leaf ${Math.max(signed, 0) - 1}, or before it.`,
        );
      }
      signed = size;
    } else {
      throw new Wrong(`Line ${number} is neither an entry nor a checkpoint.`);
    }
  }
  if (tree.size !== promised) {
    throw new Wrong(`The export announces ${promised} entries but has ${tree.size}.`);
  }
  if (tree.size > 0 && signed !== tree.size) {
    throw new Wrong(`No checkpoint covers leaves ${Math.max(signed, 0)} to ${tree.size - 1}.`);
  }
  const [ahead] = waiting;
  if (ahead) throw new Wrong(tooLarge(ahead, tree.size));
  return `${tree.size} entries in order, root ${tree.root().toString('base64')}${values.end()}${followed(known)}.`;
}

/** Sealed under the tenant's own key, which no erasure takes away. */
const NEVER_ERASED = new Set(['address', 'operator']);

/** Which values that entries commit to are gone, and which of them an erasure took and named. */
class Values {
  areTold = false;
  missing = new Map();
  destroyed = new Set();
  /** By tenant, the last leaf of an erasure of a version that did not name what it took. */
  unnamed = new Map();

  add(leaf, { id, tenant, action, details = {}, commitments = {} }, held) {
    const kept = Array.isArray(held) ? held : [];
    for (const field of Object.keys(commitments)) {
      if (!kept.includes(field)) this.missing.set(`${id}/${field}`, { leaf, tenant, field });
    }
    if (action === 'audit.values-destroyed') {
      for (const value of String(details.values).split(' ')) this.destroyed.add(value);
    }
    const isErasure =
      action === 'document.erased' ||
      (action === 'message.erased' && details.trigger === 'retention');
    if (isErasure && details.values === undefined) this.unnamed.set(tenant, leaf);
  }

  /** How many values erasures explain, in words. */
  end() {
    if (!this.areTold) return '';
    for (const [value, { leaf, tenant, field }] of this.missing) {
      const byOlder = !NEVER_ERASED.has(field) && leaf < (this.unnamed.get(tenant) ?? -1);
      if (this.destroyed.has(value) || byOlder) continue;
      throw new Wrong(
        `The value ${field} that leaf ${leaf} commits to is missing, and no erasure explains it.`,
      );
    }
    return this.missing.size === 0 ? '' : `, ${this.missing.size} values erased`;
  }
}

function compareKnown(waiting, tree) {
  while (waiting[0]?.size === tree.size) {
    const { file, root } = waiting.shift();
    if (!root.equals(tree.root())) {
      throw new Wrong(
        `${file} was signed for different entries: among leaves 0 to ${tree.size - 1} the trail was rewritten.`,
      );
    }
  }
}

function isCount(number) {
  return Number.isSafeInteger(number) && number >= 0;
}

function checkProof(proof, key, known) {
  const { entry, leaf, size, checkpoint } = proof;
  if (typeof entry !== 'string' || !isCount(leaf) || !isCount(size) || leaf >= size) {
    throw new Wrong('The proof has no entry, or no position for it.');
  }
  const signed = openCheckpoint(checkpoint, key, 'The checkpoint');
  if (signed.size !== size) throw new Wrong('The proof and its checkpoint have different sizes.');
  const bytes = Buffer.from(entry, 'utf8');
  const root = rootFromPath(leaf, size, leafHash(bytes), hashesOf(proof.path, 'path'));
  if (!root?.equals(signed.root)) {
    throw new Wrong(`The entry is not leaf ${leaf} of the signed tree of ${size}.`);
  }
  const opened = checkOpened(parse(bytes, 'The entry'), proof.opened ?? {});
  for (const one of known) checkFollows(one, signed, proof.since);
  return `The entry is leaf ${leaf} of ${size}${opened}${followed(known)}.`;
}

function hashesOf(list, what) {
  const hashes = Array.isArray(list) ? list.map(base64) : [null];
  if (hashes.every((hash) => hash?.length === HASH_BYTES)) return hashes;
  throw new Wrong(`The ${what} of the proof is not a list of hashes.`);
}

function checkOpened(entry, opened) {
  for (const [field, { value, salt } = {}] of Object.entries(opened)) {
    const key = Buffer.from(String(salt), 'hex');
    const hash = createHmac('sha256', key).update(String(value), 'utf8').digest('hex');
    if (key.length !== HASH_BYTES || entry.commitments?.[field] !== hash) {
      throw new Wrong(`The entry commits to a value of ${field} that differs from the one shown.`);
    }
  }
  const fields = Object.keys(opened);
  return fields.length === 0 ? '' : `, and commits to the shown ${fields.join(', ')}`;
}

function checkFollows(known, signed, since) {
  if (known.size > signed.size) throw new Wrong(tooLarge(known, signed.size));
  if (known.size !== signed.size && known.size !== since?.size) {
    throw new Wrong(
      `The proof does not show whether it extends ${known.file}. Request one with: cloister audit proof ENTRY --since ${known.file}`,
    );
  }
  const path = known.size === signed.size ? [] : hashesOf(since.path, 'since');
  if (!isBeginning(known.size, signed.size, known.root, signed.root, path)) {
    throw new Wrong(`The trail does not extend ${known.file}: it was rewritten after that.`);
  }
}

function tooLarge({ file, size }, found) {
  return `${file} covers ${size} entries, but this has ${found}: its end was cut off, or an older state was restored.`;
}

function followed(known) {
  return known.length === 0 ? '' : `, following ${known.map(({ file }) => file).join(', ')}`;
}

// --- the command ----------------------------------------------------------------------------------

function readArguments(args) {
  const given = { key: '', known: [], marks: [], files: [] };
  for (let at = 0; at < args.length; at += 1) {
    const [name, value] = [args[at], args[at + 1]];
    const list = { '--known': given.known, '--mark': given.marks }[name];
    if (name !== '--key' && !list) {
      given.files.push(name);
      continue;
    }
    if (value === undefined) throw new Misuse(USAGE);
    if (list) list.push(value);
    else given.key = value;
    at += 1;
  }
  if (given.key === '' || given.files.length !== 1 || given.files[0].startsWith('-')) {
    throw new Misuse(USAGE);
  }
  return { ...given, file: given.files[0] };
}

async function firstLine(file) {
  for await (const line of linesOf(file)) return parse(line, 'The first line');
  throw new Wrong('The file is empty.');
}

async function check(args) {
  const { key: spelled, known: files, marks, file } = readArguments(args);
  const key = parseKey(spelled);
  const known = [...files, ...marks].map((path) => ({
    file: path,
    ...openCheckpoint(readFileSync(path, 'utf8'), key, path),
  }));
  const first = await firstLine(file);
  const isOutside = files.length > 0;
  if (first.format === 'cloister-audit-export/1') {
    return { isOutside, found: await checkExport(file, key, known) };
  }
  if (first.format === 'cloister-audit-proof/1') {
    return { isOutside, found: checkProof(first, key, known) };
  }
  throw new Wrong('The file is neither an export nor a proof of this version.');
}

try {
  const { isOutside, found } = await check(process.argv.slice(2));
  process.stdout.write(
    isOutside
      ? `In order: ${found}\n`
      : `In order, as far as one can tell without a checkpoint that was kept elsewhere (--known): ${found}\n`,
  );
  process.exitCode = isOutside ? 0 : 3;
} catch (error) {
  const isMisuse = error instanceof Misuse;
  if (!isMisuse && !(error instanceof Wrong) && error.code === undefined) throw error;
  process.stderr.write(`${isMisuse ? '' : 'NOT IN ORDER: '}${error.message}\n`);
  process.exitCode = isMisuse ? 2 : 1;
}
