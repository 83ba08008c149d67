const signature = '89504e470d0a1a0a';

/** Why a file is no icon of so many pixels a side, by the header of the PNG format. */
export const iconProblems = (name: string, bytes: Uint8Array, side: number): string[] => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng =
    file.length > 24 &&
    file.toString('hex', 0, 8) === signature &&
    file.toString('latin1', 12, 16) === 'IHDR';
  if (!isPng) return [`${name}: must be a PNG file`];
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  return width === side && height === side
    ? []
    : [`${name}: must be ${side} x ${side} pixels, and is ${width} x ${height}`];
};
