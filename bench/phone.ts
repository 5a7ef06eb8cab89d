/**
 * Valid mobile numbers of several countries: what they begin with and how many digits follow freely, checked
 * against libphonenumber.
 */
const plans: readonly { readonly starts: readonly string[]; readonly digits: number }[] = [
  {
    starts: list(
      '+7903 +7905 +7910 +7912 +7915 +7916 +7917 +7919 +7921 +7923 +7925 +7926 +7927 +7929 ' +
        '+7950 +7951 +7960 +7961 +7963 +7965 +7967 +7977',
    ),
    digits: 7,
  },
  {
    starts: list('212 305 312 404 415 503 512 617 646 702 718 773 818 917').flatMap((area) =>
      [2, 3, 4, 5, 6, 7, 8].map((exchange) => `+1${area}${exchange}`),
    ),
    digits: 6,
  },
  {
    starts: list(
      '+447712 +447725 +447734 +447746 +447753 +447768 +447801 +447814 +447850 +33612 ' +
        '+33623 +33651 +33662 +33670 +33681 +34612 +34633 +34655 +34687',
    ),
    digits: 6,
  },
  {
    starts: list(
      '+49170 +49171 +49172 +49173 +49174 +49175 +49176 +49177 +49179 +7701 +7702 +7705 ' +
        '+7707 +7775 +7777 +7778 +90532 +90533 +90542 +551196 +551197 +551198 +551199 +552198 ' +
        '+552199 +48501 +48602 +48603',
    ),
    digits: 7,
  },
];

function list(text: string): string[] {
  return text.split(' ');
}

interface Block {
  readonly start: string;
  readonly digits: number;
  /** The place of the block's first number among all. */
  readonly from: number;
}

const blocks: readonly Block[] = listBlocks();

function listBlocks(): Block[] {
  let from = 0;
  return plans.flatMap(({ starts, digits }) =>
    starts.map((start) => {
      const block = { start, digits: start.startsWith('+48') ? digits - 1 : digits, from };
      from += 10 ** block.digits;
      return block;
    }),
  );
}

const lastBlock = blocks.at(-1);

/** How many numbers there are. */
export const phoneCount = lastBlock === undefined ? 0 : lastBlock.from + 10 ** lastBlock.digits;

/** The number at a place, in E.164. */
export function phoneAt(place: number): string {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.from ?? Infinity) <= place) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (block === undefined) throw new Error(`there is no phone at ${place}`);
  return block.start + String(place - block.from).padStart(block.digits, '0');
}
