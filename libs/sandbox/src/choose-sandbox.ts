import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { compiledEntry, INSTALL_FOLDER } from '@app/platform';
import { z } from 'zod';
import {
  missingFor,
  type SandboxContents,
  sandboxedNode,
  type SandboxMode,
} from './sandbox-command.js';
import { type SandboxPurpose, SandboxUnavailable } from './sandbox.errors.js';
import type { SelfTestTask } from './self-test/self-test-main.js';

/** What the site asks for; `auto` is the strongest that the machine allows, and never `reduced`. */
export type SandboxSetting = 'auto' | SandboxMode;

const SELF_TEST_MS = 30_000;
const ORDER = ['full', 'landlock'] as const;
const Answer = z.object({ reached: z.array(z.string()), missing: z.array(z.string()) });

const proved = new Set<string>();

/**
 * The mode in which a child of this purpose is started. A process behind the very walls has tried to get
 * out of them first, once for each set of contents. Throws SandboxUnavailable, with what to do.
 */
export async function chooseSandbox(
  setting: SandboxSetting,
  purpose: SandboxPurpose,
  contents: SandboxContents,
): Promise<SandboxMode> {
  if (setting === 'reduced') return setting;
  const reasons: string[] = [];
  for (const mode of setting === 'auto' ? ORDER : [setting]) {
    const reason = await whyNot(mode, contents);
    if (reason === null) return mode;
    reasons.push(`${mode}: ${reason}`);
  }
  throw new SandboxUnavailable(purpose, reasons);
}

async function whyNot(mode: SandboxMode, contents: SandboxContents): Promise<string | null> {
  const key = JSON.stringify([mode, contents]);
  if (proved.has(key)) return null;
  const missing = missingFor(mode, contents);
  if (missing !== null) return missing;
  const reason = await selfTest(mode, contents);
  if (reason === null) proved.add(key);
  return reason;
}

async function selfTest(mode: SandboxMode, contents: SandboxContents): Promise<string | null> {
  const entry = compiledEntry(import.meta.url, './self-test/self-test-main.js');
  const { readable, hiddenFolders } = contents;
  const task: SelfTestTask = { parent: process.pid, hiddenFolders, readable };
  // package.json tells Node that the test is a module
  const shown = [...readable, dirname(entry), join(INSTALL_FOLDER, 'package.json')];
  const command = sandboxedNode(mode, { ...contents, readable: [...new Set(shown)] }, [
    entry,
    JSON.stringify(task),
  ]);
  const child = spawn(command.file, command.arguments, {
    env: {},
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: SELF_TEST_MS,
    killSignal: 'SIGKILL',
  });
  const failed = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
  });
  const answered = Promise.all([text(child.stdout), text(child.stderr)]);
  const outcome = await Promise.race([failed, answered]);
  if (typeof outcome === 'string') return outcome;
  return reasonOf(...outcome);
}

function reasonOf(output: string, complaint: string): string | null {
  const answer = Answer.safeParse(parseJson(output));
  if (!answer.success) {
    return complaint.trim().split('\n').at(-1) || 'the isolation test gave no answer.';
  }
  const { reached, missing } = answer.data;
  if (reached.length > 0) return `the isolation test reached ${reached.join(', ')}.`;
  if (missing.length > 0) return `the isolation test could not read ${missing.join(', ')}.`;
  return null;
}

function parseJson(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}
