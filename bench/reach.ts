/** What a case has to come to, and what it aims at. */
export interface Reach {
  /** A ratio to what the case is compared with, or milliseconds. */
  readonly of: 'ratio' | 'milliseconds';
  readonly reach: number;
  readonly aim: number;
}

export const ratio = (reach: number, aim: number): Reach => ({ of: 'ratio', reach, aim });
export const milliseconds = (reach: number, aim: number): Reach => ({ of: 'milliseconds', reach, aim });
