import { stemList, wordList } from './word-lists.js';

/** Words that hold a sentence together and say nothing of a patient. */
const STOP_WORDS = wordList(`
  a an the this that these those there here it its it's that's there's he she him her his hers they
  them their theirs we us our you your yours i me my mine myself i'm i've i'd i'll you're you've you'd
  you'll he's she's we're we've we'll they're they've who whom whose which what what's when where why
  how is am are was were be been being isn't aren't wasn't weren't do does did doing done don't doesn't
  didn't have has had having haven't hasn't hadn't can could can't couldn't will would won't wouldn't
  shall should shouldn't may might must n't 's 're 've 'd 'll of in on at to for from by with without
  within into onto over under about between through during before after above below up down out off
  and or but nor so yet if then than as because while until although though however also too very just
  only even still again ever never not no none any some all both each every either neither few more
  most much many other another such own same well now once oh okay ok um uh hmm hm mm mhm yes yeah yep
  yup nope nah right sure great good alright gonna gon na wanna wan kinda sorta like really actually
  basically know think thing things get got gets getting go goes going went come comes came let let's
  lets make made take takes taken took taking see seen saw say says said tell told want need one ones
  way lot bit kind sort yourself himself herself itself themselves etc per via upon since regarding
  dr doctor mr mrs ms miss sir ma'am please thank thanks hello hi hey good morning afternoon
`);

/** Words of nearly every note: that they stand in the source too means little. */
const GENERIC = stemList(`
  patient patients pt history past medical current currently recent recently report reports reported
  states stated state notes noted note describes described complains complaint complaints complaining
  presents presented presenting present denies denied deny endorses endorsed admits mentions mentioned
  feels feel felt experience experiences experienced include includes including significant
  unremarkable remarkable noncontributory positive negative evidence time times year years old day days
  week weeks month months hour hours ago today visit follow followup follow-up seen evaluation
  examination exam treatment treated therapy medication medications medicine discuss discussed
  recommend recommended continue continued continues start started begin began use used uses using
  due secondary associated related known any family male female man woman gentleman lady doctor
  physician clinic hospital status show shows showed shown reveal reveals revealed find found findings
  appear appears appeared overall general normal issue issues problem problems symptom symptoms
  condition approximately several otherwise previous previously last first next early late initial initially additional
  increase increased decrease decreased bilateral bilaterally left right side daily twice once
  mg mcg ml gram milligram milligrams unit units
  number able unable also need help provide provided give given plan agree agreed understand
  understands question questions answered regard type area level result results test tests testing
  reason reasoning counseling education additional palpation extremity extremities prior skin neck
  neurological musculoskeletal cardiovascular constitutional respiratory gastrointestinal
  specific appreciated note noted concern concerns complaint seem seems needs anything ruled hx
`);

export function isStopWord(text: string): boolean {
  return STOP_WORDS.has(text);
}

export function isGeneric(stemmed: string): boolean {
  return GENERIC.has(stemmed);
}
