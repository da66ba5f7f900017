'use strict';
// Layers over the pages: what the engine knows of each page, drawn from its details.

Hanmen.layers = (() => {
  const { draw, make, stage } = Hanmen;
  const known = [
    ['typeArea', '版面と字の格子'], ['frames', '枠（ブロック）'], ['baselines', '並び線'], ['margins', '余白と綴じ代'],
    ['fields', '印と署名欄'], ['fallback', '代わりの書体の字'], ['adjustment', '行の調整（詰め・空き）'],
    ['reading', '読み上げの順とタグ'], ['redaction', '黒塗り'],
  ];
  const list = Hanmen.byId('layers');
  const shown = new Set();
  const boxes = new Map();

  const group = (box, name) => {
    let found = box.overlay.querySelector(`:scope > .${name}`);
    if (!found) {
      found = draw('g', { class: name });
      box.overlay.append(found);
    }
    return found;
  };

  const title = (note) => (note ? draw('title', {}, note) : null);

  const shape = (drawing) => {
    switch (drawing.kind) {
      case 'rect':
        return draw('rect', { x: drawing.x, y: drawing.y, width: drawing.width, height: drawing.height }, title(drawing.note));
      case 'line':
        return draw('line', { x1: drawing.x1, y1: drawing.y1, x2: drawing.x2, y2: drawing.y2 }, title(drawing.note));
      case 'label':
        return draw('text', { x: drawing.x, y: drawing.y }, drawing.text, title(drawing.note));
      default:
        return null;
    }
  };

  const drawLayers = async (box) => {
    const place = group(box, 'layers-of-page');
    const wanted = [...shown].join(' ');
    if (!wanted) { place.replaceChildren(); place.key = ''; return; }
    const { id } = box.page;
    const key = `${id} ${wanted}`;
    if (place.key === key) return;
    const details = await Hanmen.details.look(box);
    if (!details || box.page.id !== id || wanted !== [...shown].join(' ')) return;
    place.replaceChildren(...details.layers
      .filter(({ name }) => shown.has(name))
      .map(({ name, shapes }) => draw('g', { class: 'layer', 'data-layer': name }, ...shapes.map(shape).filter(Boolean))));
    place.key = key;
  };

  /** Draws the boxes that differ from the compared layout. */
  const drawTints = (box) => {
    const tints = box.strip.tints?.[box.index] ?? [];
    const place = group(box, 'tints');
    place.replaceChildren(...tints.map((tint) =>
      draw('rect', { x: tint.x, y: tint.y, width: tint.width, height: tint.height, 'data-block': tint.block }, title(tint.block))));
  };

  /** Outlines items of a page: `kind` is `selected`, `caret` or `pointed`. */
  const outline = (box, kind, items) => {
    group(box, kind).replaceChildren(...items.map(({ x, y, width, height }) =>
      draw('rect', { x: x - 2, y: y - 2, width: width + 4, height: height + 4, rx: 1.5 })));
  };

  /** Takes outlines of a kind away from all pages. */
  const clear = (kind) => {
    for (const box of stage.boxes()) box.overlay.querySelector(`:scope > .${kind}`)?.replaceChildren();
  };

  const refresh = () => { for (const box of stage.boxes()) if (box.isNear) { drawTints(box); drawLayers(box); } };

  /** Shows or hides a layer. */
  const toggle = (name, isOn = !shown.has(name)) => {
    if (isOn) shown.add(name);
    else shown.delete(name);
    const box = boxes.get(name);
    box.checked = isOn;
    Hanmen.settings.keep('layers', [...shown]);
    refresh();
  };

  const makeRow = ([name, words], index) => {
    const box = make('input', { type: 'checkbox', id: `layer-${name}` });
    boxes.set(name, box);
    box.addEventListener('change', () => toggle(name, box.checked));
    list.append(make('li', {}, make('label', { class: 'layer-row', dataset: { layer: name } },
      box, make('span', { class: 'swatch', 'aria-hidden': true }), make('span', { class: 'layer-name' }, words),
      make('kbd', { 'aria-hidden': true }, String(index + 1)))));
  };
  known.forEach(makeRow);
  for (const name of Hanmen.settings.read('layers', [])) if (boxes.has(name)) toggle(name, true);

  Hanmen.on('page-near', (box) => { drawTints(box); drawLayers(box); });
  Hanmen.on('pages-shown', refresh);
  return { toggle, outline, clear, names: known.map(([name]) => name) };
})();
