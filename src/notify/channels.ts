import type { Config } from '../config.ts';
import type { Channel } from './channel.ts';
import { mailChannel } from './mail.ts';
import { webhookChannel } from './webhook.ts';

/** The ways by which somebody is to be told, as the environment says. */
export function channelsOf({ webhook, mail, publicUrl }: Config): Channel[] {
  return [
    ...(webhook === null ? [] : [webhookChannel(webhook, publicUrl)]),
    ...(mail === null ? [] : [mailChannel(mail, publicUrl)]),
  ];
}
