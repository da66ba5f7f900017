'use strict';
// Tables of rows (明細): cells by column, sums under them. Some tables have rows that are always there (区分).

Hanmen.formRows = (field, edit, base) => {
  const { make } = Hanmen;
  const { hearTyping, isBusy, numeric, offer, suggestions } = Hanmen.formControls;
  const columns = field.columns ?? [];
  const sections = field.sections ?? [];
  const key = columns[0]?.name;
  const isSection = (column) => sections.length > 0 && column.name === key;
  const isSaid = (value) => (typeof value === 'string' ? value.trim() !== '' : Boolean(value));
  const isBlank = (row) => columns.every((column) => isSection(column) || !isSaid(row[column.name]));

  /** The rows as they stand in the form: those of the report, or one a section. */
  const asRows = (value) => {
    const rows = Array.isArray(value) ? value.map((row) => ({ ...row })) : [];
    return sections.length ? sections.map((section) => rows.find((row) => row[key] === section) ?? { [key]: section }) : rows;
  };

  // Rows that are still blank live here only: the file has none.
  let rows = asRows(field.value);
  let shownRows = field.shownRows ?? [];
  let told = Array.isArray(field.value) ? field.value.length : 0;
  const body = make('tbody');
  const foot = make('tfoot');
  const lists = columns.map((column) => suggestions(make('input'), column.suggestions));

  const written = () => rows.filter((row) => !isBlank(row));
  const tellAll = () => { told = written().length; edit(written().length ? written() : null); };
  const tellCell = (index, name) => {
    const isPlain = !sections.length && rows.length === told && rows.every((row) => !isBlank(row));
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

  /** Where the printed cells of a row stand: only rows that say something are printed. */
  const printed = (index, name) => shownRows[sections.length ? index : rows.slice(0, index).filter((row) => !isBlank(row)).length]?.[name] ?? '';

  const cell = (column, index, order) => {
    const value = rows[index][column.name] ?? '';
    const label = `${field.name} ${index + 1} 行目 ${column.name}`;
    const path = `${field.name}/${index}/${column.name}`;
    if (isSection(column)) return make('th', { scope: 'row' }, value);
    if (column.computed || column.fixed) return make('td', { class: 'is-number' }, make('output', { 'aria-label': label }, printed(index, column.name)));
    if (typeof value === 'object') {
      return make('td', {}, make('button', { type: 'button', class: 'button small', 'aria-label': `${label}を原文で書く`,
        on: { click: () => Hanmen.sourceEditor.goTo({ line: field.line ?? 1 }) } }, '原文で書く'));
    }
    if (column.choices?.length) {
      const input = make('select', { 'aria-label': label, dataset: { path } },
        make('option', { value: '' }, ''), ...column.choices.map((choice) => make('option', { value: choice }, choice)));
      input.value = value;
      input.addEventListener('change', () => { rows[index][column.name] = input.value; tellCell(index, column.name); });
      return make('td', {}, input);
    }
    const input = make('input', {
      type: 'text', value, 'aria-label': label, list: lists[order]?.id, class: numeric.has(column.kind) ? 'is-number' : '',
      inputmode: numeric.has(column.kind) ? 'decimal' : null, dataset: { path },
    });
    hearTyping(input, (text) => { rows[index][column.name] = text; tellCell(index, column.name); });
    return make('td', {}, input);
  };

  const tool = (words, sign, act, isOff) => make('button',
    { type: 'button', class: 'icon-button small', title: words, 'aria-label': `${field.name} ${words}`, disabled: isOff, on: { click: act } },
    make('span', { 'aria-hidden': true }, sign));

  const tools = (index) => {
    const swap = (other) => () => change(() => { [rows[index], rows[other]] = [rows[other], rows[index]]; }, other);
    return make('td', { class: 'row-tools' },
      tool(`${index + 1} 行目を上へ`, '↑', swap(index - 1), index === 0),
      tool(`${index + 1} 行目を下へ`, '↓', swap(index + 1), index === rows.length - 1),
      tool(`${index + 1} 行目を消す`, '×', () => change(() => rows.splice(index, 1), index)));
  };

  const row = (_, index) => make('tr', {}, ...columns.map((column, order) => cell(column, index, order)),
    sections.length ? null : tools(index));

  const drawSums = (sums) => {
    const hasSums = Object.keys(sums ?? {}).length > 0;
    foot.replaceChildren(...(hasSums ? [make('tr', {},
      ...columns.map(({ name }, order) => make('td', { class: sums[name] ? 'is-number' : '' }, order === 0 && !sums[name] ? '計' : sums[name] ?? '')),
      sections.length ? null : make('td', {}))] : []));
  };
  const draw = () => body.replaceChildren(...rows.map(row));

  const refreshCell = (index, column, order, their) => {
    const place = body.children[index].children[order].firstElementChild;
    if (!place || place.matches('button')) return;
    if (place.matches('output')) { place.textContent = printed(index, column.name); return; }
    if (typeof their === 'object') return;
    offer(place, their);
    if (!isBusy(place)) rows[index][column.name] = their ?? '';
  };

  const add = make('button', { type: 'button', class: 'button small add', id: base.id, 'aria-describedby': base['aria-describedby'] }, '＋ 行を足す');
  add.addEventListener('click', () => { rows.push({}); draw(); body.lastElementChild.querySelector('input, select')?.focus(); });
  draw();
  drawSums(field.sums);

  return {
    element: make('div', { class: 'rows', role: 'group', 'aria-labelledby': `${base.id}-label` },
      make('div', { class: 'rows-scroll' }, make('table', {},
        make('thead', {}, make('tr', {}, ...columns.map((column) => make('th', { scope: 'col' }, column.name,
          column.required && !isSection(column) ? make('span', { class: 'required', title: '必須' }, '＊') : null)),
        sections.length ? null : make('td', {}))), body, foot)),
      ...lists.filter(Boolean), sections.length ? null : add),
    update: (next) => {
      const theirs = asRows(next.value);
      told = Array.isArray(next.value) ? next.value.length : 0;
      shownRows = next.shownRows ?? [];
      drawSums(next.sums);
      if (theirs.length !== rows.length) {
        const mine = written();
        if (theirs.length !== mine.length) { rows = theirs; draw(); return; }
        // Blank rows of one's own stay between those of the file.
        rows.forEach((own, index) => columns.forEach((column, order) => {
          if (column.computed) refreshCell(index, column, order, own[column.name]);
        }));
        return;
      }
      theirs.forEach((their, index) => columns.forEach((column, order) => refreshCell(index, column, order, their[column.name])));
    },
  };
};
