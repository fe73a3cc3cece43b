import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { frame } from '@app/hl7';
import { z } from 'zod';

const PYTHON = process.env['HL7_PYTHON'] ?? 'python3';
const SECONDS_20 = 20_000;

const RECEIVER = `
import asyncio, json, sys, hl7
from hl7.mllp import start_hl7_server
async def serve(reader, writer):
    while not writer.is_closing():
        try:
            message = await reader.readmessage()
        except asyncio.IncompleteReadError:
            return
        txa = message.segment('TXA')
        print(json.dumps({
            'id': str(message.segment('MSH')(10)),
            'event': str(message.segment('MSH')(9)(1)(2)),
            'number': str(txa(12)),
            'name': message.unescape(str(message.segment('PID')(5))),
            'lines': [message.unescape(str(obx(5))) for obx in message.segments('OBX')],
        }), flush=True)
        writer.writemessage(message.create_ack('AA'))
        await writer.drain()
async def main():
    server = await start_hl7_server(serve, '127.0.0.1', 0, encoding='utf-8')
    print(json.dumps({'port': server.sockets[0].getsockname()[1]}), flush=True)
    async with server:
        await server.serve_forever()
asyncio.run(main())
`;

const SEND = 'import sys; from hl7.client import mllp_send; mllp_send()';

const Received = z.object({
  id: z.string(),
  event: z.string(),
  number: z.string(),
  name: z.string(),
  lines: z.array(z.string()),
});
export type PythonReceived = z.infer<typeof Received>;

/** Why hl7 of PyPI cannot be asked here; null if it can. `HL7_PYTHON` names a Python that has it. */
export function missingForHl7(): string | null {
  const { status } = spawnSync(PYTHON, ['-c', 'import hl7.mllp'], { stdio: 'ignore' });
  return status === 0 ? null : 'no Python with hl7 of PyPI';
}

/** What its mllp_send prints of the answer to a message. */
export async function sendByPython(port: number, message: Buffer): Promise<string> {
  // a file, because its reading of standard input mixes text and bytes
  const folder = mkdtempSync(join(tmpdir(), 'cloister-hl7-'));
  try {
    const file = join(folder, 'message.hl7');
    writeFileSync(file, frame(message));
    const args = ['-c', SEND, '--file', file, '--port', String(port), '127.0.0.1'];
    const { stdout } = await promisify(execFile)(PYTHON, args, { timeout: SECONDS_20 });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Its asyncio server, which answers AA to everything. */
export class PythonReceiver implements AsyncDisposable {
  readonly received: PythonReceived[] = [];

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(): Promise<PythonReceiver> {
    const child = spawn(PYTHON, ['-c', RECEIVER], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout });
    const patience = AbortSignal.timeout(SECONDS_20);
    const [first]: unknown[] = await once(lines, 'line', { signal: patience });
    const { port } = z.object({ port: z.int() }).parse(JSON.parse(String(first)));
    const receiver = new PythonReceiver(child, port);
    lines.on('line', (line) => receiver.received.push(Received.parse(JSON.parse(line))));
    return receiver;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
  }
}
