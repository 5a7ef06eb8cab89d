/**
 * Every limit of the product, each with its unit and the reason for its number. Limits that a person may change
 * are defaults here and come in through `config.ts`.
 */

/** Characters (UTF-16 units) of one row of a file; docs/spec.md §9.1 says 1 MB a row. Longer: `row-too-large`. */
export const maxRowChars = 1_000_000;

/** Bytes of one file; docs/spec.md §9.1 says 2 GB, taken as 2 GiB so that nobody's reading of it is refused. */
export const maxFileBytes = 2 * 1024 ** 3;

/**
 * Bytes that may come out of a gzip archive for one that is in it. Lists of customers are packed to a third or a
 * tenth, at the very most to a fiftieth; zeros to a thousandth.
 */
export const maxUnpackRatio = 200;

/** Bytes that any archive may unpack to, however small it is. */
export const freelyUnpackedBytes = 16 * 1024 ** 2;

/** Columns of one file (docs/spec.md §9.1). PostgreSQL's own limit of 1,600 a table lies close above it. */
export const maxColumns = 1_000;

/** Characters of a file's name (docs/spec.md §9.1). */
export const maxFileNameChars = 400;

/**
 * Rows and bytes of text of one batch, which is one transaction: what a crash may cost, and how long a wish to cancel
 * waits. 150,000 rows took as long and 269 instead of 205 MB.
 */
export const batchRows = 75_000;
export const batchBytes = 32 * 1024 ** 2;

/**
 * Identifiers written at a time, in key order, while further rows are planned. Fewer lose the benefit of the order
 * (for 3 M identifiers 13.4 s at 60,000 at a time against 7.8–9.3 s at 300,000); more wait longer for the batch's end.
 */
export const identifiersAtOnce = 250_000;

/**
 * Rows and bytes of one slice of a batch: what is looked up and planned at a time. The fewer rows are in memory at
 * once, the more of what they make is dead when V8 clears up (a million rows: 250 rows a slice 0.7 s, 500 1.2 s).
 */
export const sliceRows = 250;
export const sliceBytes = 1024 ** 2;

/** Slices that are read and checked ahead of being looked up. */
export const slicesAhead = 1;

/** Slices that are looked up ahead of the one being planned. */
export const lookUpsAhead = 2;

/** Bytes of customers and history written at a time. */
export const portionBytes = 4 * 1024 ** 2;

/** Values that the base is asked for before it is worth thinking of a filter of all its keys. */
export const filterAfter = 100;

/** Parts of a batch that may wait to be written, so that planning goes on while identifiers are written and committed. */
export const partsWaiting = 3;

/** Keys that the filter of an import holds at most, 1.5 bytes each; a larger base is asked for every value. */
export const maxFilterKeys = 40_000_000;

/**
 * Bytes read from a file at a time. 64 KiB to 1 MiB read equally fast; the smaller the chunk, the fewer rows are cut
 * at once and kept until their turn, and the less text a kept cell pins in memory.
 */
export const readChunkBytes = 64 * 1024;

/** Bytes of a file's beginning that detection, preview and the usual width of its rows are taken from. */
export const headBytes = 1024 ** 2;

/**
 * Rows and bytes of a file's beginning that a person may look at: some screens to scroll through, and 1,000 rows of 200
 * columns with 20 characters each.
 */
export const previewRows = 1_000;
export const previewBytes = 4 * 1024 ** 2;

/** Characters of the head that detection reads once per dialect it tries: a few thousand rows say all there is. */
export const detectionChars = 256 * 1024;

/**
 * Bytes of lines with letters beyond ASCII that encodings are compared by, beside the counts over the whole file;
 * enough for 20,000 Chinese characters.
 */
export const encodingSampleBytes = 64 * 1024;

/** Parts of a workbook's archive; those of large companies have some hundreds. */
export const maxArchiveEntries = 10_000;

/** Sheets, styles and relations of a workbook; Excel allows 65,490 styles, the most of them. */
export const maxWorkbookItems = 100_000;

/** Depth of elements in a part of a workbook; sheets need 7, their extensions some more. */
export const maxXmlDepth = 256;

/** Characters of one tag or text in a part of a workbook; a cell of Excel holds 32,767. */
export const maxXmlTokenChars = 4_000_000;

/** Rows and columns of a sheet: Excel's own limits. */
export const maxSheetRows = 1_048_576;
export const maxSheetColumns = 16_384;

/** Texts that the cells of a workbook share; a million rows of 16 columns, each with its own texts, have 16 M. */
export const maxSharedStrings = 20_000_000;

/** Memory for shared texts, in bytes; more lie in a file, of which as much is kept in memory. */
export const stringMemoryBytes = 32 * 1024 ** 2;

/** Between two renewals of the lease of a running import, in milliseconds; a lease lasts 30 s. */
export const leaseRenewMillis = 10_000;

/** Attempts in a row that end without a word and without a batch; then the import is failed and the next one begins. */
export const maxImportCrashes = 3;

/** The same for attempts that lose the connection: a server is restarted more often than a worker is killed. */
export const maxImportBreaks = 10;

/**
 * How long an import that is asked to stop may finish its batch, in milliseconds; then the batch is given up. With
 * what is being written at that moment it stays within ten seconds.
 */
export const parkMillis = 7_000;

/** Bytes of the disk that uploads leave free: a base that cannot write stops everybody. */
export const diskReserveBytes = 256 * 1024 ** 2;

/** Arriving files that are remembered between two parts, about 1.5 MB each; of others the beginning is read again. */
export const looksKept = 32;

/**
 * Bytes of text whose values are gone through before an import that somebody waits for begins: 30,000 rows of 16
 * columns, 0.4 s of a core, about a second where phones and dates are read twice or the core is shared. Of larger files
 * `muster evidence` tells on request.
 */
export const evidenceBytes = 4 * 1024 ** 2;

/** Milliseconds that somebody waits for a search through the names: of ten million customers. */
export const searchMillis = 10_000;

/** Rows that an undo reads with their customers and history, and takes back in memory, at a time. */
export const undoStepsAtOnce = 2_500;

/**
 * Rows that an undo takes back in one transaction where they created customers whom nothing else touched: identifiers
 * are then freed by reading all of them, once for so many rows.
 */
export const undoRowsAtOnce = 300_000;

/** Days in which an import can be undone (docs/spec.md §9.7), unless a setting says otherwise. */
export const undoWindowDays = 30;

/** Customers that an undo takes away before it clears up behind itself: a server's own clearing would come too late. */
export const vacuumAfterUndone = 10_000;

/** Values and customers of each kind that the preview of an undo shows. */
export const undoSamples = 100;

/** Of a file that somebody looks into so much is gone through for call-outs: some 30 ms of a core. */
export const calledOutRows = 2_000;
export const calledOutBytes = 512 * 1024;
