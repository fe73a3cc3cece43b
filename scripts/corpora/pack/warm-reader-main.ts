// A process of its own, which reads what it is told of, one after the other, with the compiled reader, and says how
// much processor time each took. What it takes to start is not counted: the service keeps readers ready.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [entry = '', limits = '{}'] = process.argv.slice(2);
const { extractDocument } = await import(pathToFileURL(entry).href);
for await (const line of createInterface({ input: process.stdin })) {
  const { at, content, extension } = JSON.parse(line);
  const bytes = content === undefined ? readFileSync(at) : Buffer.from(content);
  const request = {
    claim: { extension, mediaType: '' },
    limits: JSON.parse(limits),
    depth: 0,
    languages: [],
  };
  const before = process.cpuUsage();
  const { outcome } = await extractDocument(bytes, request);
  const { user, system } = process.cpuUsage(before);
  const text = outcome.kind === 'extracted' ? outcome.extraction.text : null;
  process.stdout.write(`${JSON.stringify({ cpuMs: (user + system) / 1000, text })}\n`);
}
