import type { Block } from '../model/blocks.js';
import { visibleLength } from '../model/left-out.js';
import { renderBlocks } from './render-blocks.js';
import { TextBuilder } from './text-builder.js';

/** How many characters blocks that are left out would have added to the text. */
export function renderedLength(blocks: readonly Block[]): number {
  const builder = new TextBuilder();
  renderBlocks(blocks, builder);
  return visibleLength(builder.build().text);
}
