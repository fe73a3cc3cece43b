import {
  inspectModel,
  type ModelInspection,
  type OllamaLayers,
  readOllamaModel,
} from '@app/inference';
import type { Command } from 'commander';
import { columns } from '../columns.js';
import type { CommandContext, FolderOptions } from '../context.js';
import { whole } from '../eval/eval.command.js';
import { findNamed, type NamedFile, openModels, present } from './models.js';

const GIB = 1024 ** 3;
const MIB = 1024 ** 2;

interface InspectOptions extends FolderOptions {
  readonly context?: number;
  readonly parallel: number;
  readonly template?: boolean;
  readonly json?: boolean;
}

export function addInspect(command: Command, context: CommandContext): void {
  command
    .command('inspect <idOrFile>')
    .description('show what a model file is and how much memory it needs')
    .option(
      '--context <tokens>',
      'context tokens per active summary (else as in the catalog)',
      whole,
    )
    .option('--parallel <number>', 'number of summaries written at once', whole, 1)
    .option('--template', 'also print its chat template')
    .option('--json', 'print everything as JSON')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
Name a file by an id from the catalog, by its path, or by a source:
  cloister model inspect qwen2.5-7b-instruct --context 16384 --parallel 4
  cloister model inspect /srv/models/our-model.gguf
  cloister model inspect ollama:llama3.1:8b --template`,
    )
    .action(async (text: string, options: InspectOptions) => {
      const { output } = context;
      const models = await openModels(context, options);
      const named = await findNamed(models, text);
      const { path, source } = present(named);
      const contextTokens = options.context ?? named.model?.contextTokens;
      const inspection = await inspectModel(path, {
        parallel: options.parallel,
        ...(contextTokens !== undefined && { contextTokens }),
      });
      const ollama =
        source?.kind === 'ollama'
          ? await readOllamaModel(models.config.modelStores.ollama, source)
          : null;
      if (options.json) {
        const { model } = named;
        return output.result(
          JSON.stringify({ path, catalog: model, ...inspection, ollama }, null, 2),
        );
      }
      for (const line of columns(rows(path, named, inspection, ollama))) output.result(line);
      if (options.template) {
        output.result(`\n${inspection.chatTemplate?.text ?? 'This model has no chat template.'}`);
        if (ollama?.template)
          output.result(`\nTemplate from Ollama, not used:\n${ollama.template}`);
      }
    });
}

function rows(
  path: string,
  { model }: NamedFile,
  inspection: ModelInspection,
  ollama: OllamaLayers | null,
): readonly (readonly string[])[] {
  const { chatTemplate, memory, trainedTokens, quantization, layers } = inspection;
  const licences = [model?.licence, inspection.licence].filter(Boolean).join('; in the file: ');
  return [
    ['file', path],
    ['name', inspection.name ?? 'none'],
    ['architecture', `${inspection.architecture}${layers === null ? '' : `, ${layers} layers`}`],
    ['parameters', millions(inspection.parameters)],
    ['quantization', quantization ?? 'not stated'],
    ['size', size(inspection.bytes)],
    ['trained for', trainedTokens === null ? 'not stated' : `${trainedTokens} tokens of context`],
    ['licence', licences || 'not stated'],
    [
      'chat template',
      chatTemplate
        ? `${chatTemplate.text.length} characters, sha256 ${chatTemplate.sha256}`
        : 'none: the model can’t be used. Choose an instruct or chat model.',
    ],
    ...(ollama ? ollamaRows(ollama) : []),
    ...(memory
      ? [
          [
            'memory',
            `${size(memory.total)} with ${memory.parallel} × ${memory.contextTokens} tokens of context`,
          ],
          ['', `${size(memory.weights)} weights, ${size(memory.cache)} key-value cache,`],
          ['', `${size(memory.computing)} compute buffers, ${size(memory.process)} process`],
        ]
      : []),
  ];
}

function ollamaRows({ params, system, licences, others }: OllamaLayers): readonly string[][] {
  return [
    ['in Ollama', `parameters ${params?.trim() ?? 'none'}`],
    ...(system === null ? [] : [['', `system text of ${system.length} characters, not used`]]),
    ...licences.map((text) => ['', `licence: ${text.trim().split('\n')[0] ?? ''}`]),
    ...others.map((kind) => ['', `${kind}, not loaded`]),
  ];
}

function millions(count: number): string {
  if (count < 1e6) return String(count);
  return count >= 1e9
    ? `${(count / 1e9).toFixed(1)} billion`
    : `${Math.round(count / 1e6)} million`;
}

function size(bytes: number): string {
  return bytes >= GIB ? `${(bytes / GIB).toFixed(1)} GiB` : `${Math.ceil(bytes / MIB)} MiB`;
}
