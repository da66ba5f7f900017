'use strict';
// Two layouts side by side: their names above, and the list of blocks that differ.

(() => {
  const { byId, make, stage } = Hanmen;
  const heads = byId('pane-heads');
  const list = byId('differences-list');
  let side = 'main';

  const name = (layout) => (layout ? [layout.council, layout.faction].filter(Boolean).join(' ') || layout.title : '様式なし');

  const goTo = (block) => {
    for (const [strip, tints] of [[stage.main, stage.main.tints], [stage.other, stage.other.tints]]) {
      const index = (tints ?? []).findIndex((page) => page.some((tint) => tint.block === block));
      if (index < 0) continue;
      const box = strip.boxes[index];
      const tint = tints[index].find((found) => found.block === block);
      stage.reveal(box, tint);
      Hanmen.layers.clear('selected');
      Hanmen.layers.outline(box, 'selected', [tint]);
      return;
    }
  };

  // On a narrow screen one of the two is shown at a time.
  const showSide = (which) => {
    side = which;
    byId('strips').dataset.side = side;
    [...heads.children].forEach((head) => head.setAttribute('aria-pressed', String(head.dataset.side === side)));
    Hanmen.tell('room');
  };

  const head = (which, layout) => make('button',
    { type: 'button', class: 'pane-head', dataset: { side: which }, 'aria-pressed': String(side === which), on: { click: () => showSide(which) } }, name(layout));

  const show = ({ comparison, layout }) => {
    heads.hidden = !comparison;
    byId('differences').hidden = !comparison;
    if (!comparison) return;
    heads.replaceChildren(head('main', layout), head('other', comparison.layout));
    byId('strips').dataset.side = side;
    list.replaceChildren(...(comparison.differing.length
      ? comparison.differing.map((block) => make('li', {}, make('button', { type: 'button', class: 'link', on: { click: () => goTo(block) } }, block)))
      : [make('li', { class: 'empty' }, '違うところはありません。')]));
  };

  Hanmen.on('revision', show);
})();
