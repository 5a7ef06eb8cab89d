import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive; what it says of itself may be false. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Buffer;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** Announced instead of the true ones. */
  readonly size?: number;
  readonly sum?: number;
}

/** A zip archive of entries in their order, with everything that is false in them. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const data = entry.stored === true ? content : deflateRawSync(content);
    const name = Buffer.from(entry.name);
    const fields = fieldsOf(entry, { content, data, name });
    const local = Buffer.concat([signed('PK\x03\x04', fields), name, data]);
    directory.push(signed('PK\x01\x02', Buffer.from([20, 0])), fields, centralRest(offset), name);
    written.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...written, central, ending(entries.length, central.length, offset)]);
}

interface Parts {
  readonly content: Buffer;
  readonly data: Buffer;
  readonly name: Buffer;
}

/** Version, flags, method, time, sum, sizes and lengths: the same in both headers. */
function fieldsOf(entry: ZipEntry, { content, data, name }: Parts): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800 | (entry.encrypted === true ? 1 : 0), 2);
  fields.writeUInt16LE(entry.stored === true ? 0 : 8, 4);
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(entry.sum ?? crc32(content), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(entry.size ?? content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function centralRest(offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return rest;
}

function ending(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return signed('PK\x05\x06', end);
}

function signed(signature: string, rest: Buffer): Buffer {
  return Buffer.concat([Buffer.from(signature, 'latin1'), rest]);
}
