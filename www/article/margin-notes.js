import { asideNote, keptNote, repeatNote, titleNote } from '../i18n/wording.js';

/**
 * The notes in the margin: a line that was set aside is a stretch of its own; beside the title, a repeat or a
 * line that the reader kept is only the note.
 * @param {import('../engine/digest.js').Digest} digest
 */
export function marginNotes({ tray, blocks }) {
  const others = blocks.filter(({ role, aside, repeat }) => !aside && (repeat || role === 'title'));
  const notes = new Map(others.map(({ start, repeat }) => [start, { start, end: start, note: repeat ? repeatNote() : titleNote() }]));
  for (const line of tray) {
    const { start, end, aside } = line;
    notes.set(start, aside ? { start, end, note: asideNote(line) } : { start, end: start, note: keptNote() });
  }
  return notes.values();
}
