'use strict';
// Lists of names and of texts: add, remove, move.

Hanmen.formList = (field, edit, base) => {
  const { make } = Hanmen;
  const { hearTyping, history, isBusy, offer, suggestions } = Hanmen.formControls;
  const asList = (value) => (Array.isArray(value) ? value : value ? [value] : []);
  const word = { persons: '人', pictures: '図' }[field.kind] ?? '項';
  // Lines that are still empty live here only: the file has no empty names.
  let values = asList(field.value);
  if (!values.length) values = [''];
  const rows = make('ol', { class: 'list-rows' });
  const list = suggestions(make('input'), field.suggestions);
  const written = () => values.filter((value) => value.trim() !== '');
  const tell = () => edit(written().length ? written() : null);

  const iconButton = (words, sign, act, isOff) => make('button',
    { type: 'button', class: 'icon-button small', title: words, 'aria-label': words, disabled: isOff, on: { click: act } },
    make('span', { 'aria-hidden': true }, sign));

  const focusRow = (index, selector = 'input') => {
    const row = rows.children[Math.min(Math.max(index, 0), rows.children.length - 1)];
    const target = row?.querySelector(selector);
    if (target && !target.disabled) target.focus();
    else row?.querySelector('input').focus();
  };

  const change = (work, focus, selector) => {
    work();
    if (!values.length) values = [''];
    draw();
    focusRow(focus, selector);
    tell();
  };

  const row = (value, index) => {
    const input = make('input', {
      type: 'text', value, list: list?.id, 'aria-label': `${field.name} ${index + 1}`,
      'aria-describedby': index === 0 ? base['aria-describedby'] : null, id: index === 0 ? base.id : null,
      dataset: { path: `${field.name}/${index}` },
    });
    hearTyping(input, (text) => { values[index] = text; tell(); });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      change(() => values.splice(index + 1, 0, ''), index + 1);
    });
    const swap = (other) => () => change(() => { [values[index], values[other]] = [values[other], values[index]]; }, other,
      other < index ? '.is-up' : '.is-down');
    const up = iconButton(`${index + 1} 番目を上へ`, '↑', swap(index - 1), index === 0);
    const down = iconButton(`${index + 1} 番目を下へ`, '↓', swap(index + 1), index === values.length - 1);
    up.classList.add('is-up');
    down.classList.add('is-down');
    return make('li', {}, input, up, down,
      iconButton(`${index + 1} 番目を消す`, '×', () => change(() => values.splice(index, 1), index), values.length === 1 && !value));
  };

  const draw = () => rows.replaceChildren(...values.map(row));
  draw();
  const add = make('button', { type: 'button', class: 'button small add' }, `＋ ${word}を足す`);
  add.addEventListener('click', () => change(() => values.push(''), values.length));

  return {
    element: make('div', { class: 'list', role: 'group', 'aria-labelledby': `${base.id}-label` }, rows, list, add),
    update: (next) => {
      const told = asList(next.value);
      const mine = written();
      if (told.length === mine.length && told.every((value, index) => value === mine[index])) return;
      const isSameLength = told.length === values.length;
      if (isSameLength) {
        told.forEach((value, index) => offer(rows.children[index].querySelector('input'), value));
        values = told.map((value, index) => (isBusy(rows.children[index].querySelector('input')) ? values[index] : value));
      } else if (history.isWalking || !rows.contains(document.activeElement)) {
        values = told.length ? [...told] : [''];
        draw();
      }
    },
  };
};
