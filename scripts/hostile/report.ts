import type { SandboxMode, SandboxPurpose } from '@app/sandbox';
import type { Found } from '../../test/support/hostile/hostile.js';
import type { Machine } from '../bench/machine.js';

export const MODES = [null, 'full', 'landlock', 'reduced'] as const;

/** What one program reached. Mode `null` is no wall at all. */
export interface Column {
  readonly purpose: SandboxPurpose;
  readonly mode: SandboxMode | null;
  readonly found: Found;
}

export interface HostileReport {
  readonly takenAt: string;
  readonly machine: Machine;
  readonly user: string;
  /** Whether the filter of system calls can be loaded here without other walls. */
  readonly filter: boolean;
  readonly missing: readonly (readonly [SandboxMode, string])[];
  readonly columns: readonly Column[];
  /** Tokens a second. */
  readonly speeds: readonly (readonly [SandboxMode | null, number])[];
}

export function nameOf(mode: SandboxMode | null): string {
  return mode ?? 'no walls';
}

/** Attempts down, modes across. */
export function attemptsTable({ columns }: HostileReport, purpose: SandboxPurpose): string[][] {
  const own = columns.filter((column) => column.purpose === purpose);
  const attempts = Object.keys(own[0]?.found ?? {});
  return [
    ['attempt', ...own.map(({ mode }) => nameOf(mode))],
    ...attempts.map((name) => [name, ...own.map(({ found }) => found[name] ?? '')]),
    ['**reached**', ...own.map(({ found }) => `${reached(found)} of ${attempts.length}`)],
  ];
}

export function speedTable({ speeds }: HostileReport): string[][] {
  const without = speeds.find(([mode]) => mode === null)?.[1];
  return [
    ['walls', 'tokens/s', 'of those without'],
    ...speeds.map(([mode, speed]) => [
      nameOf(mode),
      speed.toFixed(1),
      without ? (speed / without).toFixed(2) : '',
    ]),
  ];
}

export function toText(report: HostileReport): string {
  const tables = [
    ...(['reader', 'model'] as const).map((purpose) => [
      [purpose],
      ...attemptsTable(report, purpose),
    ]),
    speedTable(report),
  ];
  return tables.map((table) => aligned(table)).join('\n\n');
}

function reached(found: Found): number {
  return Object.values(found).filter((what) => what === 'reached').length;
}

function aligned(rows: readonly (readonly string[])[]): string {
  const width = (at: number): number => Math.max(...rows.map((row) => row[at]?.length ?? 0));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(width(at)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
