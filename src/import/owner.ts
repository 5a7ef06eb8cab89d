/** No owner, as a code. */
export const nobody = -1;

/**
 * Who has a value, in one number, since a batch moves some 500,000 values: twice the customer's id, plus one
 * when the value is a former external identity of it.
 */
export const ownerCode = (customerId: number, former: boolean): number => customerId * 2 + Number(former);
export const ownerId = (code: number): number => Math.floor(code / 2);
export const isFormer = (code: number): boolean => code % 2 === 1;
