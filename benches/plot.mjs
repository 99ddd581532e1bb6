// Draws two tables of BENCHMARKS.md, so that the diagrams always match the published numbers:
// docs/speed.svg     the table "| ms |": milliseconds by size of the text, both logarithmic
// docs/download.svg  the table "| download |": its last column, as bars
//   node benches/plot.mjs

import { readFile, writeFile } from 'node:fs/promises';

const BYTES = { article: 4_500, '100 KB': 1e5, '1 MB': 1e6, '10 MB': 1e7 };
const COLOURS = ['#0b5fff', '#7a7a7a', '#c2410c', '#15803d', '#a16207', '#7e22ce', '#be123c', '#0f766e', '#4d7c0f', '#0369a1', '#9d174d', '#57534e'];

const root = new URL('../', import.meta.url);
const lines = (await readFile(new URL('BENCHMARKS.md', root), 'utf8')).split('\n');
const format = (value) => value.toFixed(1);
const text = (left, top, words, attributes = '') => `<text x="${format(left)}" y="${format(top)}"${attributes}>${words.replace(/[&<]/g, (c) => `&#${c.charCodeAt(0)};`)}</text>`;

await writeFile(new URL('docs/speed.svg', root), speed(table('ms')));
await writeFile(new URL('docs/download.svg', root), download(table('download')));

/** Returns the cells of a table by row, with its head first. */
function table(name) {
  const cells = (line) => line.split('|').slice(1, -1).map((cell) => cell.trim());
  const head = lines.findIndex((line) => line.startsWith(`| ${name} |`));
  if (head < 0) throw new Error(`BENCHMARKS.md has no table with the head "| ${name} |"`);
  const rows = lines.slice(head + 2);
  return [lines[head], ...rows.slice(0, rows.findIndex((line) => !line.startsWith('|')))].map(cells);
}

/** Returns the line chart of the time that each program takes. */
function speed([[, ...names], ...programs]) {
  const [width, height, left, right, top, bottom] = [760, 440, 60, 190, 24, 48];
  const sizes = names.map((name) => BYTES[name]);
  const rows = programs
    .map(([name, ...times]) => ({ name, points: times.map((time, column) => [sizes[column], Number(time)]).filter(([, time]) => time > 0) }))
    .filter(({ points }) => points.length > 0);
  const times = rows.flatMap(({ points }) => points.map(([, time]) => time));
  const decades = [Math.floor(Math.log10(Math.min(...times))), Math.ceil(Math.log10(Math.max(...times)))];
  const [from, to] = [Math.log10(Math.min(...sizes)), Math.log10(Math.max(...sizes))];
  const x = (bytes) => left + ((Math.log10(bytes) - from) / (to - from)) * (width - left - right);
  const y = (time) => height - bottom - ((Math.log10(time) - decades[0]) / (decades[1] - decades[0])) * (height - top - bottom);

  const drawn = [];
  for (let power = decades[0]; power <= decades[1]; power += 1) {
    const down = y(10 ** power);
    const label = power < 3 ? `${10 ** power} ms` : `${10 ** (power - 3)} s`;
    drawn.push(`<path class="grid" d="M${left} ${format(down)}H${width - right}"/>`, text(left - 8, down + 4, label, ' text-anchor="end"'));
  }
  for (const [name, bytes] of Object.entries(BYTES)) {
    if (!sizes.includes(bytes)) continue;
    const label = name === 'article' ? '4.5 KB' : name;
    drawn.push(`<path class="grid" d="M${format(x(bytes))} ${top}V${height - bottom}"/>`, text(x(bytes), height - bottom + 20, label, ' text-anchor="middle"'));
  }
  // A label is at the end of its line, or below the previous label if both end at the same size.
  const ends = rows.map(({ name, points }, number) => ({ name, number, points, end: points[points.length - 1] }));
  ends.sort((a, b) => b.end[1] - a.end[1]);
  const last = new Map();
  for (const { name, number, points, end: [bytes, time] } of ends) {
    const colour = COLOURS[number % COLOURS.length];
    const path = points.map(([bytes, time], i) => `${i ? 'L' : 'M'}${format(x(bytes))} ${format(y(time))}`).join('');
    const down = Math.max(y(time) + 4, (last.get(bytes) ?? 0) + 15);
    last.set(bytes, down);
    drawn.push(`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${number === 0 ? 3 : 1.5}"/>`);
    if (points.length === 1) drawn.push(`<circle cx="${format(x(bytes))}" cy="${format(y(time))}" r="3" fill="${colour}"/>`);
    drawn.push(text(x(bytes) + 8, down, name, ` style="fill: ${colour}"${number === 0 ? ' font-weight="bold"' : ''}`));
  }
  return picture(width, height, 'Time against the size of the text, both logarithmic', drawn);
}

/** Returns the bar chart of the size of each program. */
function download([, ...programs]) {
  const [width, left, right, step] = [760, 220, 90, 34];
  const weights = programs.map((cells) => Number(cells.at(-1)));
  const scale = (width - left - right) / Math.max(...weights);
  const drawn = programs.flatMap(([name], row) => {
    const [down, weight] = [16 + row * step, weights[row]];
    const middle = down + step / 2 - 2;
    return [
      text(left - 10, middle, name, ` text-anchor="end"${row === 0 ? ' font-weight="bold"' : ''}`),
      `<rect x="${left}" y="${down}" width="${format(weight * scale)}" height="${step - 12}" fill="${COLOURS[row]}"/>`,
      text(left + weight * scale + 8, middle, `${(weight / 1e3).toFixed(0)} KB`),
    ];
  });
  return picture(width, 24 + programs.length * step, 'What a page fetches, after brotli', drawn);
}

function picture(width, height, title, drawn) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<title>${title}</title>
<style>.grid { stroke: #ccc; stroke-width: 0.5 } text { fill: #444 } @media (prefers-color-scheme: dark) { text { fill: #bbb } .grid { stroke: #444 } }</style>
${drawn.join('\n')}
</svg>
`;
}
