import { splitSentences } from '@app/text';
import type { Span } from '@app/text';

const ORDERS =
  '(?:instruction|prompt|rule|command|anweisung|instrucci|istruzion|instruç|instructi|consigne|инструкц)';
const ANSWER =
  '(?:answer|response|reply|output|summary|solution|code|codebase|algorithm|implementation|elucidation|antwort|réponse|respuesta|risposta)';
const WRITE =
  '(?:add|answer|anagram|alter|append|augment|begin|blend|combine|convert|embed|end|enhance|ensure|group|include|incorporate|insert|integrate|introduce|jumble|merge|misspell|modify|output|print|provide|put|rearrange|remove|render|repeat|replace|reply|respond|reveal|say|scramble|show|start|substitute|tease|translate|use|write|antworte|schreibe?|[eé]cris|escrib[ea]|scrivi|escreva|schrijf|напиши)';

/** What a person who writes for persons does not write. */
const SIGNS: readonly RegExp[] = [
  // marks of turns, in the forms of common models, and of our own prompts
  /<[|｜][^<>\n]{1,40}[|｜]>|\[\/?INST\]|<<\/?SYS>>|<(?:start|end)_of_turn>|<\/s>/iu,
  /^\s*#+\s*(?:instruction|response|system|assistant)s?\s*:/imu,
  /^\W*(?:(?:SYSTEM|ASSISTANT|Assistant|Human)\s*:|END OF DOCUMENT\s*$)/mu,
  /"role"\s*:\s*"(?:system|user|assistant)"/iu,
  // what the reader was told is to be forgotten, or told
  new RegExp(
    String.raw`(?:\b(?:ignor|disregard|forget|repeat|reveal|vergiss|oublie|olvida|dimentica|esque[cç]|vergeet|negeer|wiederhol|répète)|игнорир|забудь)\p{L}*[^.!?\n]{0,60}${ORDERS}`,
    'iu',
  ),
  /\b(?:forget|ignore|disregard|vergiss|stop)\s(?:[^.!?\n]{0,30}\s)?(?:summary|summari[sz]ing|above|zusammenfassung)\b/iu,
  // who is to read it
  /\b(?:note|message) to (?:the |all |any )?(?:AI|assistant|language model|LLM|automat\w+|program)\b/iu,
  /\b(?:[Yy]ou are|[Aa]ct|answer|respond|speak)\s(?:[^.!?\n]{0,20}\s)?(?:as )?(?:an? )?(?:AI|language model|LLM|DAN|chatbot|assistant)\b/u,
  /^\W*(?:assistant|AI|chatbot|achtung, KI)\s*[,:]/iu,
  /\bsystem (?:prompt|message)\b/iu,
  // how it is to write
  new RegExp(
    String.raw`^[^.!?\n]{0,40}\b${WRITE}\b[^\n]{0,160}\byour (?:\w+ )?${ANSWER}s?\b`,
    'iu',
  ),
  new RegExp(String.raw`^\W*in your ${ANSWER}\b`, 'iu'),
  new RegExp(
    String.raw`\b${WRITE}\b[^.!?\n]{0,50}\b(?:only|nothing else|word for word|nur|seulement|solamente|soltanto|apenas|alleen|только)(?!\p{L})\s*[:"]`,
    'iu',
  ),
  new RegExp(String.raw`\byour (?:whole|entire) ${ANSWER}\b`, 'iu'),
  /\bnew task\s*:/iu,
  /```/u,
];

/** Words that an answer has from nowhere else. One may be a coincidence. */
const ENOUGH = 2;
/** Sentences between two of them that belong to the same speech. */
const BETWEEN = 2;
/** A line of so few words, such as a mark, says that something follows. */
const HEADING_WORDS = 4;

/**
 * Where a document tells a program what to write, as no document for persons does: such sentences, what
 * lies between them where they are near, and the next sentence where it goes on in the same line or below
 * a heading. The line after that may be the note again.
 */
export function detectInstructions(text: string): readonly Span[] {
  const sentences = splitSentences(text);
  const stretches: { start: number; end: number }[] = [];
  let lastIndex = Number.NEGATIVE_INFINITY;
  for (const [index, { start, end }] of sentences.entries()) {
    const sentence = text.slice(start, end).normalize('NFKC');
    if (!SIGNS.some((sign) => sign.test(sentence))) continue;
    const next = sentences[index + 1];
    const goesOn = next && (isHeading(sentence) || !text.slice(end, next.start).includes('\n'));
    const stretchEnd = goesOn ? next.end : end;
    const last = stretches.at(-1);
    if (last && index - lastIndex <= BETWEEN + 1) last.end = stretchEnd;
    else stretches.push({ start, end: stretchEnd });
    lastIndex = index;
  }
  return stretches;
}

function isHeading(sentence: string): boolean {
  return sentence.endsWith(':') || sentence.split(/\s+/).length <= HEADING_WORDS;
}

/** The text without these stretches. */
export function stripInstructions(text: string, stretches: readonly Span[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of stretches) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}

/**
 * Whether an answer has taken up what such stretches say: at least two words that its source has
 * nowhere else, or no other words at all.
 */
export function followsInstruction(
  answer: string,
  source: string,
  stretches: readonly Span[],
): boolean {
  const elsewhere = new Set(wordsOf(stripInstructions(source, stretches)));
  const instructed = new Set(
    stretches.flatMap(({ start, end }) => wordsOf(source.slice(start, end))),
  );
  const words = new Set(wordsOf(answer));
  const taken = [...words].filter((word) => instructed.has(word) && !elsewhere.has(word));
  return taken.length >= ENOUGH || (taken.length > 0 && taken.length === words.size);
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu) ?? []
  );
}
