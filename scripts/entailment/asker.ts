import { join } from 'node:path';
import type { EntailmentQuestion, Entailments } from '@app/faithfulness';
import {
  entailmentChoice,
  type LlamaCppEngine,
  openLlama,
  readAllowList,
  readCatalog,
} from '@app/inference';
import { type Config, INSTALL_FOLDER } from '@app/platform';
import { ENTAILMENT_ANSWERS, entailmentPrompt } from '@app/summaries';
import { KeptAnswers } from './answers.js';

const ANSWERS = join(INSTALL_FOLDER, 'data', 'entailment', 'answers.jsonl');
/** After so many questions it says how far it is. */
const PROGRESS_EVERY = 100;

/** Asks the model that compares sentences with their passages what it was not asked before. */
export class EntailmentAsker implements AsyncDisposable {
  private constructor(
    private readonly engine: LlamaCppEngine,
    private readonly kept: KeptAnswers,
  ) {}

  /** Opens the model as the service does. Throws a `DomainError` where it is not here. */
  static async open(config: Config, signal: AbortSignal): Promise<EntailmentAsker> {
    const catalog = await readCatalog(config.modelCatalog ?? undefined);
    const engine = await openLlama(
      {
        ...entailmentChoice(catalog),
        modelsFolder: config.data.models,
        catalog,
        allowList: await readAllowList(config),
        stores: config.modelStores,
        sandbox: { setting: config.worker.sandbox, hiddenFolders: [config.data.path] },
      },
      { signal },
    );
    const { model, adapter } = engine.info;
    return new EntailmentAsker(
      engine,
      new KeptAnswers(ANSWERS, `${model?.sha256} ${adapter?.sha256}`),
    );
  }

  get info(): LlamaCppEngine['info'] {
    return this.engine.info;
  }

  async answer(
    questions: readonly EntailmentQuestion[],
    signal: AbortSignal,
  ): Promise<Entailments> {
    const open = questions.filter((question) => this.kept.of(question) === null);
    let asked = performance.now();
    let at = 0;
    const prompts = open.map(entailmentPrompt);
    for await (const [entailed = 0] of this.engine.choose(prompts, ENTAILMENT_ANSWERS, signal)) {
      const now = performance.now();
      const question = open[at];
      if (question) this.kept.keep(question, { entailed, ms: Math.round(now - asked) });
      asked = now;
      at += 1;
      if (at % PROGRESS_EVERY === 0) process.stderr.write(`${at} of ${open.length} questions\n`);
    }
    return this.kept;
  }

  /** How long each question took when it was asked, in ascending order. */
  millisecondsOf(questions: readonly EntailmentQuestion[]): readonly number[] {
    return questions.map((question) => this.kept.msOf(question)).toSorted((a, b) => a - b);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.engine[Symbol.asyncDispose]();
  }
}
