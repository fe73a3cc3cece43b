import type { Sex } from './persons.js';
import { wordList } from '../word-lists.js';

/** What says of what sex a patient is; written by us. Nouns name whoever is spoken of, forms of address the listener. */
export const SEX_NOUNS: ReadonlyMap<string, Sex> = new Map([
  ...[...wordList(`woman female lady girl`)].map((word) => [word, 'female'] as const),
  ...[...wordList(`man male gentleman boy`)].map((word) => [word, 'male'] as const),
]);
export const SEX_ADDRESSES: ReadonlyMap<string, Sex> = new Map([
  ...[...wordList(`ma'am maam madam miss mrs ms`)].map((word) => [word, 'female'] as const),
  ...[...wordList(`sir mister mr`)].map((word) => [word, 'male'] as const),
]);
/** Before a name; without what is another word too ("to miss", "MS"). */
export const TITLES: ReadonlyMap<string, Sex> = new Map([
  ['mrs', 'female'],
  ['mr', 'male'],
  ['mister', 'male'],
]);
/** What only one sex has, where it is said of the patient. */
export const SEX_ORGANS: ReadonlyMap<string, Sex> = new Map([
  ...[
    ...wordList(`
      pregnant pregnancy gravida para hysterectomy ovary ovaries ovarian uterus uterine cervix vagina
      vaginal menarche menopause menopausal postmenopausal menses menstrual menstruation menstruating lmp smear
      endometrial endometriosis mastectomy lactating breastfeeding midwife obstetrician gynecologist postpartum antepartum
      tubal labia vulva widow pms menses primigravida multigravida oophorectomy mammogram mammography miscarriage
    `),
  ].map((word) => [word, 'female'] as const),
  ...[
    ...wordList(`
      prostate prostatic prostatectomy psa testicle testicles testicular testis testes penis penile scrotum scrotal
      erectile vasectomy bph widower epididymitis circumcised circumcision
    `),
  ].map((word) => [word, 'male'] as const),
]);
/** "a 58-year-old right-handed woman": between the age and the noun. */
export const AGE_WORDS = wordList(
  `year years yr yrs old y o yo month months week weeks day days aged`,
);
