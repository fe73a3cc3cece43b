import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How documents are scanned for malware: a scanner answers; none does, and they are read without, or
 * wait for it; or none is asked.
 */
export type ScannerStatus = 'ready' | 'absent' | 'awaited' | 'off';

/** A role that a worker has and does not carry out now. */
export interface RoleNotRunning {
  readonly role: string;
  /** `failed`: it is tried again. */
  readonly state: 'starting' | 'failed';
  /** One sentence of ours, also of what a start waits for; null while it starts for the first time. */
  readonly reason: string | null;
}

/** Walls around a child process, as `@app/sandbox` builds them. */
type SandboxMode = 'full' | 'landlock' | 'reduced';

/** A worker, as long as it says that it lives. */
@Entity('worker_process')
@Check('worker_process_scanner_check', `scanner in ('ready', 'absent', 'awaited', 'off')`)
@Check('worker_process_sandbox_check', `sandbox in ('full', 'landlock', 'reduced')`)
@Check('worker_process_model_sandbox_check', `model_sandbox in ('full', 'landlock', 'reduced')`)
@Check('worker_process_not_running_check', `jsonb_typeof(not_running) = 'array'`)
export class WorkerProcess {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'worker_process_pkey' })
  readonly name!: string;

  @Column('text', { array: true })
  readonly roles!: readonly string[];

  @Column('jsonb', { name: 'not_running', default: [] })
  readonly notRunning!: readonly RoleNotRunning[];

  @Column('text')
  readonly version!: string;

  /** Null where it computes nothing. */
  @Column('text', { nullable: true })
  readonly engine!: string | null;

  @Column('text', { nullable: true })
  readonly model!: string | null;

  /** Null where it reads no documents, as `sandbox` is. */
  @Column('text', { nullable: true })
  readonly scanner!: ScannerStatus | null;

  /** The walls around its readers of documents. */
  @Column('text', { nullable: true })
  readonly sandbox!: SandboxMode | null;

  /** Those around its model; null where none of its processes computes. */
  @Column('text', { name: 'model_sandbox', nullable: true })
  readonly modelSandbox!: SandboxMode | null;

  @Column('timestamptz', { name: 'started_at' })
  readonly startedAt!: Date;

  @Column('timestamptz', { name: 'seen_at' })
  readonly seenAt!: Date;
}
