import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../row/settings.ts';
import { suggestMapping } from './suggest-mapping.ts';
import {
  brief,
  briefs,
  birthdays,
  catalog,
  emails,
  fullNames,
  ids,
  names,
  one,
  phones,
  suggest,
  switches,
} from '../../test/suggested-columns.ts';

describe('headers of ten languages', () => {
  const headers: readonly (readonly [field: string, values: readonly string[], headers: string])[] = [
    [
      'Email',
      emails,
      'E-mail; email_address; emailAddress; Электронная почта; E-Mail-Adresse; Courriel; Correo electrónico; Posta elettronica; Endereço de e-mail; Adres e-mail; E-mailadres; E-postadress; ADRESSE E-MAIL; Customer Email; Email 1',
    ],
    [
      'MobilePhone',
      phones,
      'Phone; Mobile; Cell phone; Phone Number; Мобильный телефон; Телефон; Handynummer; Telefonnummer; Téléphone portable; Teléfono móvil; Celular; Cellulare; Telemóvel; Numer telefonu; Mobiel nummer; Mobilnummer; SMS; WhatsApp',
    ],
    [
      'FirstName',
      names,
      'First name; given_name; FNAME; Vorname; Prénom; Primer nombre; Nome di battesimo; Primeiro nome; Imię; Voornaam; Förnamn',
    ],
    [
      'LastName',
      names,
      'Surname; Family Name; LNAME; Фамилия; Nachname; Nom de famille; Apellidos; Cognome; Sobrenome; Nazwisko; Achternaam; Efternamn',
    ],
    [
      'MiddleName',
      names,
      'Middle name; Отчество; Zweiter Vorname; Deuxième prénom; Segundo nombre; Secondo nome; Nome do meio; Drugie imię; Tweede voornaam; Mellannamn',
    ],
    [
      'FullName',
      fullNames,
      'Full name; Customer name; ФИО; Vollständiger Name; Nom complet; Nombre y apellidos; Nominativo; Nome completo; Imię i nazwisko; Volledige naam; Fullständigt namn; Name; Nom; Nombre; Naam; Namn; Имя',
    ],
    ['Sex', ['m', 'f', 'f', 'm'], 'Gender; Пол; Geschlecht; Sexe; Sexo; Sesso; Płeć; Geslacht; Kön'],
    [
      'BirthDate',
      birthdays,
      'Birthday; Date of birth; DOB; Дата рождения; Geburtsdatum; Date de naissance; Fecha de nacimiento; Data di nascita; Data de nascimento; Data urodzenia; Geboortedatum; Födelsedatum',
    ],
    [
      'TimeZone',
      ['Europe/Berlin', 'Europe/Paris'],
      'Timezone; Часовой пояс; Zeitzone; Fuseau horaire; Zona horaria; Fuso orario; Fuso horário; Strefa czasowa; Tijdzone; Tidszon',
    ],
    [
      'DiscountCard',
      ['7789236663', '7750576096'],
      'Loyalty card number; Карта лояльности; Kundenkarte; Carte de fidélité; Tarjeta de fidelidad; Carta fedeltà; Cartão fidelidade; Karta stałego klienta; Klantenkaart; Kundkort',
    ],
    [
      'IsSubscribedByEmail',
      switches,
      'Newsletter; Accepts Email Marketing; Рассылка; Newsletter abonniert; Inscrit à la newsletter; Suscrito al boletín; Iscritto alla newsletter; Inscrito na newsletter; Zgoda na newsletter; Nieuwsbrief; Nyhetsbrev; Email opt-in; emailConsent',
    ],
    [
      'IsSubscribedBySms',
      switches,
      'SMS consent; Accepts SMS Marketing; sms_opt_in; СМС рассылка; Согласие SMS',
    ],
    ['IsSubscribedByEmailOnNews', switches, 'Email consent weekly news'],
    ['IsEmailConfirmed', switches, 'Email verified; Почта подтверждена; E-Mail bestätigt'],
  ];
  const cases = headers.flatMap(([field, values, list]) =>
    list.split('; ').map((header) => [header, field, values] as const),
  );
  it.each(cases)('%s is %s', (header, field, values) => {
    const { kind, field: found, band } = one(header, values);
    expect([kind, found, band]).toEqual(['field', field, 'sure']);
  });
});

describe('header and values both count', () => {
  it.each([
    ['Email', switches, 'left-out'],
    ['Email', phones, 'left-out'],
    ['E-mail', ['?', '-', 'none yet', 'later'], 'Email likely'],
    ['Contact details', emails, 'Email likely'],
    ['Column 7', emails, 'Email likely'],
    ['', emails, 'Email likely'],
    ['Column 7', phones, 'MobilePhone likely'],
    ['Column 7', ['Europe/Berlin', 'Asia/Tokyo'], 'TimeZone likely'],
    ['Column 7', ids, 'left-out'],
    ['Column 7', names, 'left-out'],
    ['Column 7', birthdays, 'left-out'],
    ['Column 7', switches, 'left-out'],
    ['First name', emails, 'left-out'],
    ['FirstName', emails, 'left-out'],
    ['Vorname', ['1', '2', '3'], 'left-out'],
    ['Birthday', ['06/06', '04/25', '12/31'], 'BirthDate guess'],
    ['Birthday', ['0/0/00', '1947-05-27'], 'BirthDate sure'],
    ['Birthday', [], 'BirthDate sure'],
    ['Gender', ['Mann', 'Frau', 'Frau'], 'Sex guess'],
    ['Email', ['x', 'y', 'ann@example.com', 'bob@example.com'], 'Email sure'],
    [
      'Email',
      ['Ann <ann@example.com>', 'bob@example.com ::: ed@example.com', 'cy@example.org'],
      'Email sure',
    ],
    ['Region', ['north', 'South', 'north'], 'Area likely'],
    ['Region', ['Bavaria', 'Texas'], 'left-out'],
    ['Brand name', ['main', 'Main'], 'Brand likely'],
    ['Brand name', ['Acme', 'Apex'], 'left-out'],
    ['Work email', emails, 'Email likely'],
    ['Company email', emails, 'Email guess'],
    ['Old email', emails, 'Email guess'],
    ['Verified email', emails, 'Email sure'],
    ['Phone number (mobile)', phones, 'MobilePhone sure'],
    ['Mobile/Cell', phones, 'MobilePhone sure'],
    ['№ телефона', phones, 'MobilePhone sure'],
    ['Column 7', ['12-34-567', '98-76-543'], 'left-out'],
    ['Newsletter', [], 'IsSubscribedByEmail guess'],
    ['Newsletter no', switches, 'left-out'],
    ['Email of birth', emails, 'Email likely'],
    ['Email domain', ['example.com', 'example.org'], 'left-out'],
    ['Billing phone', phones, 'MobilePhone likely'],
    ['Phone', ['8 (916) 533-98-68', '8 (917) 496-02-16'], 'MobilePhone guess'],
  ] as const)('%s over %j is %s', (header, values, expected) => {
    expect(brief(one(header, values))).toBe(expected);
  });

  it('one address on every row is not the customers’', () => {
    const same = Array.from({ length: 8 }, () => 'shop@example.com');
    expect(brief(one('Column 7', same))).toBe('left-out');
    expect(brief(one('E-mail address', same))).toBe('Email guess');
  });

  it('says what the header said, what the values said, and shows the first different values', () => {
    const { reason, examples, confidence } = one('E-Mail-Adresse', [
      '',
      'n/a',
      ...emails,
      'oops',
      emails[0] ?? '',
    ]);
    expect(reason).toBe('The header means (German) Email; 6 of 7 values are email addresses.');
    expect(examples).toEqual(emails.slice(0, 3));
    expect(confidence).toBe(0.98);
  });

  it('tells what else a suggestion needs', () => {
    expect(one('Geburtstag', ['31/12/1980', '01/02/1990']).needs).toEqual({ dayFirst: true });
    expect(one('Geburtstag', ['12/31/1980', '01/02/1990']).needs).toEqual({});
    expect(one('Birthday', ['01/02/1990', '03/04/1991']).option).toContain('--day-first BirthDate');
    expect(one('Phone', ['994401246531', '40712040322', '4915123487217']).needs).toEqual({
      phoneStyle: 'international',
    });
    expect(one('Phone', ['(202) 555-0101', '2025550102']).needs).toEqual({});
  });
});

describe('no field twice', () => {
  it.each([
    ['the primary contact', { 'Billing Email': emails, Email: emails, 'E-mail 2': emails }, [1]],
    ['a mobile phone', { Phone: phones, 'Home Phone': phones, 'Mobile number': phones }, [2]],
    [
      'the customer’s phone',
      { 'Default Address Phone': phones, Phone: phones, 'Shipping Phone': phones },
      [1],
    ],
    ['the first of equals', { 'E-mail address': emails, 'Email address': emails }, [0]],
    [
      'the billing name where there is no other',
      { 'Billing Last Name': names, 'Shipping Last Name': names },
      [0],
    ],
  ])('the better column wins: %s', (_, table, winners) => {
    const kinds = suggest(table).map(({ kind }) => kind);
    expect(kinds.flatMap((kind, index) => (kind === 'field' ? [index] : []))).toEqual(winners);
    const lost = suggest(table).filter(({ kind }) => kind === 'left-out');
    for (const { reason } of lost)
      expect(reason).toMatch(/^A second column for \w+: ".+" is the better one\.$/u);
  });

  it('a whole name gives way to its parts', () => {
    expect(briefs({ 'First name': names, 'Last name': names, 'Customer name': fullNames })).toEqual([
      'FirstName sure',
      'LastName sure',
      'left-out',
    ]);
    expect(briefs({ Name: names, Vorname: names })).toEqual(['LastName sure', 'FirstName sure']);
    expect(briefs({ Nombre: names, Apellidos: names })).toEqual(['FirstName sure', 'LastName sure']);
    expect(briefs({ Имя: names, Фамилия: names })).toEqual(['FirstName sure', 'LastName sure']);
    expect(briefs({ Name: fullNames, Vorname: names, Nachname: names })[0]).toBe('left-out');
  });

  it('columns of one name cannot be told apart', () => {
    const headers = ['Phone', 'Phone', 'Email'];
    const rows = phones.map((phone, row) => [phone, phone, emails[row] ?? '']);
    const request = { headers, rows, settings: defaultSettings, catalog, brandId: 1, today: '2026-11-23' };
    expect(suggestMapping(request).map(brief)).toEqual(['left-out', 'left-out', 'Email sure']);
  });

  it('what a person decided is kept, and its field is not suggested again', () => {
    const chosen = { map: [{ header: 'Contact', field: 'email' }], ignore: ['Phone'] };
    const found = suggest({ Contact: emails, Email: emails, Phone: phones, Mobile: phones }, chosen);
    expect(found.map(brief)).toEqual(['by-hand Email', 'left-out', 'by-hand', 'MobilePhone sure']);
  });
});

describe('the project’s own catalog', () => {
  it.each([
    ['Email', emails, 'Email sure'],
    ['external_identity_crm', ids, 'ExternalIdentityCrm sure'],
    ['CRM ID', ids, 'ExternalIdentityCrm sure'],
    ['crm', ids, 'ExternalIdentityCrm sure'],
    ['Crm customer id', ids, 'ExternalIdentityCrm sure'],
    ['Web shop id', ids, 'ExternalIdentityShopify sure'],
    ['CRM ID', ['1', '1', '1', '1', '2'], 'left-out'],
    ['MusterId', ids, 'offer MusterId'],
    ['Favourite shop', ['Turin'], 'CustomFieldFavoriteStore sure'],
    ['favorite_store', ['Turin'], 'CustomFieldFavoriteStore sure'],
    ['Children', ['2', '0'], 'CustomFieldChildren sure'],
    ['Member since', ['2020-01-31'], 'CustomFieldMemberSince sure'],
    ['isSubscribedByEmailOnNews', switches, 'IsSubscribedByEmailOnNews sure'],
    ['ImportResult', ['rejected'], 'left-out'],
    ['IsSubscribed', switches, 'IsSubscribed sure'],
    ['Brand', ['main'], 'Brand sure'],
    ['SourceDateTimeUtc', birthdays, 'SourceDateTimeUtc sure'],
  ] as const)('%s over %j is %s', (header, values, expected) => {
    expect(brief(one(header, values))).toBe(expected);
  });

  it.each([
    ['ExternalIdentityErp', 'external identity'],
    ['CustomFieldShoeSize', 'custom field'],
    ['IsSubscribedByEmailOnSales', 'topic'],
  ])('%s asks for its declaration', (header, kind) => {
    expect(one(header, ids).reason).toContain(`the catalog has no such ${kind}`);
  });

  it('an id is that of the program the file comes from, where the catalog has it', () => {
    const table = { 'Customer ID': ids, 'Accepts Email Marketing': switches, 'Total Spent': ids };
    expect(suggest(table).map(brief)).toEqual([
      'ExternalIdentityShopify likely',
      'IsSubscribedByEmail sure',
      'left-out',
    ]);
    expect(one('Customer ID', ids).option).toContain('externalIdentities: [{ systemName: Crm }]');
    const hubspot = suggest({ 'Record ID': ids, 'Lifecycle Stage': names, 'Contact owner': emails });
    expect(hubspot[0]?.declare).toBe('HubSpot');
    expect(hubspot[0]?.option).toContain('--map "Record ID=ExternalIdentityHubSpot"');
  });
});
