'use strict';
// From the place of the caret to the item on the page.

(() => {
  const { stage, desk } = Hanmen;
  let where = null;
  let asked = 0;

  const holds = (item, at) => {
    if (item.file !== at.file) return false;
    if (at.offset !== null && typeof item.offset === 'number') return at.offset >= item.offset && at.offset <= item.offset + item.length;
    return item.line === at.line;
  };

  const found = (details, at) => {
    const items = (details?.items ?? []).filter((item) => holds(item, at));
    return items.length ? items : (details?.items ?? []).filter((item) => item.file === at.file && item.line === at.line);
  };

  /** The pages on which a place may stand: those in sight first, then, as text runs from page to page, by halving. */
  const search = async (at) => {
    const { boxes } = stage.main;
    const look = async (index) => ({ box: boxes[index], items: found(await Hanmen.details.now(boxes[index]), at) });
    const near = boxes.filter(({ isNear }) => isNear).map(({ index }) => index)
      .sort((a, b) => Math.abs(a - stage.current) - Math.abs(b - stage.current)).slice(0, 4);
    for (const index of near) {
      const here = await look(index);
      if (here.items.length) return here;
    }
    let [low, high] = [0, boxes.length - 1];
    while (low <= high) {
      const half = (low + high) >> 1;
      const here = await look(half);
      if (here.items.length) return here;
      const lines = ((await Hanmen.details.now(boxes[half]))?.items ?? [])
        .filter((item) => item.file === at.file && item.line).map(({ line }) => line);
      if (!lines.length) return null;
      if (at.line < Math.min(...lines)) high = half - 1;
      else low = half + 1;
    }
    return null;
  };

  const show = async ({ reveal }) => {
    asked += 1;
    const mine = asked;
    const at = where;
    if (!at || !desk.revision) return;
    const here = await search(at);
    if (mine !== asked) return;
    Hanmen.layers.clear('caret');
    if (!here) return;
    Hanmen.layers.outline(here.box, 'caret', here.items);
    if (reveal) stage.reveal(here.box, here.items[0]);
  };

  Hanmen.on('caret', (at) => { where = at; show({ reveal: true }); });
  const showAgain = Hanmen.later(250, () => show({ reveal: false }));
  Hanmen.on('pages-shown', () => { if (where) showAgain(); });

  // The other way: an item that was clicked on moves the caret, where its file is written here.
  Hanmen.on('item', (item) => {
    if (Hanmen.writing.isOpen(item.file)) Hanmen.places.go(item);
  });
})();
