import assert from 'node:assert/strict';
import { folder, jsonOf } from './folder.ts';
import { type Pixel, pixelsOf } from './pixels.ts';

const pixels = (name: string): Pixel[] => pixelsOf(Buffer.from(folder.get(name) ?? []));

describe('the icons of the app', () => {
  it('are, in outline, white and nothing else', () => {
    const drawn = pixels('outline.png').filter(({ alpha }) => alpha > 0);

    assert.deepEqual([...new Set(drawn.map(({ colour }) => colour))], ['#ffffff']);
  });

  it('leave the outline transparent round the drawing, to its edges', () => {
    const all = pixels('outline.png');
    const edges = all.filter(({ x, y }) => [0, 31].includes(x) || [0, 31].includes(y));

    assert.ok(edges.every(({ alpha }) => alpha === 0));
    assert.ok(all.some(({ alpha }) => alpha === 255));
  });

  it('fill the colour icon with the accent colour, and cut no corner off', () => {
    const background = String(jsonOf(folder, 'manifest.json').accentColor).toLowerCase();
    const all = pixels('color.png');
    const outside = all.filter(({ x, y }) => Math.min(x, y, 191 - x, 191 - y) < 47);

    assert.ok(all.every(({ alpha }) => alpha === 255));
    assert.deepEqual([...new Set(outside.map(({ colour }) => colour))], [background]);
    assert.ok(all.some(({ colour }) => colour === '#ffffff'));
  });
});
