'use strict';
// What may be written at a place of a layout, from the server's schema.

Hanmen.completions = (() => {
  const { byId, make, sourceEditor, writing } = Hanmen;
  const { area } = sourceEditor;
  const list = byId('completions');
  let found = [];
  let from = 0;
  let at = 0;
  let asked = 0;

  const isLayout = () => /\.ya?ml$/u.test(writing.file ?? '');
  const isOpen = () => !list.hidden;
  const close = () => {
    asked += 1;
    list.hidden = true;
    area.removeAttribute('aria-activedescendant');
    area.removeAttribute('aria-controls');
  };

  const point = (to) => {
    at = (to + found.length) % found.length;
    [...list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    area.setAttribute('aria-activedescendant', `completion-${at}`);
    list.children[at].scrollIntoView({ block: 'nearest' });
  };

  const accept = () => {
    const item = found[at];
    const caret = area.selectionStart;
    close();
    sourceEditor.replace(from, caret, item.insert, { key: 'completion' });
  };

  const show = ({ from: bytes, items }) => {
    from = Hanmen.text.indexOfByte(area.value, bytes);
    found = items.slice(0, 60);
    if (!found.length) { close(); return; }
    list.replaceChildren(...found.map((item, index) => make('div',
      { role: 'option', id: `completion-${index}`, class: 'completion', on: { pointerdown: (event) => { event.preventDefault(); at = index; accept(); } } },
      make('span', { class: 'completion-label' }, item.label), make('span', { class: 'completion-detail' }, item.detail ?? ''))));
    list.hidden = false;
    area.setAttribute('aria-controls', 'completions');
    const caret = sourceEditor.rectangleOf(area.selectionStart);
    const panel = list.offsetParent.getBoundingClientRect();
    const isBelow = caret.bottom + 240 < panel.bottom;
    list.style.left = `${Math.max(8, Math.min(caret.left - panel.left, panel.width - list.offsetWidth - 8))}px`;
    list.style.top = isBelow ? `${caret.bottom - panel.top + 4}px` : `${Math.max(0, caret.top - panel.top - list.offsetHeight - 4)}px`;
    point(0);
  };

  const ask = async () => {
    asked += 1;
    const mine = asked;
    const { file } = writing;
    try {
      const offset = Hanmen.text.bytesBefore(area.value, area.selectionStart);
      const answer = await Hanmen.desk.provider.complete({ file, text: area.value, offset });
      if (mine === asked && file === writing.file) show(answer);
    } catch {
      close();
    }
  };
  const askSoon = Hanmen.later(120, ask);

  area.addEventListener('input', (event) => {
    if (!isLayout()) return;
    if (event.inputType === 'insertText' || event.inputType === 'insertCompositionText') askSoon();
    else close();
  });
  area.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === ' ' && event.ctrlKey && isLayout()) { event.preventDefault(); ask(); return; }
    if (!isOpen()) return;
    const act = { ArrowDown: () => point(at + 1), ArrowUp: () => point(at - 1), Enter: accept, Tab: accept, Escape: close }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  area.addEventListener('blur', close);
  // A line that is typed at the end scrolls the text a moment later: what was asked for meanwhile still comes.
  byId('editor').addEventListener('scroll', () => { if (isOpen()) close(); });
  return { isOpen };
})();
