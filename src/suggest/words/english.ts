import type { Vocabulary } from '../vocabulary.ts';

export const english: Vocabulary = {
  language: 'English',
  email:
    'email, email address, mail, mail address, email id, e mail id, emailaddr, email addr, electronic mail, primary email, main email, contact email, customer email, subscriber email, verified email, confirmed email',
  mobile:
    'mobile, mobile phone, mobile number, mobile phone number, mobile no, cell, cell phone, cell number, cellphone number, cellular, cellular phone, sms, sms number, sms phone, sms phone number, text number, whatsapp, whatsapp number, msisdn, handphone, smartphone',
  phone:
    'phone, phone number, phone no, telephone, telephone number, tel, tel no, tel number, contact number, contact no, phone nr, ph no, primary phone, main phone, your phone',
  lastName: 'last name, surname, family name, lname, last, second name, sur name, ln',
  firstName: 'first name, given name, given names, forename, fname, christian name, first, fn',
  middleName: 'middle name, patronymic, second given name, additional name, mname, middle names, father name',
  fullName:
    'full name, fullname, customer name, client name, contact name, first and last name, name and surname, name surname, first name last name, person name, complete name, billing name, subscriber name, your name, member name',
  name: 'name, names',
  sex: 'sex, gender, m f',
  birthDate:
    'birth date, birthdate, date of birth, dob, birthday, birth day, born, born on, day of birth, bday, b day, d o b',
  timeZone: 'time zone, tz, timezone name, iana time zone, iana timezone',
  area: 'area, region, territory, area code name, district, sales area',
  card: 'discount card, discount card number, loyalty card, loyalty card number, loyalty number, club card, club card number, bonus card, bonus card number, membership card, member card, rewards card, rewards number, loyalty card no',
  emailConfirmed:
    'email confirmed, email verified, verified email, is email verified, confirmed email, has verified email',
  phoneConfirmed:
    'phone confirmed, phone verified, mobile confirmed, mobile verified, verified phone, is phone verified, sms verified',
  newsletter: 'newsletter, mailing list, newsletters, email newsletter, email news',
  consent:
    'subscribed, is subscribed, subscription, subscribe, opt in, opted in, optin, consent, consents, permission, accepts, accept, accepted, agrees, agree, agreed, allowed, allows, wants, marketing allowed, double opt in',
  refusal:
    'unsub, unsubs, unsubscribes, non subscriber, removed, excluded, suppression, withdrawn, revoked, denied, disabled, off, stop, unsubscribed, unsubscribe, is unsubscribed, not subscribed, no email, no emails, no sms, no mail, opt out, opted out, optout, optedout, blacklisted, blacklist, blocklisted, blocklist, suppressed, do not, dont, dnc, no marketing, declined, refused, withdrawn',
  about:
    'marketing, communication, communications, emails, messages, message, mailing, mailings, news, updates, promo, promos, promotion, promotions, promotional, advertising, ads, offers, information, all, receive, receiving, bulk, mass, list, status, state, flag, member, gdpr',
  customerId:
    'customer id, client id, contact id, person id, subscriber id, profile id, member id, record id, user id, lead id, id, uid, uuid, guid, crm id, external id, ext id, customer number, customer no, client number, member number, customer code, client code, unique id, unique email id, record id contact, contact key, customer key, subscriber key, customer ref, maestra id, mindbox id, klaviyo id, euid, leid, cust id, user number',
  neutral:
    'the, a, your, my, our, what, is, are, of, in, for, to, on, by, at, and, please, enter, primary, main, default, preferred, personal, private, customer, customers, client, clients, contact, contacts, subscriber, user, member, buyer, guest, person, people, profile, lead, consumer, shopper, patient, student, 1, value, field, cf, hs, has, full, us, you, we, can, reach, best, address',
  billing: 'billing, shipping, delivery, invoice, bill to, ship to, billto, shipto',
  secondary:
    'work, business, office, home, landline, second, secondary, alternate, alternative, alt, other, additional, extra, backup, car, recovery, 2, 3, 4, 5, 6, two, three',
  company:
    'company, organization, organisation, account, corporate, firm, shop, store, branch, site, reception',
  others:
    'supervis, boss, driver, courier, hr, bcc, noreply, reply, owner, assign, reports, kin, sibling, brother, sister, daughter, son, caregiver, carer, nanny, sales, rep, csm, sdr, bdr, representative, salesperson, salesman, seller, vendor, supplier, referr, referral, referee, recommend, parent, guardian, spouse, husband, wife, partner, child, children, emergency, assistant, secretary, sender, cashier, staff, employee, manager, agent, operator, consultant, advisor, adviser, author, creator, createdby, modifiedby, updatedby, teacher, doctor, physician, beneficiary, recipient, mother, father, friend, fax, pager, telex, invited, inviter, introduc, coach, trainer, broker, dealer, responsible, approver, asst, admin, support, relative',
  moments:
    'create, created, creation, modified, modify, updated, update, changed, last, registered, registration, signup, sign up, joined, added, order, ordered, purchase, purchased, visit, login, seen, activity, opened, clicked, sent, expiry, expires, anniversary, wedding, imported, due, since, timestamp, optin, confirm, contacted, reply, start, end',
  user: 'user, login, nick, account, preferred, display, screen',
  former: 'old, former, previous, ex',
};
