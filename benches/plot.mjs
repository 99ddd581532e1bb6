// Draws the table of BENCHMARKS.md that is headed "| ms |" as docs/speed.svg: milliseconds against the size of the
// text, both logarithmic, a line a program. What is published and what is drawn cannot differ.
//   node benches/plot.mjs

import { readFile, writeFile } from 'node:fs/promises';

const BYTES = { article: 4_500, '100 KB': 1e5, '1 MB': 1e6, '10 MB': 1e7 };
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 440, 60, 190, 24, 48];
const COLOURS = ['#0b5fff', '#7a7a7a', '#c2410c', '#15803d', '#a16207', '#7e22ce', '#be123c', '#0f766e'];

const root = new URL('../', import.meta.url);
const lines = (await readFile(new URL('BENCHMARKS.md', root), 'utf8')).split('\n');
const head = lines.findIndex((line) => line.startsWith('| ms |'));
if (head < 0) throw new Error('BENCHMARKS.md has no table that is headed "| ms |"');
const cells = (line) => line.split('|').slice(1, -1).map((cell) => cell.trim());
const sizes = cells(lines[head]).slice(1).map((name) => BYTES[name]);
const rows = [];
for (let at = head + 2; lines[at]?.startsWith('|'); at += 1) {
  const [name, ...times] = cells(lines[at]);
  const points = times.map((time, column) => [sizes[column], Number(time)]).filter(([, time]) => time > 0);
  if (points.length > 0) rows.push({ name, points });
}

const times = rows.flatMap(({ points }) => points.map(([, time]) => time));
const decades = [Math.floor(Math.log10(Math.min(...times))), Math.ceil(Math.log10(Math.max(...times)))];
const [from, to] = [Math.log10(Math.min(...sizes)), Math.log10(Math.max(...sizes))];
const x = (bytes) => LEFT + ((Math.log10(bytes) - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
const y = (time) => HEIGHT - BOTTOM - ((Math.log10(time) - decades[0]) / (decades[1] - decades[0])) * (HEIGHT - TOP - BOTTOM);
const place = (value) => value.toFixed(1);
const text = (at, down, words, more = '') => `<text x="${place(at)}" y="${place(down)}"${more}>${words.replace(/[&<]/g, (c) => `&#${c.charCodeAt(0)};`)}</text>`;

const drawn = [];
for (let power = decades[0]; power <= decades[1]; power += 1) {
  const down = y(10 ** power);
  const label = power < 3 ? `${10 ** power} ms` : `${10 ** (power - 3)} s`;
  drawn.push(`<path class="grid" d="M${LEFT} ${place(down)}H${WIDTH - RIGHT}"/>`, text(LEFT - 8, down + 4, label, ' text-anchor="end"'));
}
for (const [name, bytes] of Object.entries(BYTES)) {
  if (!sizes.includes(bytes)) continue;
  const label = name === 'article' ? '4.5 KB' : name;
  drawn.push(`<path class="grid" d="M${place(x(bytes))} ${TOP}V${HEIGHT - BOTTOM}"/>`, text(x(bytes), HEIGHT - BOTTOM + 20, label, ' text-anchor="middle"'));
}
// Names stand at the end of their lines, from the top, and give way to the one above.
const ends = rows.map(({ name, points }, number) => ({ name, number, points, end: points[points.length - 1] }));
ends.sort((a, b) => b.end[1] - a.end[1]);
let last = 0;
for (const { name, number, points, end } of ends) {
  const colour = COLOURS[number % COLOURS.length];
  const path = points.map(([bytes, time], i) => `${i ? 'L' : 'M'}${place(x(bytes))} ${place(y(time))}`).join('');
  const down = Math.max(y(end[1]) + 4, last + 15);
  last = down;
  const width = number === 0 ? 3 : 1.5;
  drawn.push(`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"/>`);
  drawn.push(text(WIDTH - RIGHT + 10, down, name, ` fill="${colour}"${number === 0 ? ' font-weight="bold"' : ''}`));
}
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<title>Time against the size of the text, both logarithmic</title>
<style>.grid { stroke: #ccc; stroke-width: 0.5 } text { fill: #444 } @media (prefers-color-scheme: dark) { text { fill: #bbb } .grid { stroke: #444 } }</style>
${drawn.join('\n')}
</svg>
`;
await writeFile(new URL('docs/speed.svg', root), svg);
