import { exclusionNote, includedNote, repeatNote, titleNote } from '../i18n/wording.js';

/**
 * The notes in the margin: a line that was set aside is a stretch of its own; beside the title, a repeat or a
 * line that the reader kept is only the note.
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
