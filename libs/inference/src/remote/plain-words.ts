import type { ChatMessage } from '../engines/engine.js';

/**
 * What models write around turns, as one word between angle or square brackets: `<|im_end|>`,
 * `<｜User｜>`, `</s>`, `<start_of_turn>`, `[/INST]`. Which of them a server's model has, nobody here knows.
 */
const CONTROL_WORDS = [
  /<(?=[|｜][^<>\n]{1,40}[|｜]>)/,
  /<(?=\/?[a-z][a-z0-9_:-]{0,40}>)/i,
  /\[(?=\/?(?:inst|system_prompt|available_tools|tool_calls|tool_results|tool_content|args|img|think|bos|eos|unk|pad|cls|sep|mask|gmask|sop)\])/i,
];
const ANY = new RegExp(CONTROL_WORDS.map(({ source }) => source).join('|'), 'gi');

/**
 * Puts a space into every such word, so that it stays what a document says and begins or ends no turn.
 * For servers that render and tokenize by themselves, and would take it for their own.
 */
export function plainWords(text: string): string {
  return text.replace(ANY, (bracket) => `${bracket} `);
}

export function plainMessages(messages: readonly ChatMessage[]): readonly ChatMessage[] {
  return messages.map(({ role, content }) => ({ role, content: plainWords(content) }));
}
