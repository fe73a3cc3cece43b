/**
 * How and when a drug is taken, how a list marks it, and that somebody does well on it: what is said so of one drug is said
 * of most. English and German. Written for this product.
 */
export const COMMON_TO_DRUGS =
  /^(?:\d.*|[mµμ]?c?g|ml|units?|daily|once|twice|times?|days?|weeks?|nightly|morning|evening|noon|tablets?|capsules?|oral\w*|needed|po|iv|bd|bid|tds|tid|qds|qid|od|prn|new|resistant|susceptible|sensitive|afterwards|then|later|now|initially|finally|first|currently|doing|does|well|good|better|fine|takes?|taking|taken|given|reasoning|treatments?|medical|therapy|plan|neu|gut|besser|nimmt|erhält|behandlung|therapie|danach|dann|später|jetzt|zunächst|zuletzt|zuerst|täglich|morgens|mittags|abends|tage?n?|wochen?|tabletten?|kapseln?|tropfen|bedarf|resistent|sensibel)$/u;
