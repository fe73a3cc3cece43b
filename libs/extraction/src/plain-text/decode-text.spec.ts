import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.js';

const SENTENCES = {
  German:
    'Der Patient klagt über Übelkeit und Müdigkeit, die Lunge ist frei. Größe und Gewicht sind unauffällig.',
  French:
    'Le patient présente une fièvre élevée depuis hier. Pas de douleur à l’effort, ni malaise associé.',
  Swedish:
    'Patienten klagar över huvudvärk och feber. Blodtrycket är normalt, tar inga läkemedel, mår dåligt.',
  Spanish:
    'El paciente refiere cefalea y náuseas desde hace tres días. La tensión es normal, señaló.',
  Czech:
    'Pacient si stěžuje na bolest hlavy a závratě. Příznaky trvají již několik dnů, léčba žádná.',
  Polish:
    'Pacjent skarży się na ból głowy i gorączkę. Wyniki badań są w normie, zażywa leki codziennie.',
  Hungarian:
    'A beteg fejfájásról és szédülésről panaszkodik. Vérnyomása kissé magas, láza nincs, jól érzi magát.',
  Romanian:
    'Pacientul se plânge de dureri de cap şi febră. Tensiunea este normală, nu ia medicamente.',
  Russian: 'Пациент жалуется на головную боль и слабость. Температура нормальная, дыхание чистое.',
  Ukrainian:
    'Пацієнт скаржиться на головний біль і слабкість. Температура нормальна, дихання чисте, є кашель.',
  Greek: 'Ο ασθενής παραπονιέται για πονοκέφαλο και πυρετό. Η πίεση είναι φυσιολογική.',
  Turkish:
    'Hasta baş ağrısı ve ateşten şikâyet ediyor. Tansiyonu normal, ilaç kullanmıyor, ağrı göğüste.',
  Hebrew: 'החולה מתלונן על כאב ראש וחום. לחץ הדם תקין ואין ממצאים נוספים.',
  Arabic: 'المريض يشكو من صداع وحمى. ضغط الدم طبيعي ولا توجد نتائج أخرى.',
  Lithuanian:
    'Pacientas skundžiasi galvos skausmu ir karščiavimu. Kraujospūdis normalus, vaistų nevartoja, žaizda švari.',
  Latvian:
    'Pacients sūdzas par galvassāpēm un drudzi. Asinsspiediens normāls, zāles nelieto, āda tīra.',
  Icelandic: 'Sjúklingur kvartar um höfuðverk og þreytu. Blóðþrýstingur er eðlilegur, engin lyf.',
  Finnish:
    'Potilas valittaa päänsärkyä ja kuumetta. Verenpaine on normaali, ei lääkkeitä käytössä.',
  Portuguese: 'O doente refere dor de cabeça e náuseas. A tensão é normal, não toma medicação.',
  Estonian:
    'Patsient kaebab peavalu ja palavikku. Vererõhk on normaalne, ravimeid ei võta, nahk on puhas.',
  Vietnamese: 'Bệnh nhân đau đầu và sốt. Huyết áp bình thường, không dùng thuốc.',
  Croatian: 'Bolesnik se žali na glavobolju i povišenu temperaturu. Pluća su čista, bez šumova.',
  English: 'Temp 38 °C, dose 5 µg ± 1 – “no fever” at night, café au lait spots.',
  Thai: 'ผู้ป่วยบ่นว่าปวดศีรษะและมีไข้ ความดันโลหิตปกติ',
  Japanese: '患者は頭痛と発熱を訴えている。血圧は正常で、薬は服用していない。',
  Chinese: '患者主诉头痛和发热。血压正常，没有服用任何药物。',
  Taiwanese: '患者主訴頭痛和發燒。血壓正常，沒有服用任何藥物。',
  Korean: '환자는 두통과 발열을 호소하고 있다. 혈압은 정상이며 약은 복용하지 않는다.',
} as const;

type Language = keyof typeof SENTENCES;

// The encoder is another program than the decoder that is tested.
const ENCODED: readonly (readonly [Language, string])[] = [
  ['German', 'windows-1252'],
  ['German', 'iso-8859-15'],
  ['German', 'macintosh'],
  ['French', 'windows-1252'],
  ['French', 'macintosh'],
  ['Spanish', 'iso-8859-1'],
  ['Spanish', 'macintosh'],
  ['Swedish', 'iso-8859-1'],
  ['Swedish', 'macintosh'],
  ['Czech', 'windows-1250'],
  ['Czech', 'iso-8859-2'],
  ['Polish', 'windows-1250'],
  ['Polish', 'iso-8859-2'],
  ['Hungarian', 'windows-1250'],
  ['Hungarian', 'iso-8859-2'],
  ['Romanian', 'iso-8859-2'],
  ['Romanian', 'windows-1250'],
  ['Russian', 'windows-1251'],
  ['Russian', 'koi8-r'],
  ['Russian', 'iso-8859-5'],
  ['Russian', 'cp866'],
  ['Ukrainian', 'windows-1251'],
  ['Ukrainian', 'koi8-u'],
  ['Greek', 'windows-1253'],
  ['Greek', 'iso-8859-7'],
  ['Turkish', 'windows-1254'],
  ['Turkish', 'iso-8859-9'],
  ['Hebrew', 'windows-1255'],
  ['Hebrew', 'iso-8859-8'],
  ['Arabic', 'windows-1256'],
  ['Arabic', 'iso-8859-6'],
  ['Lithuanian', 'windows-1257'],
  ['Lithuanian', 'iso-8859-13'],
  ['Latvian', 'windows-1257'],
  ['Latvian', 'iso-8859-4'],
  ['Icelandic', 'windows-1252'],
  ['Finnish', 'macintosh'],
  ['Portuguese', 'windows-1252'],
  ['Portuguese', 'macintosh'],
  ['Estonian', 'windows-1257'],
  ['Croatian', 'windows-1250'],
  ['English', 'windows-1252'],
  ['Thai', 'windows-874'],
  ['Japanese', 'shift_jis'],
  ['Japanese', 'euc-jp'],
  ['Chinese', 'gb18030'],
  ['Taiwanese', 'big5'],
  ['Korean', 'euc-kr'],
];

describe('text whose encoding nobody stated', () => {
  it.each(ENCODED)('is read as written: %s in %s, with a warning', (language, encoding) => {
    const sentence = SENTENCES[language];
    const { text, warnings } = decodeText(iconv.encode(sentence, encoding));
    expect(text).toBe(sentence);
    expect(warnings.map(({ code }) => code)).toEqual(['encoding-guessed']);
  });
});

describe('a text whose first accent comes late', () => {
  it('is judged by what follows', () => {
    const text = `${'Plain words. '.repeat(20_000)}${SENTENCES.Russian}`;
    expect(decodeText(iconv.encode(text, 'koi8-r')).text).toBe(text);
  });
});

describe('Vietnamese in windows-1258', () => {
  it('is read with its tone marks, which the encoding keeps apart from the letters', () => {
    const sentence = SENTENCES.Vietnamese;
    const apart = sentence
      .normalize('NFD')
      .replaceAll(/([aeou])([\u0302\u0306\u031b])/gi, (pair) => pair.normalize('NFC'))
      .replaceAll(
        /([aeou])\u0323([\u0302\u0306])/gi,
        (_, letter: string, mark: string) => `${(letter + mark).normalize('NFC')}\u0323`,
      );
    const { text } = decodeText(iconv.encode(apart, 'windows-1258'));
    expect(text.normalize('NFC')).toBe(sentence);
  });
});

describe('Unicode', () => {
  const TEXT = 'Schärfe, 健康, 🫀\r\nPuls 70';
  it.each(['utf16le', 'utf16be', 'utf32le', 'utf32be', 'utf8'])(
    'is read with a mark: %s',
    (form) => {
      const { text, warnings } = decodeText(iconv.encode(TEXT, form, { addBOM: true }));
      expect([text, warnings]).toEqual([TEXT, []]);
    },
  );

  it.each(['utf16le', 'utf16be', 'utf32le', 'utf32be', 'utf8'])(
    'is read without a mark: %s',
    (form) => {
      const { text, warnings } = decodeText(iconv.encode(TEXT, form, { addBOM: false }));
      expect([text, warnings]).toEqual([TEXT, []]);
    },
  );

  it('is read in Japanese mail’s seven-bit form', () => {
    // ESC $ B, the bytes of JIS X 0208 for 頭痛, ESC ( B
    const bytes = Buffer.from('\u001b$BF,DK\u001b(B ok', 'latin1');
    expect(decodeText(bytes).text).toBe('頭痛 ok');
  });

  it('stays UTF-8 where a few characters are damaged, and counts them', () => {
    const bytes = Buffer.concat([
      Buffer.from('Müdigkeit, Übelkeit, Größe, Füße, Äpfel '),
      Buffer.from([0xc3]),
      Buffer.from(' Ende'),
    ]);
    const { text, warnings } = decodeText(bytes);
    expect(text).toBe('Müdigkeit, Übelkeit, Größe, Füße, Äpfel \ufffd Ende');
    expect(warnings).toMatchObject([{ code: 'characters-unreadable', detail: { characters: 1 } }]);
  });

  it('counts what is damaged in UTF-32', () => {
    const bytes = Buffer.concat([iconv.encode('ab', 'utf32le', { addBOM: true }), Buffer.alloc(3)]);
    expect(decodeText(bytes).warnings).toMatchObject([{ detail: { characters: 1 } }]);
  });
});

describe('plain letters with zero bytes between them', () => {
  const lines = 'Sodium 140 mmol/l, potassium 4.1 mmol/l\n'.repeat(5_000);
  it.each([
    ['at odd places', (bytes: Buffer) => bytes.fill(0, 101, 102).fill(0, 9_001, 9_002)],
    ['at even places', (bytes: Buffer) => bytes.fill(0, 100, 101)],
    ['one in a hundred', (bytes: Buffer) => bytes.map((byte, at) => (at % 200 === 7 ? 0 : byte))],
  ])('are not taken for Chinese: %s', (_, damage) => {
    const { text } = decodeText(damage(Buffer.from(lines)));
    expect(text).not.toMatch(/\p{Script=Han}/u);
    expect(text).toContain('potassium 4.1 mmol/l');
  });

  it.each(['Пациент жалуется на боль', '患者主诉头痛和发热 70', 'ผู้ป่วยบ่นว่าปวด 5 mg'])(
    'are told from UTF-16: %s',
    (sentence) => {
      const long = `${sentence}\n`.repeat(40);
      expect(decodeText(iconv.encode(long, 'utf16le', { addBOM: false })).text).toBe(long);
    },
  );
});

describe('an encoding that the file states', () => {
  it('is believed', () => {
    const bytes = iconv.encode(SENTENCES.Russian, 'koi8-r');
    expect(decodeText(bytes, 'koi8-r')).toEqual({ text: SENTENCES.Russian, warnings: [] });
  });

  it('is not believed where the bytes cannot be in it', () => {
    const bytes = iconv.encode(SENTENCES.German, 'windows-1252');
    for (const wrong of ['utf-8', 'utf-16', 'shift_jis', 'nonsense']) {
      expect(decodeText(bytes, wrong).text).toBe(SENTENCES.German);
    }
  });
});
