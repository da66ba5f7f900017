'use strict';
// Two versions of one file, line by line, when it was saved elsewhere meanwhile.

Hanmen.conflict = (() => {
  const { make, byId } = Hanmen;
  const around = 2;
  let outside = null;

  const cell = (side, mark) => make('td', { class: side ? mark : 'is-missing' }, side ? side.text : '');
  const number = (side) => make('th', { scope: 'row', class: 'version-number' }, side ? String(side.number) : '');

  const table = (mine, theirs) => {
    const rows = Hanmen.text.rows(mine, theirs);
    const isNear = rows.map((_, index) => rows.slice(Math.max(0, index - around), index + around + 1).some(({ same }) => !same));
    const lines = [];
    rows.forEach(({ left, right, same }, index) => {
      if (isNear[index]) {
        lines.push(make('tr', { class: same ? '' : 'is-different' },
          number(left), cell(left, same ? '' : 'is-mine'), number(right), cell(right, same ? '' : 'is-theirs')));
      } else if (index > 0 && isNear[index - 1]) {
        lines.push(make('tr', { class: 'is-gap' }, make('td', { colspan: 4 }, '…')));
      }
    });
    const widths = ['version-number', 'version-text', 'version-number', 'version-text'];
    return make('table', { class: 'versions-table' }, make('colgroup', {}, ...widths.map((name) => make('col', { class: name }))),
      make('thead', {}, make('tr', {}, make('th', { colspan: 2, scope: 'col' }, '自分の版'), make('th', { colspan: 2, scope: 'col' }, '外の版'))),
      make('tbody', {}, ...lines));
  };

  /** Shows what differs and asks which is kept. */
  const show = (found) => {
    outside = found;
    byId('versions').replaceChildren(table(Hanmen.writing.text, found.text));
    Hanmen.dialogs.open('conflict-dialog');
  };

  const settle = (keepMine) => {
    Hanmen.dialogs.close('conflict-dialog');
    Hanmen.writing.settle(outside, keepMine);
  };
  byId('keep-mine').addEventListener('click', () => settle(true));
  byId('take-theirs').addEventListener('click', () => settle(false));
  return { show };
})();
