/**
 * What headers of one language are made of: lists of phrases, separated by commas, compared without case, accents,
 * blanks and punctuation. A phrase may stand in several lists; the values of the column then decide.
 */
export interface Vocabulary {
  readonly language: string;
  readonly email: string;
  /** Phones that are in a pocket; `phone` is any. */
  readonly mobile: string;
  readonly phone: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly middleName: string;
  readonly fullName: string;
  /** Words that mean the whole name or a part of it, depending on what stands beside them. */
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly timeZone: string;
  readonly area: string;
  readonly card: string;
  readonly emailConfirmed: string;
  readonly phoneConfirmed: string;
  /** Says by itself that somebody wants mailings by email. */
  readonly newsletter: string;
  /** Says that somebody wants something; about what and by which channel stands beside it. */
  readonly consent: string;
  /** Says that somebody does not. */
  readonly refusal: string;
  /** Words beside `consent` and `refusal` that change nothing about them. */
  readonly about: string;
  /** Ids that another system gives to customers. */
  readonly customerId: string;
  /** Words that leave a phrase what it is: the customer, politeness, prepositions. */
  readonly neutral: string;
  /** Words that make a contact or name the one of an address. */
  readonly billing: string;
  /** A contact that is not the first one to ask: at work, at home, a second one. */
  readonly secondary: string;
  /** A contact of a company, which several people share. */
  readonly company: string;
  /** Beginnings of words for somebody else than the customer, and for numbers that are no phones. */
  readonly others: string;
  /** Words for moments of the other system: created, changed, last order. */
  readonly moments: string;
  /** A contact that was one. */
  readonly former: string;
  /** Words of accounts: a user's name is not a person's. */
  readonly user: string;
}
