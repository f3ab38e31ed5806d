// A minimal OLE compound file (MS-CFB, version 3): what an .xls and an encrypted workbook are on the outside.
const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT = 0xfffffffd;

/** Streams are [name, bytes]; each is padded to 4,096 bytes so that no mini stream is needed. */
export function compoundFile(streams) {
  const padded = streams.map(([name, bytes]) => {
    const size = Math.max(4096, Math.ceil(bytes.length / SECTOR) * SECTOR);
    return [name, Buffer.concat([bytes, Buffer.alloc(size - bytes.length)])];
  });
  const directorySectors = Math.ceil((padded.length + 1) / 4);
  const fat = [FAT];
  const chain = (count) => {
    const start = fat.length;
    for (let i = 1; i < count; i++) {
      fat.push(start + i);
    }
    fat.push(END);
    return start;
  };
  const directoryStart = chain(directorySectors);
  const starts = padded.map(([, bytes]) => chain(bytes.length / SECTOR));
  while (fat.length < SECTOR / 4) {
    fat.push(FREE);
  }

  const fatSector = Buffer.alloc(SECTOR);
  fat.forEach((next, index) => fatSector.writeUInt32LE(next, index * 4));
  const directory = Buffer.alloc(directorySectors * SECTOR);
  entry(directory, 0, 'Root Entry', 5, END, 0, 1);
  padded.forEach(([name, bytes], index) =>
    entry(directory, index + 1, name, 2, starts[index], bytes.length, FREE, index + 2 <= padded.length ? index + 2 : FREE));
  return Buffer.concat([header(directoryStart), fatSector, directory, ...padded.map(([, bytes]) => bytes)]);
}

function header(directoryStart) {
  const bytes = Buffer.alloc(SECTOR, 0xff);
  bytes.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(directoryStart, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(END, 60);
  bytes.writeUInt32LE(END, 68);
  bytes.writeUInt32LE(0, 76);
  return bytes;
}

function entry(directory, index, name, type, start, size, child, right = FREE) {
  const at = index * 128;
  Buffer.from(name, 'utf16le').copy(directory, at);
  directory.writeUInt16LE((name.length + 1) * 2, at + 64);
  directory[at + 66] = type;
  directory[at + 67] = 1;
  directory.writeUInt32LE(FREE, at + 68);
  directory.writeUInt32LE(right, at + 72);
  directory.writeUInt32LE(child, at + 76);
  directory.writeUInt32LE(start, at + 116);
  directory.writeUInt32LE(size, at + 120);
}

/** The first records of a BIFF8 workbook stream: BOF and EOF. */
export const biffWorkbook = Buffer.from('0908100000060500bb0dcc07c100000006030000' + '0a000000', 'hex');
