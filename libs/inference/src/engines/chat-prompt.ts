import { createHash } from 'node:crypto';
import {
  type ChatHistoryItem,
  JinjaTemplateChatWrapper,
  type LlamaModel,
  type Token,
} from 'node-llama-cpp';
import type { ChatMessage } from './engine.js';

/**
 * Renders messages by the chat template in the model's own file. The template's words become
 * special tokens, the messages' never do: a document that contains `<|im_end|>` stays plain text.
 */
export class ChatPrompt {
  readonly templateSha256: string;
  private readonly wrapper: JinjaTemplateChatWrapper;

  constructor(private readonly model: LlamaModel) {
    const template = model.fileInfo.metadata.tokenizer.chat_template;
    if (!template)
      throw new Error('its file has no chat template. Choose an instruct or chat model.');
    this.templateSha256 = createHash('sha256').update(template).digest('hex');
    // a summary is wanted at once, not the model's reasoning about it
    this.wrapper = new JinjaTemplateChatWrapper({ template, reasoning: false });
  }

  tokenize(messages: readonly ChatMessage[]): Token[] {
    const chatHistory: ChatHistoryItem[] = messages.map(toHistoryItem);
    // the empty answer at the end is where generation begins
    chatHistory.push({ type: 'model', response: [] });
    const { contextText } = this.wrapper.generateContextState({ chatHistory });
    return contextText.tokenize(this.model.tokenizer);
  }
}

function toHistoryItem({ role, content }: ChatMessage): ChatHistoryItem {
  if (role === 'assistant') return { type: 'model', response: [content] };
  return { type: role, text: content };
}
