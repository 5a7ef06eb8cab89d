import { expect, test } from 'vitest';
import { type NameParts, splitFullName } from './full-name.ts';
import { GIVEN_NAMES } from './given-names.ts';

/** Last, first and middle name; a dash where there is none. */
function parts({ lastName, firstName, middleName }: NameParts): string {
  return [lastName, firstName, middleName].map((part) => part ?? '–').join(' | ');
}

test.each([
  ['one word is the first name', 'Madonna', '– | Madonna | –'],
  ['a given name and another word', 'Anna Smith', 'Smith | Anna | –'],
  ['another word and a given name', 'Smith Anna', 'Smith | Anna | –'],
  ['in any case', 'SMITH anna', 'SMITH | anna | –'],
  ['two given names, by the order', 'Thomas Martin', 'Martin | Thomas | –'],
  ['no given name', 'Foo Bar', '– | Foo Bar | –'],
  ['several blanks between', 'Anna   Smith', 'Smith | Anna | –'],
  ['a no-break space between', 'Anna\u00a0Smith', 'Smith | Anna | –'],
  ['given name and patronymic', 'Иван Петрович', '– | Иван | Петрович'],
  ['patronymic and given name are last and first name', 'Петрович Иван', 'Петрович | Иван | –'],
  ['last first middle', 'Иванов Иван Иванович', 'Иванов | Иван | Иванович'],
  ['first middle last', 'Иван Иванович Иванов', 'Иванов | Иван | Иванович'],
  ['a patronymic in -ична', 'Кузьмина Анна Ильинична', 'Кузьмина | Анна | Ильинична'],
  ['a patronymic in -ич', 'Лев Кузьмич', '– | Лев | Кузьмич'],
  ['a patronymic in -евна', 'Мария Сергеевна Ли', 'Ли | Мария | Сергеевна'],
  ['transliterated', 'Ivanova Anna Sergeevna', 'Ivanova | Anna | Sergeevna'],
  ['transliterated, first middle last', 'Dmitry Petrovich Sokolov', 'Sokolov | Dmitry | Petrovich'],
  ['ё or е', 'Петров Федор', 'Петров | Федор | –'],
  ['the dotted capital I', 'İBRAHİM Yıldırımoğlu', 'Yıldırımoğlu | İBRAHİM | –'],
  ['three words without patronymic', 'Anna Maria Smith', '– | Anna Maria Smith | –'],
  ['a patronymic that follows no given name', 'Иван Иванов Иванович', '– | Иван Иванов Иванович | –'],
  ['four words', 'Anna Maria van Dyk', '– | Anna Maria van Dyk | –'],
  ['by the comma', 'Smith, Anna', 'Smith | Anna | –'],
  ['by the comma, with middle name', 'Smith, Anna Maria', 'Smith | Anna | Maria'],
  [
    'by the comma, with two middle names',
    'van der Berg, Anna Maria Luise',
    'van der Berg | Anna | Maria Luise',
  ],
  ['by the comma, without blank', 'Smith,Anna', 'Smith | Anna | –'],
  ['by the comma, whatever the dictionary says', 'Anna, Xyz', 'Anna | Xyz | –'],
  ['nothing behind the comma', 'Smith,', '– | Smith, | –'],
  ['nothing before the comma', ', Anna', '– | , Anna | –'],
  ['two commas', 'Smith, Anna, Jr.', '– | Smith, Anna, Jr. | –'],
  ['a title', 'Mr John Fox', 'Fox | John | –'],
  ['a title with its point, in any case', 'MRS. Anna Fox', 'Fox | Anna | –'],
  ['several titles', 'Prof. Dr. Anna Fox', 'Fox | Anna | –'],
  ['a title before the comma form', 'Dr Fox, Anna', 'Fox | Anna | –'],
  ['a title behind the comma', 'Fox, Dr. Anna Maria', 'Fox | Anna | Maria'],
  ['a title and one word', 'Herr Müller', '– | Müller | –'],
  ['a Russian title', 'г-жа Анна Лиса', 'Лиса | Анна | –'],
  ['a title alone', 'Dr', '– | Dr | –'],
  ['a title behind the name', 'Anna Dr', 'Dr | Anna | –'],
  ['an initial is no title', 'M. Fox', '– | M. Fox | –'],
  ['a line break is no blank', 'Anna\nSmith', '– | Anna\nSmith | –'],
])('%s: %s', (_, text, expected) => {
  expect(parts(splitFullName(text, 'first-last'))).toBe(expected);
});

test('the name order decides between two given names, and nothing else', () => {
  expect(parts(splitFullName('Thomas Martin', 'last-first'))).toBe('Thomas | Martin | –');
  expect(parts(splitFullName('Anna Smith', 'last-first'))).toBe('Smith | Anna | –');
  expect(parts(splitFullName('Иван Петрович', 'last-first'))).toBe('– | Иван | Петрович');
});

test('the dictionary has at least 3,000 given names, in the form in which they are looked up', () => {
  const names = GIVEN_NAMES.trim().split(/\s+/);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(3000);
  expect(
    names.filter((name) => name !== name.toLowerCase().normalize('NFC') || name.includes('i\u0307')),
  ).toEqual([]);
});

test.each([
  ['Russian', 'Анастасия Дмитрий'],
  ['Ukrainian', 'Олександр Оксана'],
  ['English', 'William Emily'],
  ['German', 'Jürgen Katrin'],
  ['French', 'François Amélie'],
  ['Spanish', 'José Guadalupe'],
  ['Italian', 'Giuseppe Chiara'],
  ['Portuguese', 'João Beatriz'],
  ['Polish', 'Zbigniew Małgorzata'],
  ['Dutch', 'Sanne Daan'],
  ['Swedish', 'Björn Ingrid'],
  ['Finnish', 'Aino Matti'],
  ['Turkish', 'Mehmet Ayşe'],
  ['Czech', 'Jiří Věra'],
  ['Hungarian', 'László Zsuzsanna'],
  ['Romanian', 'Gheorghe Ioana'],
  ['Arabic', 'محمد فاطمة'],
  ['Hebrew', 'משה שרה'],
  ['Georgian', 'გიორგი ნინო'],
  ['Japanese', '翔太 さくら'],
  ['Korean', '서연 민준'],
  ['Chinese', '浩宇 梓涵'],
])('%s is in the dictionary: %s', (_, text) => {
  const names = new Set(GIVEN_NAMES.split(/\s+/));
  expect(text.split(' ').filter((name) => !names.has(name.toLowerCase()))).toEqual([]);
});

test.each([
  'smith',
  'jones',
  'müller',
  'dubois',
  'иванов',
  'петрова',
  'rossi',
  'kowalski',
  'de',
  'van',
  'von',
])('%s is not in the dictionary', (name) => {
  expect(GIVEN_NAMES.split(/\s+/)).not.toContain(name);
});
