import type { EngineInfo } from '@app/inference';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { modelIdOf } from '../completion-engine.js';

/** Names the worker among those that compute. */
export const SERVING_WORKER = Symbol('ServingWorker');

/** Tells the other processes what this worker computes with. Belongs to no tenant. */
@Injectable()
export class ServedModels {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SERVING_WORKER) private readonly worker: string,
  ) {}

  async say(info: EngineInfo): Promise<void> {
    await this.dataSource.query(
      `insert into served_model (worker, model, engine, context_tokens, since, seen_at)
       values ($1, $2, $3, $4, now(), now())
       on conflict (worker) do update set model = excluded.model, engine = excluded.engine,
         context_tokens = excluded.context_tokens, seen_at = excluded.seen_at`,
      [this.worker, modelIdOf(info), info.engine, info.contextTokens],
    );
    // of workers that were killed, nobody takes it back
    await this.dataSource.query(
      `delete from served_model where seen_at < now() - interval '1 hour'`,
    );
  }

  async leave(): Promise<void> {
    await this.dataSource.query('delete from served_model where worker = $1', [this.worker]);
  }
}
