/**
 * Every limit of the product, each with its unit and the reason for its number. Limits that a person may change
 * are defaults here and come in through `config.ts`.
 */

/** Characters (UTF-16 units) of one row of a file; docs/spec.md §9.1 says 1 MB a row. Longer: `row-too-large`. */
export const maxRowChars = 1_000_000;

/** Bytes of one file; docs/spec.md §9.1 says 2 GB, taken as 2 GiB so that nobody's reading of it is refused. */
export const maxFileBytes = 2 * 1024 ** 3;

/** Columns of one file (docs/spec.md §9.1). PostgreSQL's own limit of 1,600 a table lies close above it. */
export const maxColumns = 1_000;

/** Characters of a file's name (docs/spec.md §9.1). */
export const maxFileNameChars = 400;

/**
 * Rows and bytes of text of one batch, which is one transaction. Small batches lose the benefit of inserting
 * identifiers in key order (13.4 s at 20,000 rows against 7.8–9.3 s at 100,000 for 3 M identifiers); of a large
 * one only its identifiers stay in memory until its end.
 */
export const batchRows = 100_000;
export const batchBytes = 16 * 1024 ** 2;

/**
 * Rows and bytes of one slice of a batch: what is looked up, applied and written at a time, so that memory does
 * not grow with the batch.
 */
export const sliceRows = 4_000;
export const sliceBytes = 1024 ** 2;

/** Slices that are read and checked ahead of the one being written. */
export const slicesAhead = 4;

/**
 * Bytes read from a file at a time. 64 KiB to 1 MiB read equally fast; the smaller the chunk, the shorter the
 * event loop is held (256 KiB are 2–4 ms) and the less text a kept cell pins in memory.
 */
export const readChunkBytes = 256 * 1024;

/** Bytes of a file's beginning that detection, preview and the usual width of its rows are taken from. */
export const headBytes = 1024 ** 2;

/** Characters of the head that detection tokenises once per delimiter: a few thousand rows say all there is. */
export const detectionChars = 256 * 1024;
