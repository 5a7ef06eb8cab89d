import { describe, expect, it } from 'vitest';
import { brief, birthdays, emails, ids, names, one, phones, switches } from '../../test/suggested-columns.ts';

describe('never', () => {
  const never: readonly (readonly [what: string, values: readonly string[], headers: string])[] = [
    [
      'somebody else’s email',
      emails,
      'Contact owner; Owner Email; Sales rep email; assignedTo; Account Manager E-mail; Referrer email; Email менеджера; E-Mail des Kundenbetreuers; Email du commercial responsable; Correo del vendedor; Email del venditore; E-mail do responsável; E-mail opiekuna; E-mail verkoper; Säljarens e-post; Created by; Parent email; ownerEmail; contactowneremail; Emergency contact email; Reports To; Boss email; Supervisor; HR email; Reply-To Email; Email куратора; E-mail du parent; Correo del asesor; E-mail accountmanager; E-post förälder; Created By Email; Last modified by e-mail; Next of kin email; Geändert von E-Mail',
    ],
    [
      'somebody else’s phone or a fax',
      phones,
      'Owner phone; Fax; Business Fax; Assistant’s Phone; Телефон менеджера; Faxnummer; Téléphone du conseiller; Manager Phone; Driver phone; Notrufnummer; Emergency number; Телефон родителя; Télécopie',
    ],
    [
      'a name that is not the customer’s',
      names,
      'Contact owner; Owner First Name; Company name; Account Name; Имя менеджера; Nom de l’entreprise; Ansprechpartner Vorname; Username; User name; Nom d’utilisateur; Nombre de usuario; Product name; File name; Campaign Name; Nickname; Child’s first name; Referred by; City; Street name; Nome da empresa; Имя пользователя; Shop name; Maiden name; Preferred name; Display name',
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
    'No newsletter',
    'Not on newsletter',
    'Kein Newsletter',
    'Pas de newsletter',
    'Sem newsletter',
    'Un-subscribed',
    'unSubscribed',
    'Newsletter disabled',
    'Email consent withdrawn',
    'Не подписан на рассылку',
    'Newsletter: off',
  ])('%s as a subscription: the inversion is offered and not taken', (header) => {
    const { kind, field, option } = one(header, switches);
    expect([kind, field]).toEqual(['offer', '!IsSubscribedByEmail']);
    expect(option).toContain(`--map "${header}=!IsSubscribedByEmail"`);
  });

  it('consent to every channel where the header names none', () => {
    expect(brief(one('Opt-in', switches))).toBe('IsSubscribed guess');
    expect(brief(one('SMS_BLACKLISTED', switches))).toBe('offer !IsSubscribedBySms');
  });
});
