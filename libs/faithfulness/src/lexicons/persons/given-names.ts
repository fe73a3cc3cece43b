import type { Sex } from './persons.js';
import { wordList } from '../word-lists.js';

/**
 * Given names that are usual for one sex in English and German and hardly ever given to the other. Left out are names
 * of both (Robin, Kim, Andrea, Jean, Dylan) and words of other things (Mark, Bill, Will, Rose, Grace, May, Jack).
 * Written for this product.
 */
export const GIVEN_NAMES: ReadonlyMap<string, Sex> = new Map([
  ...[
    ...wordList(`
      abigail agnes alexandra alice alison allison amanda amelia amy angela angelina anita anna anne annette ariana
      ashleigh barbara beatrice bernadette bertha bettina betty beverly birgit brenda bridget brigitte brittany carla
      carol caroline cassandra catherine cecilia charlotte chloe christina christine claire clara claudia cornelia
      cynthia daniela danielle deborah debra denise diana diane donna doris dorothy edith eileen elaine eleanor elena
      elisabeth elizabeth ella ellen elsa emily emma erica erika erin estelle esther eugenia eva evelyn fatemeh
      fatima felicia fiona florence frances franziska frieda gabriela georgia geraldine gerda gertrude gina gisela
      gladys gloria greta gwendolyn hanna hannah harriet heather heidi helen helena helga henrietta hilda ida ines
      ingrid irene irma isabel isabella isla jacqueline jane janet janice jeanette jenna jennifer jessica jill joanna
      josephine joyce judith judy julia juliane julie kaitlyn karen karin karla katharina katherine kathleen kathryn
      katie katja katrina kelsey kristen kristin kristina latoya laura lauren leila lena leonie lillian linda lisa
      lois lorraine louise lucia lucinda lucy lydia mabel madeleine magdalena marcia margaret margarete maria
      marianne marie marilyn marjorie marlene martha martina mary mathilde maureen maya megan melanie melissa
      meredith mia michaela michelle mildred miranda miriam monica monika muriel nadine nancy naomi natalie natasha
      nicole nina noemi nora noreen norma olivia ophelia pamela patricia paula pauline petra philippa phyllis
      priscilla priya rachel rebecca regina renate rita roberta rosa rosalind rosemary roxanne ruth sabine sabrina
      samantha samira sandra sara sarah sharon sheila sheryl shirley silvia simone sonia sonja sophia sophie stella
      stephanie susan susanne suzanne sybil sylvia tabitha tamara tanja tatiana teresa thelma theresa tiffany tina
      tracey trudy ulrike ursula valerie vanessa vera veronica victoria virginia vivian waltraud wanda wendy yolanda
      yvonne zoe
    `),
  ].map((name) => [name, 'female'] as const),
  ...[
    ...wordList(`
      aaron abdul adam adrian ahmed alan albert alberto albrecht alejandro alexander alfred andreas andrew anthony
      antonio arnold arthur barry benjamin bernard bernd bernhard bradley brandon brian bruce carlos cedric chad
      charles christoph christopher clarence clifford clive colin connor craig curtis daniel darren david dennis
      derek desmond diego dieter dietmar dimitri dominic donald douglas duncan dustin edgar edmund eduard eduardo
      edward edwin elijah emil eric erich ernest ernst ethan eugene ezra felipe ferdinand fernando florian francesco
      francisco franklin fred frederick friedrich fritz gareth gary geoffrey georg george gerald gerhard gilbert
      gilles glenn gordon graham gregory gustav günter günther hamish hans harald harold harry hassan hector heinrich
      heinz helmut henry herbert herman hermann horst howard hubert hugo humphrey ian ibrahim igor imran isaac ismael
      ivan jacob jakob james jared jason javier jeff jeffrey jeremiah jeremy jerome jesus joachim joel johann
      johannes john jonas jonathan jorge jose josef joseph joshua juan julian jurgen justin jürgen karl keith kenneth
      kevin klaus konrad kurt kyle larry lawrence leo leon leonard leroy lewis liam lothar louis ludwig luis lukas
      luke magnus malcolm manfred marc marcel marcus mario markus martin marvin mason matteo matthew matthias maurice
      max maximilian maxwell michael miguel milton mitchell mohamed mohammed moritz morris mustafa nathan nathaniel
      neil nicholas nicolas nigel niklas noah norbert norman oliver omar oscar oskar otto owen pablo patrick paul
      pedro peter philip philipp pierre quentin rafael rainer ralf ralph ramon raul raymond reginald reinhard ricardo
      richard robert roberto roderick rodney roger roland rolf ronald rory rudolf rupert russell ryan salvatore
      samuel santiago scott sean sebastian sergio seth sidney silas simon stanley stefan stephen steven stuart
      terence theodor theodore thomas thorsten timothy tobias todd tony travis trevor tyler udo ulrich uwe vernon
      victor vincent vladimir volker walter wayne werner wesley wilbur wilfried wilhelm william winfried wolfgang
      xavier yusuf zachary
    `),
  ].map((name) => [name, 'male'] as const),
]);

/** Before the name of who is spoken to. */
export const GREETINGS = wordList(`hi hello hey morning afternoon evening welcome`);
