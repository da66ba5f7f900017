'use strict';
// The whole file as text. A mirror behind the text area, broken into lines the same way, carries numbers and marks.

Hanmen.sourceEditor = (() => {
  const { byId, make, writing } = Hanmen;
  const area = byId('source');
  const mirror = byId('mirror');
  const editor = byId('editor');
  let lines = [];
  let current = null;

  const fillMirror = (text) => {
    const next = text.split('\n');
    const { head, tail } = Hanmen.text.difference(lines, next);
    const fresh = next.slice(head, next.length - tail).map((line) => make('div', {}, line));
    const gone = [...mirror.children].slice(head, lines.length - tail);
    const after = mirror.children[lines.length - tail] ?? null;
    for (const element of gone) element.remove();
    for (const element of fresh) mirror.insertBefore(element, after);
    lines = next;
  };

  const markErrors = () => {
    const found = Hanmen.desk.revision?.diagnostics ?? [];
    for (const element of mirror.querySelectorAll('[data-severity]')) delete element.dataset.severity;
    for (const { file, line, severity } of found) {
      const element = file === writing.file && line ? mirror.children[line - 1] : null;
      if (element && element.dataset.severity !== 'error') element.dataset.severity = severity;
    }
  };

  const noteLine = () => {
    const line = mirror.children[Hanmen.text.lineOfIndex(area.value, area.selectionStart) - 1];
    if (line === current) return;
    current?.classList.remove('is-current');
    line?.classList.add('is-current');
    current = line;
  };

  /** The place of an index on the screen. */
  const rectangleOf = (index) => {
    const line = Hanmen.text.lineOfIndex(area.value, index);
    const element = mirror.children[line - 1];
    const text = element?.firstChild;
    if (!text) return element?.getBoundingClientRect() ?? area.getBoundingClientRect();
    const column = index - (area.value.lastIndexOf('\n', index - 1) + 1);
    const range = document.createRange();
    range.setStart(text, Math.min(column, text.length));
    range.collapse(true);
    return range.getClientRects()[0] ?? element.getBoundingClientRect();
  };

  const scrollTo = (index) => {
    const caret = rectangleOf(index);
    const view = editor.getBoundingClientRect();
    if (caret.top < view.top + 20 || caret.bottom > view.bottom - 40) {
      editor.scrollTop += caret.top - view.top - view.height * 0.35;
    }
  };

  const select = (start, end = start) => {
    area.focus({ preventScroll: true });
    area.setSelectionRange(start, end);
    scrollTo(start);
    noteLine();
  };

  /** Goes to a place given by bytes, or by line and column. */
  const goTo = (place) => {
    Hanmen.panels.showWriting('source');
    const text = area.value;
    const hasBytes = typeof place.offset === 'number';
    const start = hasBytes ? Hanmen.text.indexOfByte(text, place.offset) : Hanmen.text.indexOfPlace(text, place.line ?? 1, place.column ?? 1);
    const end = hasBytes
      ? Hanmen.text.indexOfByte(text, place.offset + (place.length ?? 0))
      : place.endLine ? Hanmen.text.indexOfPlace(text, place.endLine, place.endColumn ?? 1) : start;
    select(start, Math.max(start, end));
  };

  const take = (key) => {
    fillMirror(area.value);
    noteLine();
    writing.set(area.value, { key, caret: area.selectionStart });
  };

  /** Replaces a part of the text as if it had been typed. */
  const replace = (start, end, text, { caret = start + text.length, length = 0, key = 'helper' } = {}) => {
    area.setRangeText(text, start, end, 'end');
    take(key);
    select(caret, caret + length);
  };

  area.addEventListener('input', (event) => take(event.inputType === 'insertFromPaste' ? 'paste' : 'typing'));
  area.addEventListener('beforeinput', (event) => {
    if (event.inputType === 'historyUndo') { event.preventDefault(); writing.undo(); }
    if (event.inputType === 'historyRedo') { event.preventDefault(); writing.redo(); }
  });

  const tellCaret = Hanmen.later(120, () => {
    if (document.activeElement !== area) return;
    Hanmen.tell('caret', { file: writing.file, offset: Hanmen.text.bytesBefore(area.value, area.selectionStart),
      line: Hanmen.text.lineOfIndex(area.value, area.selectionStart) });
  });
  document.addEventListener('selectionchange', () => {
    if (document.activeElement !== area) return;
    noteLine();
    tellCaret();
  });

  Hanmen.on('text', ({ text, key, caret }) => {
    area.readOnly = !writing.isEditable;
    if (area.value !== text) {
      const { head, tail } = Hanmen.text.difference(area.value, text);
      const before = area.selectionStart;
      const moved = before <= head ? before : Math.max(head, before + text.length - area.value.length);
      area.value = text;
      fillMirror(text);
      const at = key === 'history' ? Math.min(text.length - tail, text.length) : key === 'opened' ? 0 : Math.min(moved, text.length);
      area.setSelectionRange(at, at);
      if (key === 'history' && document.activeElement === area) scrollTo(at);
      if (key === 'opened') editor.scrollTop = 0;
      noteLine();
    } else if (key === 'opened') fillMirror(text);
    if (key === 'opened' || key === 'outside') markErrors();
    return caret;
  });
  Hanmen.on('revision', markErrors);

  return { goTo, select, replace, rectangleOf, area };
})();
