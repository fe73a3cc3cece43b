import type { Sex } from './persons.js';
import { wordList } from './word-lists.js';

/**
 * Given names that are usual for one sex in English and German and hardly ever given to the other. Left out are names
 * of both (Robin, Kim, Andrea, Jean, Dylan) and words of other things (Mark, Bill, Will, Rose, Grace, May, Jack).
 * Written for this product.
 */
export const GIVEN_NAMES: ReadonlyMap<string, Sex> = new Map([
  ...[
    ...wordList(`
      abigail agnes alexandra alice alison amanda amelia amy angela angelina anita anna anne annette barbara beatrice
      bernadette bertha bettina betty birgit brenda bridget brigitte carla carol caroline catherine charlotte christina
      christine claire clara claudia cornelia cynthia daniela deborah debra diana diane donna doris dorothy edith elaine
      eleanor elena elisabeth elizabeth ella ellen elsa emily emma erika esther eva fatima fiona florence frances
      franziska frieda georgia geraldine gerda gertrude gina gisela gloria greta hannah hanna heather heidi
      helen helena helga henrietta hilda ida ingrid irene irma isabel isabella jacqueline jane janet janice jeanette
      jennifer jessica jill joanna josephine joyce judith judy julia juliane julie karen karin katharina katherine
      kathleen kathryn katie katja laura lauren leonie lena lillian linda lisa lois louise lucy lydia madeleine mabel
      margaret margarete maria marianne marie marilyn marlene martha martina mary mathilde melanie melissa mia
      michelle mildred miranda miriam monica monika muriel nadine nancy naomi natalie nicole nina nora norma olivia
      pamela patricia paula pauline petra phyllis priscilla rachel rebecca regina renate rita roberta rosemary ruth
      sabine sabrina samantha sandra sarah sara sharon sheila shirley silvia sonia sonja sophia sophie stella
      stephanie susan susanne suzanne sylvia tamara tanja teresa theresa tina ulrike ursula vanessa vera veronica
      victoria virginia waltraud wanda wendy yvonne
    `),
  ].map((name) => [name, 'female'] as const),
  ...[
    ...wordList(`
      aaron adam adrian albert alfred andreas andrew anthony arnold arthur benjamin bernard bernhard bernd brian bruce
      carlos charles christoph christopher clifford craig daniel david dennis dieter dietmar dominic donald douglas
      edgar edmund eduard edward edwin elijah emil eric erich ernest ernst eugene ferdinand florian francesco frederick
      friedrich fritz gareth georg george gerald gerhard gilbert gordon graham gregory gustav günter günther hamish
      harald harold harry hans heinrich heinz helmut henry herbert hermann horst howard hubert hugo ian imran isaac
      ivan jacob jakob james jason jeffrey jeremiah jeremy jerome joachim joel johann johannes john jonas jonathan
      jorge jose josef joseph joshua juan julian jürgen karl keith kenneth kevin klaus konrad kurt lawrence leonard
      leo leroy lewis lothar louis ludwig luis lukas malcolm manfred marcel marcus mario markus martin mason matthew
      matthias max maurice maximilian michael miguel mohamed mohammed moritz nathan nathaniel neil nicholas nigel
      niklas norbert norman oliver oscar oskar otto patrick paul peter philip philipp rainer ralf ralph raymond
      reginald reinhard richard robert roderick rodney roger roland ronald rudolf rupert ryan samuel scott sebastian
      simon stanley stefan stephen steven stuart theodor theodore thomas thorsten timothy tobias travis udo ulrich uwe
      victor vincent volker walter werner wilfried wilhelm william winfried wolfgang yusuf
    `),
  ].map((name) => [name, 'male'] as const),
]);

/** Before the name of who is spoken to. */
export const GREETINGS = wordList(`hi hello hey morning afternoon evening welcome`);
