import { describe, expect, it } from 'vitest';
import type { Catalog, CustomField } from '../customer/catalog.ts';
import { defaultSettings } from '../row/settings.ts';
import { suggestMapping } from './suggest-mapping.ts';
import type { Suggestion } from './suggestion.ts';

const custom = (systemName: string, type: CustomField['type'], name = systemName): CustomField => ({
  id: 1,
  systemName,
  name,
  type,
  multiple: false,
  blankClears: false,
  createMissingValues: false,
  values: [],
});

const catalog: Catalog = {
  project: { timeZone: 'UTC', defaultCountry: 'US', nameOrder: 'first-last', acceptPossibleNumbers: false },
  brands: [{ id: 1, systemName: 'main', name: 'Main' }],
  topics: [{ id: 1, brandId: 1, externalId: 'News', name: 'Weekly news' }],
  pointsOfContact: [],
  dataSources: [],
  areas: [
    { id: 1, externalId: 'north', name: 'North', parentId: null, timeZone: null },
    { id: 2, externalId: 'south', name: 'South', parentId: null, timeZone: null },
  ],
  actionTemplates: [],
  externalIdentities: [
    { id: 1, systemName: 'Crm', name: 'Crm', mayChange: false },
    { id: 2, systemName: 'Shopify', name: 'Web shop', mayChange: false },
  ],
  customFields: [
    custom('FavoriteStore', 'string', 'Favourite shop'),
    custom('Children', 'integer'),
    custom('MemberSince', 'date', 'Member since'),
  ],
  segments: [],
  blocklist: { emails: [], mobilePhones: [] },
};

const emails = ['ann@example.com', 'bob@example.com', 'cy@example.org', 'di@example.org', 'ed@example.net'];
const phones = ['+12025550101', '+4915123487217', "'+573001234567", 'p:+46701234567', '+79123424437'];
const names = ['Anna', 'Boris', 'Chloé', 'Дарья', 'Erik'];
const fullNames = ['Anna Keller', 'Boris Petrov', 'Chloé Martin', 'Дарья Иванова', 'Erik Berg'];
const birthdays = ['1980-01-31', '1990-02-28', '1975-06-05', '2001-12-24', '1966-10-10'];
const switches = ['yes', 'no', 'yes', 'yes', 'no'];
const ids = ['100', '101', '102', '103', '104'];

/** @param table headers with their values, a column each */
function suggest(
  table: Readonly<Record<string, readonly string[]>>,
  settings: Partial<typeof defaultSettings> = {},
): Suggestion[] {
  const headers = Object.keys(table);
  const height = Math.max(...Object.values(table).map((cells) => cells.length));
  const rows = Array.from({ length: height }, (_, row) =>
    headers.map((header) => table[header]?.[row] ?? ''),
  );
  return suggestMapping({
    headers,
    rows,
    settings: { ...defaultSettings, ...settings },
    catalog,
    brandId: 1,
    today: '2026-11-23',
  });
}

const one = (header: string, values: readonly string[]): Suggestion => {
  const [suggestion] = suggest({ [header]: values });
  if (suggestion === undefined) throw new Error('no column');
  return suggestion;
};

/** `Email sure`, or how it is not suggested. */
const brief = ({ kind, field, band }: Suggestion): string =>
  kind === 'field' ? `${field} ${band}` : [kind, field].filter((part) => part !== null).join(' ');

const briefs = (table: Readonly<Record<string, readonly string[]>>): string[] => suggest(table).map(brief);

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

describe('never', () => {
  const never: readonly (readonly [what: string, values: readonly string[], headers: string])[] = [
    [
      'somebody else’s email',
      emails,
      'Contact owner; Owner Email; Sales rep email; assignedTo; Account Manager E-mail; Referrer email; Email менеджера; E-Mail des Kundenbetreuers; Email du commercial responsable; Correo del vendedor; Email del venditore; E-mail do responsável; E-mail opiekuna; E-mail verkoper; Säljarens e-post; Created by; Parent email; ownerEmail; contactowneremail; Emergency contact email',
    ],
    [
      'somebody else’s phone or a fax',
      phones,
      'Owner phone; Fax; Business Fax; Assistant’s Phone; Телефон менеджера; Faxnummer; Téléphone du conseiller; Manager Phone',
    ],
    [
      'a name that is not the customer’s',
      names,
      'Contact owner; Owner First Name; Company name; Account Name; Имя менеджера; Nom de l’entreprise; Ansprechpartner Vorname; Username; User name; Nom d’utilisateur; Nombre de usuario; Product name; File name; Campaign Name; Nickname; Child’s first name; Referred by; City; Street name; Nome da empresa; Имя пользователя; Shop name; Maiden name',
    ],
    [
      'a date of the system',
      birthdays,
      'Create Date; Created at; Last modified; Last order date; Registration date; Дата создания; Дата последнего заказа; Erstellt am; Letzte Bestellung; Date de création; Fecha de alta; Data ultimo ordine; Data utworzenia; Aanmaakdatum; Skapad; OPTIN_TIME; Anniversary; Wedding date; Spouse birthday; Date; CONFIRM_TIME; Date added; Member birthday reward',
    ],
    [
      'an id of another system',
      ids,
      'Customer ID; customer_id; Record ID; Contact ID; id; ID; UserId; External ID; MaestraId; MindboxId; MUSTERID; Kundennummer; Код клиента; ID клиента; Numéro client; Código de cliente; Codice cliente; Numer klienta; Klantnummer; Kundnummer; Record ID - Contact; LEID; Order ID; Ad ID; Account ID; Form ID',
    ],
    [
      'a number of something',
      ids,
      'Total orders; Phone calls; Emails sent; Member rating; Age; Zip; Номер заказа',
    ],
    [
      'a subscription of words that are no answer',
      ['subscribed', 'cleaned', 'never'],
      'Email consent; Newsletter',
    ],
    [
      'a yes or no about something else',
      switches,
      'Tax Exempt; Do not call; Delinquent; Accepted terms; Is organic',
    ],
    ['a payment card', ['4111111111111111', '5500005555555559'], 'Card number; Loyalty card; Номер карты'],
  ];
  const cases = never.flatMap(([what, values, list]) =>
    list.split('; ').map((header) => [header, what, values] as const),
  );
  it.each(cases)('%s as if it were not %s', (header, _, values) => {
    const { kind, field, reason } = one(header, values);
    expect([kind, field]).toEqual(['left-out', null]);
    expect(reason).toMatch(/\.$/u);
  });

  it.each([
    'EMAIL_BLACKLISTED',
    'Unsubscribed',
    'Opted out',
    'Do not contact',
    'has_opted_out_of_email',
    'HasOptedOutOfEmail',
    'hs_email_optout',
    'Unsubscribed from all email',
    'Email Opt Out',
    'Not subscribed',
    'Отписан',
    'Abgemeldet',
    'Désabonné',
    'Dado de baja',
    'Disiscritto',
    'Descadastrado',
    'Wypisany',
    'Uitgeschreven',
    'Avregistrerad',
  ])('%s as a subscription: the inversion is offered and not taken', (header) => {
    const { kind, field, reason } = one(header, switches);
    expect([kind, field]).toEqual(['offer', '!IsSubscribedByEmail']);
    expect(reason).toContain(`--map "${header}=!IsSubscribedByEmail"`);
  });

  it('consent to every channel where the header names none', () => {
    expect(brief(one('Opt-in', switches))).toBe('IsSubscribed guess');
    expect(brief(one('SMS_BLACKLISTED', switches))).toBe('offer !IsSubscribedBySms');
  });
});

describe('header and values both count', () => {
  it.each([
    ['Email', switches, 'left-out'],
    ['Email', phones, 'left-out'],
    ['E-mail', ['?', '-', 'none yet', 'later'], 'Email sure'],
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
    expect(one('Birthday', ['01/02/1990', '03/04/1991']).reason).toContain('--day-first BirthDate');
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
    expect(one('Customer ID', ids).reason).toContain('externalIdentities: [{ systemName: Crm }]');
    const hubspot = suggest({ 'Record ID': ids, 'Lifecycle Stage': names, 'Contact owner': emails });
    expect(hubspot[0]?.reason).toContain('--map "Record ID=ExternalIdentityHubSpot"');
  });
});
