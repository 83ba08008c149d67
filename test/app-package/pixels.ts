import { inflateSync } from 'node:zlib';

export interface Pixel {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  /** From 0, transparent, to 255. */
  readonly alpha: number;
}

/** The pixels of a PNG file of 8 bits a channel, RGB or RGBA, not interlaced. */
export const pixelsOf = (file: Buffer): Pixel[] => {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, type, , , interlaced] = file.subarray(24);
  const channels = type === 6 ? 4 : 3;
  if (depth !== 8 || (type !== 6 && type !== 2) || interlaced !== 0)
    throw new Error('only PNG files of 8 bits a channel, RGB or RGBA, not interlaced are read');
  const data = inflateSync(Buffer.concat(chunks(file, 'IDAT')));
  const stride = width * channels;
  const pixels: Pixel[] = [];
  let above: Buffer = Buffer.alloc(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = unfiltered(
      data[start] ?? 0,
      data.subarray(start + 1, start + 1 + stride),
      above,
      channels,
    );
    for (let x = 0; x < width; x++) {
      const at = x * channels;
      const alpha = channels === 4 ? (row[at + 3] ?? 0) : 255;
      pixels.push({ x, y, colour: `#${row.toString('hex', at, at + 3)}`, alpha });
    }
    above = row;
  }
  return pixels;
};

const chunks = (file: Buffer, wanted: string): Buffer[] => {
  const found: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === wanted)
      found.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  return found;
};

/** A row as it was before its filter; https://www.w3.org/TR/png-3/#9Filters */
const unfiltered = (filter: number, coded: Buffer, above: Buffer, channels: number): Buffer => {
  const row = Buffer.from(coded);
  for (const index of row.keys()) {
    const a = row[index - channels] ?? 0;
    const b = above[index] ?? 0;
    const c = index < channels ? 0 : (above[index - channels] ?? 0);
    const predicted = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0;
    row[index] = ((row[index] ?? 0) + predicted) & 0xff;
  }
  return row;
};

const paeth = (a: number, b: number, c: number): number => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
};
