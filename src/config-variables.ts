import { z } from 'zod';

/** A variable of the environment by which a server or a worker is set up. */
export interface Variable<T> {
  readonly name: string;
  /** One sentence for the page of settings. */
  readonly meaning: string;
  /** What holds when it is absent or empty, as it would be written; empty: nothing. */
  readonly usual: string;
  /** What of its value may be shown. */
  readonly shown: 'all' | 'address' | 'nothing';
  readonly schema: z.ZodType<T, string>;
}

/** Every variable that no option of a command has, in the order in which they are shown. */
export const variables = {
  publicUrl: variable({
    name: 'MUSTER_PUBLIC_URL',
    meaning: 'the address by which people open this Muster, for links in notifications',
    schema: optional(address('https', 'http')),
  }),
  webhookUrl: variable({
    name: 'MUSTER_WEBHOOK_URL',
    meaning: 'where to send a request when an import has ended or waits for a person',
    shown: 'address',
    schema: optional(address('https', 'http')),
  }),
  webhookSecret: variable({
    name: 'MUSTER_WEBHOOK_SECRET',
    meaning:
      'what those requests are signed with: `whsec_` and 24 to 64 random bytes in base64, which the receiver knows too',
    shown: 'nothing',
    schema: optional(secretBytes()),
  }),
  webhookPrivate: variable({
    name: 'MUSTER_WEBHOOK_PRIVATE',
    meaning: 'allow a webhook in a private network or on this machine, and without https',
    usual: 'false',
    schema: yesOrNo(),
  }),
  smtpUrl: variable({
    name: 'MUSTER_SMTP_URL',
    meaning: 'the mail server by which the same is told, as `smtp://user:password@mail.example.com:587`',
    shown: 'address',
    schema: optional(address('smtp', 'smtps')),
  }),
  mailFrom: variable({
    name: 'MUSTER_MAIL_FROM',
    meaning: 'the sender of mails',
    schema: optional(mailAddress()),
  }),
  mailTo: variable({
    name: 'MUSTER_MAIL_TO',
    meaning: 'who gets them, separated by commas',
    schema: optional(mailAddresses()),
  }),
  uploadHours: variable({
    name: 'MUSTER_UPLOAD_HOURS',
    meaning: 'hours after which an upload goes that nobody has touched or imported',
    usual: '24',
    schema: wholeNumber(1, 8_760),
  }),
  sourceDays: variable({
    name: 'MUSTER_SOURCE_DAYS',
    meaning:
      'days after the end of an import after which its uploaded file goes, and with it the downloads made of it; 0 keeps files for ever',
    usual: '90',
    schema: wholeNumber(0, 36_500),
  }),
} as const;

function variable<T>(
  described: Pick<Variable<T>, 'name' | 'meaning' | 'schema'> & Partial<Pick<Variable<T>, 'usual' | 'shown'>>,
): Variable<T> {
  return { usual: '', shown: 'all', ...described };
}

/** Null for an empty one. */
function optional<T>(schema: z.ZodType<T, string>): z.ZodType<T | null, string> {
  return z.string().transform((text, context) => (text === '' ? null : pipe(schema, text, context)));
}

function pipe<T>(schema: z.ZodType<T, string>, text: string, context: z.RefinementCtx): T {
  const { success, data, error } = schema.safeParse(text);
  if (success) return data;
  context.addIssue({ code: 'custom', message: error.issues[0]?.message ?? 'is wrong' });
  return z.NEVER;
}

/** An absolute address of one of two schemes, without anything behind its path. */
function address(usual: string, other: string): z.ZodType<URL, string> {
  return z
    .string()
    .refine((text) => URL.canParse(text) && [`${usual}:`, `${other}:`].includes(new URL(text).protocol), {
      error: `has to be an address that begins with ${usual}:// or ${other}://`,
    })
    .transform((text) => new URL(text));
}

/** As Standard Webhooks writes a secret. */
function secretBytes(): z.ZodType<Buffer, string> {
  return z
    .string()
    .transform((text) => /^whsec_([A-Za-z0-9+/]+={0,2})$/u.exec(text)?.[1] ?? '')
    .transform((text) => Buffer.from(text, 'base64'))
    .refine(({ length }) => length >= 24 && length <= 64, {
      error:
        'has to be whsec_ and 24 to 64 random bytes in base64, as made by: echo whsec_$(openssl rand -base64 32)',
    });
}

function yesOrNo(): z.ZodType<boolean, string> {
  return z
    .string()
    .toLowerCase()
    .refine((word) => ['true', 'yes', '1', 'false', 'no', '0'].includes(word), {
      error: 'has to be true or false',
    })
    .transform((word) => ['true', 'yes', '1'].includes(word));
}

function mailAddress(): z.ZodType<string, string> {
  return z
    .string()
    .trim()
    .refine(isMailAddress, { error: 'has to be a mail address, as muster@example.com' });
}

/** Nothing in it would add a header or another address. */
function isMailAddress(text: string): boolean {
  return /^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/u.test(text);
}

function mailAddresses(): z.ZodType<readonly string[], string> {
  return z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .refine((all) => all.length <= 50 && all.every(isMailAddress), {
      error: 'has to be mail addresses, at most 50, separated by commas',
    });
}

function wholeNumber(least: number, most: number): z.ZodType<number, string> {
  return z
    .string()
    .refine((text) => /^\d{1,6}$/u.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `has to be a whole number from ${least} to ${most}`,
    })
    .transform(Number);
}
