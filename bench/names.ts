/** Given names and how an address writes them. */
export const firstNames: readonly (readonly [string, string])[] = [
  ...same('James|Mary|Robert|Patricia|John|Jennifer|Michael|Linda|William|Susan'),
  ...same('Thomas|Sarah|Karen|Daniel|Lisa|Matthew|Nancy|Anthony|Betty|Mark'),
  ...same('Emma|Noah|Mia|Leon|Hannah|Lukas|Ines|Hugo|Chiara|Marco|Giulia'),
  ...same('Mehmet|Fatma|Elif|Emre|Piotr|Agnieszka|Jan|Joana|Rafael|Beatriz'),
  ['Иван', 'ivan'],
  ['Мария', 'mariya'],
  ['Алексей', 'alexey'],
  ['Ольга', 'olga'],
  ['Дмитрий', 'dmitry'],
  ['Анна', 'anna'],
  ['Сергей', 'sergey'],
  ['Екатерина', 'ekaterina'],
  ['José', 'jose'],
  ['Zoë', 'zoe'],
  ['François', 'francois'],
  ['Jürgen', 'juergen'],
];

/** Family names and how an address writes them; none of them is a given name above. */
export const lastNames: readonly (readonly [string, string])[] = [
  ...same('Smith|Johnson|Williams|Brown|Jones|Miller|Davis|Wilson|Anderson|Taylor'),
  ...same('Moore|Jackson|White|Harris|Clark|Lewis|Walker|Young|King|Wright'),
  ...same('Schneider|Fischer|Weber|Wagner|Becker|Hoffmann|Koch|Richter|Klein|Wolf'),
  ...same('Dubois|Moreau|Laurent|Garcia|Fernandez|Lopez|Silva|Santos|Oliveira|Costa'),
  ...same('Rossi|Ferrari|Bianchi|Romano|Kowalska|Nowak|Yilmaz|Kaya|Demir|Celik'),
  ['Иванов', 'ivanov'],
  ['Петрова', 'petrova'],
  ['Смирнов', 'smirnov'],
  ['Кузнецова', 'kuznetsova'],
  ['Соколов', 'sokolov'],
  ['Морозова', 'morozova'],
  ['Müller', 'mueller'],
  ['Núñez', 'nunez'],
  ['O’Brien', 'obrien'],
  ['Saint-Just', 'saintjust'],
];

export const middleNames: readonly string[] = [
  ...list('Ann|Lee|Marie|Grace|Rose|Jean|Ray|Allen|Scott|Paul|Иванович|Сергеевна|Петрович'),
  ...list('Алексеевна|Дмитриевич'),
];

export const domains: readonly string[] = [
  ...list('gmail.com|yahoo.com|outlook.com|hotmail.com|icloud.com|mail.ru|yandex.ru|web.de'),
  ...list('gmx.net|orange.fr|example.org|company.example.com'),
];

export const cities: readonly string[] = [
  ...list('New York|London|Paris|Berlin|Madrid|Rome|Warsaw|Istanbul|São Paulo|Chicago'),
  ...list('Moscow|Saint Petersburg|Kazan|Almaty|Hamburg|Munich|Lyon|Porto|Leeds|Boston'),
];

function same(names: string): (readonly [string, string])[] {
  return list(names).map((name) => [name, name.toLowerCase()]);
}

function list(text: string): string[] {
  return text.split('|');
}
