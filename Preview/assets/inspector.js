'use strict';
// What a person has clicked on: its text, its size, where it comes from, and who set each value of its layout.

Hanmen.inspector = (() => {
  const { make, stage } = Hanmen;
  const place = Hanmen.byId('inspector');
  const kinds = { text: '文字', image: '図', field: '記入欄', seal: '印' };
  let selected = null;

  const millimetres = (points) => (points * 25.4 / 72).toFixed(1);
  const row = (name, value) => (value === null || value === undefined || value === ''
    ? [] : [make('dt', {}, name), make('dd', {}, value)]);

  const placeButton = (where, words = Hanmen.placeText(where)) => (where.file
    ? make('button', { type: 'button', class: 'link', on: { click: () => Hanmen.places.go(where) } }, words) : null);

  const facts = (item, box) => make('dl', { class: 'facts' },
    row('種類', kinds[item.kind] ?? null), row('枠', item.block), row('タグ', item.tag), row('読む順', item.order),
    row('頁', box.page.label),
    row('大きさ', `${millimetres(item.width)} × ${millimetres(item.height)} mm`),
    row('位置', `左 ${millimetres(item.x)} mm、上 ${millimetres(item.y)} mm`),
    row('原稿', item.file ? placeButton(item) : null));

  const valueRow = (value) => make('li', { class: 'value' },
    make('div', { class: 'value-head' },
      make('span', { class: 'value-path' }, value.path),
      value.locked ? make('span', { class: 'badge' }, '固定') : null,
      value.overridable ? make('span', { class: 'badge is-open' }, '上書き可') : null),
    make('div', { class: 'value-text' }, value.value ?? ''),
    value.note ? make('div', { class: 'value-note' }, value.note) : null,
    placeButton(value),
    ...(value.overridden ?? []).map((before) => make('div', { class: 'overridden' },
      make('del', {}, before.value ?? ''), placeButton(before))));

  const showProvenance = async (block, view) => {
    const list = make('ul', { class: 'values', 'aria-busy': 'true' });
    place.append(make('h3', {}, `「${block}」の様式の値`), list);
    try {
      const { values } = await Hanmen.desk.provider.provenance(view, block);
      list.replaceChildren(...values.map(valueRow));
      if (!values.length) list.replaceWith(make('p', { class: 'empty' }, '様式で決めた値はありません。'));
    } catch {
      list.replaceWith(make('p', { class: 'empty' }, '様式の値を読めませんでした。'));
    }
    list.removeAttribute('aria-busy');
  };

  const showNothing = () => {
    selected = null;
    Hanmen.layers.clear('selected');
    place.replaceChildren(make('p', { class: 'empty' }, '頁の上の字や枠を押すと、ここに出どころを示します。'));
  };

  /** Shows an item of a page. */
  const show = (box, item, { jump = true } = {}) => {
    selected = { box, item };
    Hanmen.layers.clear('selected');
    Hanmen.layers.outline(box, 'selected', [item]);
    place.replaceChildren(...(item.text ? [make('blockquote', { class: 'quoted' }, item.text)] : []), facts(item, box));
    const view = { ...Hanmen.desk.view };
    if (box.strip.name === 'other') view.layout = view.compare;
    if (item.block) showProvenance(item.block, view);
    if (jump && item.file) Hanmen.tell('item', item);
  };

  const pointOf = (box, event) => {
    const sheet = box.sheet.getBoundingClientRect();
    const scale = box.page.width / sheet.width;
    return [(event.clientX - sheet.left) * scale, (event.clientY - sheet.top) * scale];
  };

  const boxOf = (event) => event.target.closest?.('.page')?.pageBox ?? null;

  stage.scroll.addEventListener('click', async (event) => {
    const box = boxOf(event);
    if (!box) return showNothing();
    const [x, y] = pointOf(box, event);
    const details = await Hanmen.details.now(box);
    const item = Hanmen.details.itemAt(details, x, y);
    const block = item ? null : Hanmen.details.blockAt(details, x, y);
    if (item) show(box, item);
    else if (block) show(box, { ...block, text: '', block: block.name, file: null }, { jump: false });
    else showNothing();
    return undefined;
  });

  let pointed = null;
  stage.scroll.addEventListener('pointermove', async (event) => {
    if (event.pointerType === 'touch') return;
    const box = boxOf(event);
    const details = box ? await Hanmen.details.look(box) : null;
    const item = box ? Hanmen.details.itemAt(details, ...pointOf(box, event)) : null;
    if (item === pointed) return;
    pointed = item;
    Hanmen.layers.clear('pointed');
    if (item) Hanmen.layers.outline(box, 'pointed', [item]);
    stage.scroll.classList.toggle('is-pointing', Boolean(item));
  });
  stage.scroll.addEventListener('pointerleave', () => { pointed = null; Hanmen.layers.clear('pointed'); });

  /** Goes to the next or the one before, in the order of reading; the way of the keyboard. */
  const step = async (by) => {
    const box = selected && stage.boxes().includes(selected.box) ? selected.box : stage.main.boxes[stage.current];
    if (!box) return;
    const items = (await Hanmen.details.now(box))?.items ?? [];
    const at = selected?.box === box
      ? items.findIndex(({ x, y, text }) => x === selected.item.x && y === selected.item.y && text === selected.item.text) : -1;
    const next = at < 0 ? (by > 0 ? 0 : items.length - 1) : at + by;
    const target = items[next];
    if (!target) {
      const index = box.index + by;
      if (!box.strip.boxes[index]) return;
      selected = { box: box.strip.boxes[index], item: {} };
      stage.goTo(index, { behavior: 'instant' });
      step(by);
      return;
    }
    show(box, target, { jump: false });
    stage.reveal(box, target);
    Hanmen.say(target.text || kinds[target.kind] || '');
  };

  /** Goes to the source of what is selected. */
  const toSource = () => { if (selected?.item.file) Hanmen.places.go(selected.item); };

  Hanmen.on('pages', () => {
    if (selected && !selected.box.isShown) Hanmen.layers.clear('selected');
  });
  showNothing();
  return { step, toSource, showNothing };
})();
