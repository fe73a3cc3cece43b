import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readerContents } from '@app/extraction';
import { modelContents } from '@app/inference';
import { INSTALL_FOLDER } from '@app/platform';
import {
  FILTER_ARCHITECTURES,
  refusedSystemCalls,
  type SandboxContents,
  sandboxedNode,
  type SandboxMode,
  type SandboxPurpose,
} from '@app/sandbox';
import { z } from 'zod';

const ATTEMPTS = new URL('./attempts.mjs', import.meta.url);
const Found = z.record(z.string(), z.string());
/** What was attempted, with `reached` or what stopped it. */
export type Found = z.infer<typeof Found>;
export const REACHED = 'reached';

/** An installation as an attacker would like it: a data folder with secrets, sockets, a process with a secret. */
export class HostileGround implements AsyncDisposable {
  readonly dataFolder: string;
  /** Lies in the data folder, as fetched models do. */
  readonly modelFile: string;
  private readonly folder = mkdtempSync(join(tmpdir(), 'cloister-hostile-'));
  private readonly ownFolder = join(this.folder, 'taken-over');
  private readonly servers: Server[] = [];
  private service: ChildProcess | null = null;

  private constructor() {
    this.dataFolder = join(this.folder, 'data');
    this.modelFile = join(this.dataFolder, 'models', 'model.gguf');
    for (const folder of ['secrets', 'models', 'run']) {
      mkdirSync(join(this.dataFolder, folder), { recursive: true, mode: 0o700 });
    }
    writeFileSync(join(this.dataFolder, 'secrets', 'root.key'), 'key', { mode: 0o600 });
    writeFileSync(join(this.dataFolder, 'database.json'), '{}', { mode: 0o600 });
    writeFileSync(this.modelFile, 'model');
  }

  static async prepare(): Promise<HostileGround> {
    const ground = new HostileGround();
    await ground.start();
    return ground;
  }

  /** `null` is no wall at all: whether the attempts are worth something. */
  async attack(mode: SandboxMode | null, purpose: SandboxPurpose): Promise<Found> {
    chmodSync(join(this.dataFolder, 'secrets', 'root.key'), 0o600);
    rmSync(join(this.dataFolder, 'written'), { force: true });
    // a copy each time: without walls the attempts change it
    mkdirSync(this.ownFolder, { recursive: true });
    const entry = join(this.ownFolder, 'attempts.mjs');
    copyFileSync(ATTEMPTS, entry);
    const own = this.contentsOf(purpose);
    const contents = { ...own, readable: [...own.readable, this.ownFolder] };
    const nodeArguments = [entry, JSON.stringify(this.task(contents.readable))];
    const command =
      mode === null
        ? { file: process.execPath, arguments: nodeArguments }
        : sandboxedNode(mode, contents, nodeArguments);
    const child = spawn(command.file, command.arguments, {
      env: mode === null ? { SECRET_OF_SERVICE: 'x' } : {},
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 30_000,
      killSignal: 'SIGKILL',
    });
    const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
    if (output === '') throw new Error(`The attempts ended without an answer: ${complaint}`);
    return Found.parse(JSON.parse(output));
  }

  private contentsOf(purpose: SandboxPurpose): SandboxContents {
    return purpose === 'reader'
      ? readerContents([this.dataFolder])
      : modelContents([this.modelFile], [this.dataFolder]);
  }

  private task(readable: readonly string[]): unknown {
    const architecture = FILTER_ARCHITECTURES.find((one) => one === process.arch) ?? 'x64';
    return {
      dataFolder: this.dataFolder,
      socketPath: this.socketPath,
      port: this.port,
      service: this.service?.pid,
      readable,
      ownFolder: this.ownFolder,
      packages: join(INSTALL_FOLDER, 'node_modules'),
      numbers: Object.fromEntries(refusedSystemCalls(architecture)),
    };
  }

  private get socketPath(): string {
    return join(this.dataFolder, 'run', 'operator.sock');
  }

  private get port(): number {
    const address = this.servers[0]?.address();
    if (!address || typeof address === 'string') throw new Error('Nothing listens.');
    return address.port;
  }

  private async start(): Promise<void> {
    for (const at of [{ host: '127.0.0.1', port: 0 }, { path: this.socketPath }]) {
      const server = createServer((socket) => socket.destroy()).listen(at);
      this.servers.push(server);
      await once(server, 'listening');
    }
    // a stand-in for the service, which would not survive all that is attempted where no walls are
    this.service = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60_000)'], {
      env: { SECRET_OF_SERVICE: 'x' },
      stdio: 'ignore',
    });
    await once(this.service, 'spawn');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.service?.kill('SIGKILL');
    for (const server of this.servers) server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
