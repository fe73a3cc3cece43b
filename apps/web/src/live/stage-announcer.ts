import { announce } from '../ui/announcer.js';
import i18next from 'i18next';
import type { StageName, StageState } from './stages.js';

interface News {
  readonly name: string;
  readonly sentence: string;
  readonly end: 'draft' | 'failed' | null;
}

// a sentence takes about so long to be heard
const PAUSE_MS = 4_000;

const announced = new Map<string, string>();
let waiting = new Map<string, News>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells a screen reader that a file has come to another stage, at most once every four seconds. What
 * comes meanwhile is put together: one file by name, several by number. The first stage in which a
 * file is seen is no news.
 */
export function announceStage(
  name: string,
  stage: StageName,
  state: StageState,
  sentence: string,
): void {
  const place = `${stage} ${state}`;
  const before = announced.get(name);
  announced.set(name, place);
  if (before === undefined || before === place) return;
  const end =
    state === 'failed' ? 'failed' : stage === 'draft' && state === 'done' ? 'draft' : null;
  waiting.set(name, { name, sentence, end });
  timer ??= setTimeout(say, PAUSE_MS);
}

function say(): void {
  timer = undefined;
  const news = [...waiting.values()];
  waiting = new Map();
  const [first] = news;
  if (!first) return;
  if (news.length === 1) {
    announce(i18next.t('live:stages.one', { name: first.name, sentence: first.sentence }));
    return;
  }
  const drafts = news.filter(({ end }) => end === 'draft').length;
  const failed = news.filter(({ end }) => end === 'failed').length;
  announce(
    [
      i18next.t('live:stages.moved', { count: news.length }),
      ...(drafts > 0 ? [i18next.t('live:stages.drafts', { count: drafts })] : []),
      ...(failed > 0 ? [i18next.t('live:stages.failed', { count: failed })] : []),
    ].join(' '),
  );
}
