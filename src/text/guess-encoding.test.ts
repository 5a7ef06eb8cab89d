import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { ByteSurvey } from './byte-survey.ts';
import { createDecoder } from './encoding.ts';
import { findEncoding, type EncodingFinding } from './find-encoding.ts';

/** As a file with these bytes is judged, cut into pieces at the places given. */
function find(bytes: Buffer, cuts: readonly number[] = []): EncodingFinding {
  const survey = new ByteSurvey();
  const places = [
    0,
    ...cuts.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b),
    bytes.length,
  ];
  for (const [index, from] of places.slice(0, -1).entries()) {
    survey.take(Buffer.from(bytes.subarray(from, places[index + 1])));
  }
  return findEncoding({ chosen: null, start: bytes.subarray(0, 65536), seen: survey.end() });
}

function read(bytes: Buffer, encoding: string): string {
  const decoder = createDecoder(encoding);
  return [...decoder.decode(bytes), ...decoder.end()].map(({ text }) => text).join('');
}

const lists = {
  russian: 'Имя;Город\nИван Петров;Москва\nОльга Щёголева;Санкт-Петербург\nАлексей Юрьевич;Нижний Новгород\n',
  ukrainian: "Ім'я;Місто\nОлексій Ґалаґан;Київ\nМарія Їжакевич;Чернівці\nЄвген Шевченко;Запоріжжя\n",
  polish: 'Imię;Miasto\nMałgorzata Wójcik;Łódź\nPaweł Kamiński;Gdańsk\nStanisław Dąbrowski;Częstochowa\n',
  hungarian: 'Név;Város\nIstván Szőke;Székesfehérvár\nErzsébet Kővári;Győr\nGergő Fűzfa;Hódmezővásárhely\n',
  czech: 'Jméno;Město\nJiří Dvořák;Plzeň\nRůžena Šťastná;Děčín\nTomáš Kučera;Žďár nad Sázavou\n',
  german: 'Name;Stadt\nJörg Müller;Köln\nBärbel Groß;Düsseldorf\nKäthe Schäfer;Nürnberg\n',
  french: 'Nom;Ville\nHélène Lefèvre;Orléans\nFrançois Gérard;Besançon\nNoël Forêt;Saint-Étienne\n',
  spanish: 'Nombre;Ciudad\nJosé Muñoz;Cádiz\nMaría Ibáñez;León\nÍñigo Peña;La Coruña\n',
  european:
    'Name;City\nJosé Muñoz;León\nJörg Müller;Köln\nHélène Forêt;Orléans\nSøren Bjørk;Århus\nJoão Conceição;Évora\n',
  turkish: 'Ad;Şehir\nAyşe Yıldız;İstanbul\nOğuz Çelik;Eskişehir\nGülşah Işık;Muğla\n',
  greek: 'Όνομα;Πόλη\nΆννα Παπαδοπούλου;Αθήνα\nΓιώργος Άγγελος;Θεσσαλονίκη\nΝίκος Οικονόμου;Πάτρα\n',
  hebrew: 'שם;עיר\nדוד כהן;ירושלים\nשרה לוי;תל אביב\nמשה מזרחי;חיפה\n',
  simplified: '姓名;城市\n张伟;北京市\n王秀英;上海市\n李国强;广州市\n刘建华;中国四川省成都市\n',
  traditional: '姓名;城市\n陳志明;台北市\n林淑芬;高雄市\n黃建國;新北市\n張美玲;台中市\n',
  japanese: '氏名;都市\n佐藤さくら;東京都\n鈴木一郎;大阪府\n高橋はるか;京都市\n田中ケンタ;名古屋市\n',
  korean: '이름;도시\n김민준;서울특별시\n이서연;부산광역시\n박지훈;대구광역시\n최수빈;인천광역시\n',
} as const;

describe('lists of customers are read in the encoding they were written in', () => {
  test.each<[keyof typeof lists, readonly string[]]>([
    ['russian', ['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5', 'mac-cyrillic', 'utf-8']],
    ['ukrainian', ['windows-1251', 'koi8-u']],
    ['polish', ['windows-1250', 'iso-8859-2']],
    ['hungarian', ['windows-1250', 'iso-8859-2']],
    ['czech', ['windows-1250', 'iso-8859-2', 'cp852']],
    ['german', ['windows-1252', 'iso-8859-15', 'cp850', 'macintosh']],
    ['french', ['windows-1252', 'iso-8859-1']],
    ['spanish', ['windows-1252', 'iso-8859-1']],
    ['european', ['windows-1252', 'iso-8859-1', 'iso-8859-15']],
    ['turkish', ['windows-1254', 'iso-8859-9']],
    ['greek', ['windows-1253', 'iso-8859-7']],
    ['hebrew', ['windows-1255', 'iso-8859-8']],
    ['simplified', ['gb18030', 'gbk']],
    ['traditional', ['big5']],
    ['japanese', ['shift_jis', 'euc-jp']],
    ['korean', ['euc-kr']],
  ])('%s in %j', (name, encodings) => {
    for (const encoding of encodings) {
      const bytes = iconv.encode(lists[name], encoding);
      const found = find(bytes);
      expect([encoding, read(bytes, found.encoding)]).toEqual([encoding, lists[name]]);
    }
  });
});

describe('UTF-8 is what is UTF-8, and what is so for the most part', () => {
  const sound = Buffer.from(lists.russian);

  test('to the last byte', () => {
    expect(find(sound)).toMatchObject({ encoding: 'utf-8', sure: true, badOffset: null, readings: [] });
  });

  test('but for a row of another program', () => {
    const late = iconv.encode('Олег Ильин;Тверь\n', 'windows-1251');
    const found = find(Buffer.concat([sound, late]));
    expect(found).toMatchObject({ encoding: 'utf-8', badOffset: sound.length });
    expect(found.readings[1]).toEqual({ encoding: 'windows-1251', line: 'Олег Ильин;Тверь' });
  });

  test('but for characters that it forbids', () => {
    expect(find(Buffer.from('61eda0bdedb880', 'hex'))).toMatchObject({ encoding: 'utf-8', badOffset: 1 });
    expect(find(Buffer.from('613bc0af', 'hex'))).toMatchObject({ encoding: 'utf-8', badOffset: 2 });
  });

  test('not for one late row behind many of ASCII', () => {
    const bytes = Buffer.concat([
      Buffer.from('a@example.com;Ann\n'.repeat(40_000)),
      iconv.encode(lists.russian, 'windows-1251'),
    ]);
    expect(find(bytes)).toMatchObject({ encoding: 'windows-1251', sure: true });
  });

  test('and rows of it in a file of other rows make the answer unsure', () => {
    const bytes = Buffer.concat([
      ...Array.from({ length: 20 }, () => iconv.encode(lists.russian, 'windows-1251')),
      sound,
    ]);
    const found = find(bytes);
    expect(found).toMatchObject({ encoding: 'windows-1251', sure: false });
    expect(found.readings[1]?.encoding).toBe('utf-8');
  });
});

test('a letter alone is not enough to be sure, and each reading shows the line', () => {
  const found = find(Buffer.from('Name\nAnna\nM\xe8ra\n', 'latin1'));
  expect(found.sure).toBe(false);
  expect(found.readings.slice(0, 2).map(({ line }) => line)).toContain('Mèra');
  expect(new Set(found.readings.map(({ line }) => line)).size).toBe(found.readings.length);
});

describe('UTF-16 and UTF-32', () => {
  test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('%s is told by its mark', (encoding) => {
    expect(find(iconv.encode(`\uFEFF${lists.russian}`, encoding))).toMatchObject({
      encoding,
      by: 'mark',
      sure: true,
    });
  });

  test.each(['utf-16le', 'utf-16be'])('%s is told by its zeros', (encoding) => {
    for (const text of [lists.russian, lists.german, lists.simplified]) {
      expect(find(iconv.encode(text, encoding))).toMatchObject({ encoding, by: 'bytes', sure: true });
    }
  });
});

test('how the bytes come changes nothing', () => {
  const cases = fc.constantFrom<[keyof typeof lists, string]>(
    ['russian', 'utf-8'],
    ['russian', 'windows-1251'],
    ['polish', 'windows-1250'],
    ['traditional', 'big5'],
    ['korean', 'euc-kr'],
  );
  fc.assert(
    fc.property(cases, fc.array(fc.nat(900), { maxLength: 3 }), ([name, encoding], cuts) => {
      const bytes = iconv.encode(lists[name].repeat(6), encoding);
      expect(read(bytes, find(bytes, cuts).encoding)).toBe(lists[name].repeat(6));
    }),
    { numRuns: 100 },
  );
});
