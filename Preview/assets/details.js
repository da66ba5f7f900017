'use strict';
// What lies on a page: fetched where somebody asks for it. What a page looks like goes by its identifier; where its text
// stands in the source changes with each revision.

Hanmen.details = (() => {
  const drawn = new Map();
  const placed = new Map();
  const kept = 60;
  let revision = -1;

  const remember = (map, id, value) => {
    map.set(id, value);
    if (map.size > kept) map.delete(map.keys().next().value);
  };

  const fetchFor = (id, strip) => {
    const { provider, revision: current } = Hanmen.desk;
    const view = Hanmen.desk.view;
    const wanted = strip === 'other' ? { ...view, layout: view.compare, compare: null } : view;
    return provider.details(id, wanted, current.revision);
  };

  /** The details of a page, true to the newest revision: for places in the source. */
  const now = (box) => {
    const { id } = box.page;
    const key = `${box.strip.name} ${id} ${box.index}`;
    if (Hanmen.desk.revision.revision !== revision) { placed.clear(); revision = Hanmen.desk.revision.revision; }
    if (!placed.has(key)) {
      const asked = fetchFor(id, box.strip.name).catch(() => { placed.delete(key); return null; });
      remember(placed, key, asked);
      asked.then((details) => { if (details) remember(drawn, id, details); });
    }
    return placed.get(key);
  };

  /** The details of a page as it looks: for layers. */
  const look = (box) => {
    const known = drawn.get(box.page.id);
    return known ? Promise.resolve(known) : now(box);
  };

  /** The smallest item at a point. */
  const itemAt = (details, x, y, slack = 1.5) => {
    let best = null;
    for (const item of details?.items ?? []) {
      const isIn = x >= item.x - slack && x <= item.x + item.width + slack && y >= item.y - slack && y <= item.y + item.height + slack;
      if (isIn && (!best || item.width * item.height < best.width * best.height)) best = item;
    }
    return best;
  };

  /** The block around a point, for what is no item. */
  const blockAt = (details, x, y) => {
    let best = null;
    for (const block of details?.blocks ?? []) {
      const isIn = x >= block.x && x <= block.x + block.width && y >= block.y && y <= block.y + block.height;
      if (isIn && (!best || block.width * block.height < best.width * best.height)) best = block;
    }
    return best;
  };

  return { now, look, itemAt, blockAt };
})();
