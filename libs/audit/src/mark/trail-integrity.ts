import {
  auditLogSigner,
  type KeyProvider,
  type NoteVerifier,
  openOrCreateSiteKey,
} from '@app/crypto';
import type { Config } from '@app/platform';
import { type FactoryProvider, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { AskRows } from '../sequencer/kept-hashes.js';
import { compareMark, readEnds } from './compare-mark.js';
import { markPlace } from './host-name.js';
import { AuditTrailMismatch } from './integrity.errors.js';
import {
  INTEGRITY_REASONS,
  type IntegrityFinding,
  type IntegrityReason,
} from './integrity-finding.js';
import type { MarkFile } from './mark-file.js';

// Every page asks; the answer is as old as this at most.
const FRESH_MS = 2000;
// Ten turns in which a host repeats what it has seen.
const HEARD_WITHIN = '10 minutes';

const Rows = z.array(
  z.object({
    host: z.string(),
    reason: z.enum(INTEGRITY_REASONS),
    since: z.date(),
  }),
);

/** Whether the trail in the database is the one that this installation signed. */
export type IntegrityStatus =
  /** `none`: no host has signed anything yet that it could be compared with. */
  | { readonly state: 'intact' | 'none' }
  | {
      readonly state: 'mismatch';
      readonly reason: IntegrityReason;
      /** What this host's own mark says against it; null where another host found it. */
      readonly finding: IntegrityFinding | null;
      /** Null until a worker has seen it too. */
      readonly since: Date | null;
    };

export interface ComparedMark {
  readonly file: MarkFile;
  readonly host: string;
}

/** Compares the rows with this host's mark, and hears what other hosts have found. */
export class TrailIntegrity {
  private latest: { readonly atMs: number; readonly answer: Promise<IntegrityStatus> } | null =
    null;
  private readonly ask: AskRows;
  private readonly logger = new Logger(TrailIntegrity.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly openKey: () => Promise<NoteVerifier>,
    private readonly place: ComparedMark,
    private readonly freshMs: number = FRESH_MS,
  ) {
    this.ask = (statement, values) => dataSource.query(statement, [...values]);
  }

  /** Throws `AuditTrailMismatch` where nothing may be signed. */
  async check(): Promise<void> {
    if ((await this.status()).state === 'mismatch') throw new AuditTrailMismatch();
  }

  /** For those who must answer whatever is wrong: `unknown` where it could not be compared. */
  async state(): Promise<IntegrityStatus['state'] | 'unknown'> {
    try {
      return (await this.status()).state;
    } catch (err) {
      this.logger.warn('the audit trail was not compared with its mark', { err });
      return 'unknown';
    }
  }

  async status(): Promise<IntegrityStatus> {
    const { latest } = this;
    if (latest && Date.now() - latest.atMs < this.freshMs) return latest.answer;
    const answer = this.look();
    this.latest = { atMs: Date.now(), answer };
    // a look that failed is no answer
    answer.catch(() => {
      if (this.latest?.answer === answer) this.latest = null;
    });
    return answer;
  }

  private async look(): Promise<IntegrityStatus> {
    const key = await this.openKey();
    // the mark first: the rows may be ahead of it, and never behind
    const mark = await this.place.file.read(key);
    const ends = await readEnds(this.ask, { entries: false });
    const finding = mark.state === 'none' ? null : await compareMark(this.ask, ends, mark, key);
    const rows = Rows.parse(
      await this.dataSource.query(
        `select host, reason, since from audit_host
         where state = 'mismatch' and checked_at > now() - interval '${HEARD_WITHIN}' order by since`,
      ),
    );
    const own = rows.find(({ host }) => host === this.place.host);
    if (finding) {
      return { state: 'mismatch', reason: finding.reason, finding, since: own?.since ?? null };
    }
    const [reported] = rows;
    if (reported)
      return { state: 'mismatch', reason: reported.reason, finding: null, since: reported.since };
    return { state: mark.state === 'none' ? 'none' : 'intact' };
  }
}

/** For every process of this data folder. */
export function trailIntegrity(
  { data }: Config,
  rootKeys: KeyProvider,
): FactoryProvider<TrailIntegrity> {
  return {
    provide: TrailIntegrity,
    inject: [DataSource],
    useFactory: (dataSource: DataSource) => {
      let key: NoteVerifier | null = null;
      const openKey = async (): Promise<NoteVerifier> =>
        (key ??= auditLogSigner(await openOrCreateSiteKey(data.siteSigningKey, rootKeys)));
      return new TrailIntegrity(dataSource, openKey, markPlace(data));
    },
  };
}
