import { exclusionNote, includedNote, repeatNote, titleNote } from '../i18n/wording.js';

/**
 * Returns the notes for the margin. The note of a line that is left out covers the span of the line. The notes of the
 * title, of a repeated line and of a line that the reader included have an empty span.
 * @param {import('../engine/digest.js').Digest} digest
 */
export function marginNotes({ excludedLines, blocks }) {
  const others = blocks.filter(({ role, excluded, repeat }) => !excluded && (repeat || role === 'title'));
  const notes = new Map(others.map(({ start, repeat }) => [start, { start, end: start, note: repeat ? repeatNote() : titleNote() }]));
  for (const line of excludedLines) {
    const { start, end, excluded } = line;
    notes.set(start, excluded ? { start, end, note: exclusionNote(line) } : { start, end: start, note: includedNote() });
  }
  return notes.values();
}
