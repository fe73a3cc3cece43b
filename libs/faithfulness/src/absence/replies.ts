import { follows } from '../statements/negation/replies.js';
import type { ReadUnit } from '../text/source-index.js';

/** What the next speaker says first, and which unit it is. */
export interface Reply extends ReadUnit {
  readonly at: number;
}

const ASKED = /\?[\s"')\]]*$|^(?:how|what) about\b/i;
/** Sentences of one question. */
const MOST_ASKED = 8;
/** "Me?", "what do you mean?" */
const LONGEST_BACK = 4;

export function isAsking({ text }: ReadUnit): boolean {
  return ASKED.test(text);
}

/** The first sentence of the next speaker; after a question back ("Me?" "Yes.") what comes of it. */
export function replyTo(units: readonly ReadUnit[], at: number): Reply | null {
  const reply = nextTurn(units, at);
  if (reply === null || !isAsking(reply) || reply.words.length > LONGEST_BACK) return reply;
  const made = nextTurn(units, reply.at);
  return (made && nextTurn(units, made.at)) ?? reply;
}

function nextTurn(units: readonly ReadUnit[], at: number): Reply | null {
  const unit = units[at];
  for (let next = at + 1; next <= at + MOST_ASKED; next++) {
    const reply = units[next];
    if (!unit || !reply) return null;
    if (reply.turn !== unit.turn) return follows(unit, reply) ? { ...reply, at: next } : null;
  }
  return null;
}

/** An answer with a word of its own. */
export function saysSomething({ words, text }: ReadUnit): boolean {
  return !/\?\s*$/.test(text) && words.some(({ isStop, text: word }) => !isStop && word.length > 2);
}
