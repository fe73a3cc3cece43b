import type { Command } from 'commander';
import type { CommandContext } from '../context.js';
import { addAllow, addDisallow } from './allow.command.js';
import { addCompare } from './compare.command.js';
import { addInspect } from './inspect.command.js';
import { addList } from './list.command.js';
import { addPropose } from './propose.command.js';
import { addPull } from './pull.command.js';
import { addReleases } from './releases.command.js';
import { addVerify } from './verify.command.js';

export function defineModel(command: Command, context: CommandContext): void {
  command.addHelpText(
    'after',
    `
From choosing a model to running it:
  cloister model list
  cloister model pull qwen2.5-7b-instruct
  cloister model inspect qwen2.5-7b-instruct
  cloister model allow qwen2.5-7b-instruct --reason "board, minute 12"
  cloister model compare smollm2-135m-instruct qwen2.5-7b-instruct --set notes.jsonl
  CLOISTER_MODEL=qwen2.5-7b-instruct cloister up
or, to have two people decide: cloister model propose --help`,
  );
  for (const add of [
    addList,
    addPull,
    addVerify,
    addInspect,
    addAllow,
    addDisallow,
    addCompare,
    addPropose,
    addReleases,
  ]) {
    add(command, context);
  }
}
