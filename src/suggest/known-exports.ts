/** The export of a program that many customers come from. */
export interface KnownExport {
  readonly name: string;
  /** Headers, written together in lower case, that give it away when all of them are there. */
  readonly marks: readonly (readonly string[])[];
  /** Its own column for the ids of customers. */
  readonly ids: readonly string[];
}

const knownExports: readonly KnownExport[] = [
  {
    name: 'Shopify',
    marks: [
      ['acceptsemailmarketing', 'totalspent'],
      ['acceptsmarketing', 'totalspent'],
      ['acceptsemailmarketing', 'taxexempt'],
    ],
    ids: ['customerid', 'id'],
  },
  {
    name: 'Mailchimp',
    marks: [
      ['emailaddress', 'memberrating'],
      ['emailaddress', 'optintime'],
      ['emailaddress', 'leid'],
      ['emailaddress', 'euid'],
    ],
    ids: ['euid', 'leid'],
  },
  {
    name: 'Klaviyo',
    marks: [
      ['klaviyoid'],
      ['email', 'phonenumber', 'organization', 'title', 'tags'],
      ['email', 'emailmarketingconsent'],
      ['email', 'profilecreatedon'],
    ],
    ids: ['klaviyoid', 'profileid', 'id'],
  },
  {
    name: 'HubSpot',
    marks: [['contactowner', 'lifecyclestage'], ['recordid', 'lifecyclestage'], ['hsobjectid']],
    ids: ['recordid', 'recordidcontact', 'hsobjectid', 'contactid'],
  },
  {
    name: 'Salesforce',
    marks: [
      ['hasoptedoutofemail'],
      ['ownerid', 'accountid'],
      ['contactid', 'accountname', 'mailingcity'],
      ['lastmodifiedbyid'],
    ],
    ids: ['id', 'contactid', 'leadid'],
  },
  { name: 'GoogleContacts', marks: [['email1value'], ['phone1value'], ['givenname', 'familyname']], ids: [] },
  {
    name: 'Outlook',
    marks: [
      ['emailaddress', 'mobilephone', 'firstname', 'company'],
      ['email2address', 'email3address'],
    ],
    ids: [],
  },
  {
    name: 'Stripe',
    marks: [
      ['id', 'createdutc'],
      ['delinquent', 'cardid'],
      ['id', 'delinquent'],
    ],
    ids: ['id', 'customerid'],
  },
  {
    name: 'Brevo',
    marks: [['emailblacklisted'], ['smsblacklisted'], ['addedtime', 'modifiedtime']],
    ids: ['contactid', 'extid'],
  },
  {
    name: 'ActiveCampaign',
    marks: [
      ['contactid', 'datecreated', 'ipaddress'],
      ['subscriberid', 'ip4'],
      ['cdate', 'udate'],
    ],
    ids: ['contactid', 'subscriberid', 'id'],
  },
  {
    name: 'WooCommerce',
    marks: [
      ['billingemail', 'billingfirstname'],
      ['useremail', 'billingphone'],
      ['username', 'lastactive', 'aov'],
    ],
    ids: ['customerid', 'userid', 'id'],
  },
  {
    name: 'Facebook',
    marks: [
      ['adid', 'formid'],
      ['isorganic', 'platform'],
      ['campaignid', 'adsetid'],
    ],
    ids: ['id', 'leadid'],
  },
];

/** Which export a file is, by its headers' words written together; null: none that is known. */
export function recognizeExport(keys: ReadonlySet<string>): KnownExport | null {
  const found = knownExports.find(({ marks }) =>
    marks.some((headers) => headers.every((header) => keys.has(header))),
  );
  return found ?? null;
}
