import { en } from './en.ts';

/** All that is said to a person, by place. A second language is a second object of this type. */
export type Texts = typeof en;

/** In the language of the page; there is one so far. */
export const texts: Texts = en;
