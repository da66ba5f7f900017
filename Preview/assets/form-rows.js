'use strict';
// Tables of rows (明細): cells by column, sums under them.

Hanmen.formRows = (field, edit, base) => {
  const { make } = Hanmen;
  const { hearTyping, isBusy, numeric, offer, suggestions } = Hanmen.formControls;
  const columns = field.columns ?? [];
  const asRows = (value) => (Array.isArray(value) ? value.map((row) => ({ ...row })) : []);
  const isBlank = (row) => columns.every(({ name }) => !(row[name] ?? '').trim());
  // Rows that are still blank live here only.
  let rows = asRows(field.value);
  let told = rows.length;
  const body = make('tbody');
  const foot = make('tfoot');
  const lists = columns.map((column) => suggestions(make('input'), column.suggestions));

  const written = () => rows.filter((row) => !isBlank(row));
  const tellAll = () => { told = written().length; edit(written().length ? written() : null); };
  const tellCell = (index, name) => {
    const isPlain = rows.length === told && rows.every((row) => !isBlank(row));
    if (isPlain) edit(rows[index][name] || null, [String(index), name]);
    else tellAll();
  };

  const change = (work, focus) => {
    work();
    draw();
    const target = body.children[Math.min(focus, body.children.length - 1)]?.querySelector('input, select');
    (target ?? add).focus();
    tellAll();
  };

  const cell = (column, index, order) => {
    const value = rows[index][column.name] ?? '';
    const label = `${field.name} ${index + 1} 行目 ${column.name}`;
    if (column.computed || column.fixed) return make('td', { class: 'is-number' }, make('output', { 'aria-label': label }, value));
    if (column.choices?.length) {
      const input = make('select', { 'aria-label': label, dataset: { path: `${field.name}/${index}/${column.name}` } },
        make('option', { value: '' }, ''), ...column.choices.map((choice) => make('option', { value: choice }, choice)));
      input.value = value;
      input.addEventListener('change', () => { rows[index][column.name] = input.value; tellCell(index, column.name); });
      return make('td', {}, input);
    }
    const input = make('input', {
      type: 'text', value, 'aria-label': label, list: lists[order]?.id, class: numeric.has(column.kind) ? 'is-number' : '',
      inputmode: numeric.has(column.kind) ? 'decimal' : null, dataset: { path: `${field.name}/${index}/${column.name}` },
    });
    hearTyping(input, (text) => { rows[index][column.name] = text; tellCell(index, column.name); });
    return make('td', {}, input);
  };

  const tool = (words, sign, act, isOff) => make('button',
    { type: 'button', class: 'icon-button small', title: words, 'aria-label': `${field.name} ${words}`, disabled: isOff, on: { click: act } },
    make('span', { 'aria-hidden': true }, sign));

  const row = (_, index) => {
    const swap = (other) => () => change(() => { [rows[index], rows[other]] = [rows[other], rows[index]]; }, other);
    return make('tr', {}, ...columns.map((column, order) => cell(column, index, order)),
      make('td', { class: 'row-tools' },
        tool(`${index + 1} 行目を上へ`, '↑', swap(index - 1), index === 0),
        tool(`${index + 1} 行目を下へ`, '↓', swap(index + 1), index === rows.length - 1),
        tool(`${index + 1} 行目を消す`, '×', () => change(() => rows.splice(index, 1), index))));
  };

  const drawSums = (sums) => {
    const hasSums = Object.keys(sums ?? {}).length > 0;
    foot.replaceChildren(...(hasSums ? [make('tr', {},
      ...columns.map(({ name }, order) => {
        const sum = sums[name];
        const words = order === 0 && !sum ? '計' : sum ?? '';
        return make('td', { class: sum ? 'is-number' : '' }, words);
      }), make('td', {}))] : []));
  };
  const draw = () => body.replaceChildren(...rows.map(row));

  const add = make('button', { type: 'button', class: 'button small add', id: base.id, 'aria-describedby': base['aria-describedby'] }, '＋ 行を足す');
  add.addEventListener('click', () => { rows.push({}); draw(); body.lastElementChild.querySelector('input, select')?.focus(); });
  draw();
  drawSums(field.sums);

  return {
    element: make('div', { class: 'rows', role: 'group', 'aria-labelledby': `${base.id}-label` },
      make('div', { class: 'rows-scroll' }, make('table', {},
        make('thead', {}, make('tr', {}, ...columns.map((column) => make('th', { scope: 'col' }, column.name,
          column.required ? make('span', { class: 'required', title: '必須' }, '＊') : null)),
        make('td', {}))), body, foot)), ...lists.filter(Boolean), add),
    update: (next) => {
      drawSums(next.sums);
      const theirs = asRows(next.value);
      told = theirs.length;
      if (theirs.length === rows.length) {
        theirs.forEach((their, index) => columns.forEach((column, order) => {
          const place = body.children[index].children[order].firstElementChild;
          if (place.tagName === 'OUTPUT') place.textContent = their[column.name] ?? '';
          else offer(place, their[column.name]);
          if (!isBusy(place)) rows[index][column.name] = their[column.name] ?? '';
        }));
      } else if (theirs.length !== written().length) {
        rows = theirs;
        draw();
      }
    },
  };
};
