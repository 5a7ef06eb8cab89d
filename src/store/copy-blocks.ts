/** Bytes of a block: some 20 ms of the server's work, so that it has something to do while Node plans. */
const blockBytes = 1024 ** 2;
/** Characters that are put into a block at a time, three bytes each at most. */
const pieceChars = 16 * 1024;

/** Blocks that are written and can be filled again: new memory of their size is mapped page by page each time. */
export class BlockPool {
  readonly #free: Buffer[] = [];

  take(bytes: number): Buffer {
    if (bytes > blockBytes) return Buffer.allocUnsafeSlow(bytes);
    return this.#free.pop() ?? Buffer.allocUnsafeSlow(blockBytes);
  }

  /** @param blocks of which nobody reads any more */
  giveBack(blocks: readonly Buffer[]): void {
    for (const { buffer } of blocks) {
      if (buffer.byteLength === blockBytes) this.#free.push(Buffer.from(buffer));
    }
  }
}

/** Lines for `COPY … FROM STDIN` in text format, gathered as UTF-8 in few large blocks. */
export class CopyBlocks {
  readonly #pool: BlockPool;
  #full: Buffer[] = [];
  #block: Buffer | null = null;
  #end = 0;
  #piece = '';
  #bytes = 0;

  constructor(pool: BlockPool) {
    this.#pool = pool;
  }

  /** Bytes so far, about. */
  get bytes(): number {
    return this.#bytes + this.#piece.length;
  }

  /** @param line without its end */
  add(line: string): void {
    this.#piece += `${line}\n`;
    if (this.#piece.length >= pieceChars) this.#put();
  }

  /** Hands the blocks over and begins anew. */
  takeAll(): Buffer[] {
    this.#put();
    this.#close();
    const blocks = this.#full;
    this.#full = [];
    this.#bytes = 0;
    return blocks;
  }

  #put(): void {
    if (this.#piece === '') return;
    const most = this.#piece.length * 3;
    if (this.#block !== null && this.#end + most > this.#block.length) this.#close();
    this.#block ??= this.#pool.take(most);
    const written = this.#block.write(this.#piece, this.#end);
    this.#end += written;
    this.#bytes += written;
    this.#piece = '';
  }

  #close(): void {
    if (this.#block !== null) this.#full.push(this.#block.subarray(0, this.#end));
    this.#block = null;
    this.#end = 0;
  }
}
