/**
 * What a program writes that does not summarize: talk, code, data, sums. English and German. Written for this product.
 */

/** Talk of an assistant: how such a sentence begins, or all of it. */
export const TALK: readonly RegExp[] = [
  /^(?:hello|hi|hey|greetings|hallo|guten tag|goodbye|bye|tschüss|auf wiedersehen)(?: there| again)?[\s,!.]*$/iu,
  /^(?:hello|hi|hey|hallo)\b[^.?]{0,40}[!,] ?(?:how|what|i|wie|was|ich)\b/iu,
  /^(?:how|what|wie|womit|was) (?:can|may|could|kann|darf) (?:i|we|ich|wir) (?:do |help|assist|ihnen |dir |für )[^.]{0,40}\??$/iu,
  /^(?:sure|certainly|of course|absolutely|okay|gerne|natürlich|klar)[,!.](?: .{0,80})?$/iu,
  /^(?:(?:sure|certainly|of course|okay)[,!.]? )?(?:here(?: is|'s| are)|below is|the following is) (?:a|an|the|your|my) (?:[a-z-]+ ){0,3}(?:summary|answer|response|note|list|text|version|rewrite|overview)\b/iu,
  /^(?:hier ist|nachfolgend|anbei) (?:eine|die|der|das|ihre) (?:\p{L}+ )?(?:zusammenfassung|antwort|notiz|liste)\b/iu,
  /\b(?:as an? |i am an? |i'm an? |als )(?:ai|artificial intelligence|language model|large language model|ki|assistant|chatbot)\b/iu,
  /^(?:i am|i'm|we are) (?:sorry|afraid|unable|not able)\b.{0,120}\b(?:help|assist|provide|answer|summari[sz]e|comply|do that|process|access|fulfil|fulfill)\b/iu,
  /^i (?:can't|cannot|can not|won't|am unable to|apologi[sz]e)\b.{0,20}\b(?:help|assist|provide|answer|summari[sz]e|comply|for)\b/iu,
  /^(?:please )?(?:let me know|feel free|don't hesitate)\b/iu,
  /^(?:is there )?(?:anything|something) else (?:i can|you)\b/iu,
  /^(?:please|bitte) (?:provide|paste|share|upload|send me|geben sie|teilen sie|senden sie)\b.{0,60}\b(?:document|text|letter|note|information|details|dokument|text|brief)\b/iu,
  /^(?:i (?:do not|don't) know|ich weiß (?:es )?nicht|i have no idea)\b/iu,
  /^(?:i hope this|hope this) helps\b/iu,
  /^(?:thank you|thanks|you're welcome|you are welcome|danke|gern geschehen)(?: very much| so much| for (?:your|the) (?:question|message|text))?[\s!.]*$/iu,
  /^(?:the )?(?:answer|solution|output|result|antwort|lösung|ergebnis)(?: is| ist|:) ?[\d\s.,+*/=-]+$/iu,
  /^(?:ok|okay|yes|yeah|yep|ja|jawohl|done|noted|understood|finished|got it|will do|erledigt|verstanden|fertig)[\s.!]*$/iu,
  /^(?:(?:i am|i'm) (?:fine|well|good|okay|great)|mir geht(?: es|'s) gut)[,.!]? ?(?:thank you|thanks|danke)?[\s.!]*$/iu,
  /^(?:once upon a time|es war einmal)\b/iu,
];

/** Programs, data and markup. */
export const CODE: readonly RegExp[] = [
  /```|=>|\{\s*["'\w]|["'\w;)]\s*\}|\(\)\s*[;{]|\);\s*$/u,
  /"[\w -]+"\s*:\s*(?:"|\d|\[|\{|true|false|null)/u,
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/u,
  /^\s*(?:(?:public |private |export |async )*(?:function|def|class|const|let(?!['’])|var|import|return|while|for|print|printf|echo|console)\b\s*[\w(.{'"]*\s*[=({'"].*|#include\b.*|SELECT\s.+\sFROM\s.+|INSERT\s+INTO\s.+)$/u,
  /\b(?:DROP|ALTER|TRUNCATE)\s+TABLE\b|\bDELETE\s+FROM\b/u,
  /^\s*(?:sudo|rm|cat|ls|cd|curl|wget|chmod|kill)\s+(?:-\w+\s+)*[-~.]?\/?\S*\/\S*\s*$/u,
  /^\s*\[\s*(?:-?\d[\d.]*|"[^"]*")(?:\s*,\s*(?:-?\d[\d.]*|"[^"]*"))*\s*\]\s*$/u,
  /^\s*[a-z]\w*\s*=\s*-?\d[\d.]*\s*;?\s*$/u,
];
/** Numbers and signs alone, at least one of them a sum. */
export const SUM = /^[\d\s.,()+*/×÷·=^-]*(?:[+*×÷=^]|\d\s-\s\d)[\d\s.,()+*/×÷·=^-]*$/u;
