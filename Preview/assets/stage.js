'use strict';
// The dark surround with the pages: one strip, or two side by side where layouts are compared.

Hanmen.stage = (() => {
  const scroll = Hanmen.byId('scroll');
  const place = Hanmen.byId('strips');
  const number = Hanmen.byId('page-number');
  const main = new Hanmen.PageStrip('main', scroll);
  const other = new Hanmen.PageStrip('other', scroll);
  place.append(main.element);
  const stage = { main, other, scroll, current: 0, isSpread: Hanmen.settings.read('spread', false) };
  window.hanmenShown = [];

  /** The boxes of both strips. */
  stage.boxes = () => (other.element.isConnected ? [...main.boxes, ...other.boxes] : main.boxes);

  /** Notes when a revision was seen: for measuring, and for tests. */
  const noteShown = async (revision) => {
    await Hanmen.painted();
    if (Number(document.documentElement.dataset.shownRevision ?? -1) > revision) return;
    document.documentElement.dataset.shownRevision = revision;
    performance.mark(`hanmen-shown-${revision}`);
    window.hanmenShown.push({ revision, at: performance.timeOrigin + performance.now() });
    if (window.hanmenShown.length > 200) window.hanmenShown.shift();
  };

  const showComparison = (comparison) => {
    if (Boolean(comparison) === other.element.isConnected) return;
    if (comparison) place.append(other.element);
    else { other.update([]); other.element.remove(); }
    place.classList.toggle('is-comparing', Boolean(comparison));
    stage.applySpread();
  };

  const show = async (revision) => {
    const { comparison } = revision;
    showComparison(comparison);
    const shown = [main.update(revision.pages, comparison?.tints)];
    if (comparison) shown.push(other.update(comparison.pages, comparison.tintsOther));
    Hanmen.tell('pages', revision);
    await Promise.all(shown);
    Hanmen.tell('pages-shown', revision);
    await noteShown(revision.revision);
  };

  stage.applySpread = () => {
    const isSpread = stage.isSpread && !other.element.isConnected;
    place.classList.toggle('is-spread', isSpread);
    Hanmen.byId('toggle-spread').setAttribute('aria-pressed', String(stage.isSpread));
    Hanmen.tell('room');
  };

  stage.toggleSpread = () => {
    stage.isSpread = !stage.isSpread;
    Hanmen.settings.keep('spread', stage.isSpread);
    const { current } = stage;
    stage.applySpread();
    stage.goTo(current, { behavior: 'instant' });
  };

  /** The page that stands in the middle of the window. */
  const findCurrent = () => {
    const middle = scroll.getBoundingClientRect().top + scroll.clientHeight * 0.4;
    const { boxes } = main;
    let [low, high] = [0, boxes.length - 1];
    while (low < high) {
      const half = (low + high) >> 1;
      if (boxes[half].element.getBoundingClientRect().bottom < middle) low = half + 1;
      else high = half;
    }
    return Math.max(0, low);
  };

  const noteCurrent = () => {
    const count = main.boxes.length;
    stage.current = findCurrent();
    if (document.activeElement !== number) number.value = main.boxes[stage.current]?.page.label ?? '';
    Hanmen.byId('page-count').textContent = `/ ${count}`;
    Hanmen.tell('current', stage.current);
  };

  let isNoting = false;
  stage.noteSoon = () => {
    if (isNoting) return;
    isNoting = true;
    requestAnimationFrame(() => { isNoting = false; noteCurrent(); });
  };

  /** Scrolls to a page. */
  stage.goTo = (index, { behavior = Hanmen.scrolling(), focus = false } = {}) => {
    const box = main.boxes[Math.min(Math.max(index, 0), main.boxes.length - 1)];
    if (!box) return;
    const top = box.element.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop - 20;
    scroll.scrollTo({ top, behavior });
    if (focus) box.element.focus({ preventScroll: true });
  };

  /** Scrolls to a place on a page, given in points, where it is not in sight. */
  stage.reveal = (box, { x, y, width, height }) => {
    const sheet = box.sheet.getBoundingClientRect();
    const scale = sheet.width / box.page.width;
    const view = scroll.getBoundingClientRect();
    const [top, bottom] = [sheet.top + y * scale, sheet.top + (y + height) * scale];
    const [left, right] = [sheet.left + x * scale, sheet.left + (x + width) * scale];
    const isSeen = top >= view.top + 30 && bottom <= view.bottom - 60 && right > view.left && left < view.right;
    if (isSeen) return;
    scroll.scrollBy({
      top: (top + bottom) / 2 - (view.top + view.bottom) / 2,
      left: right > view.left && left < view.right ? 0 : (left + right) / 2 - (view.left + view.right) / 2,
      behavior: Hanmen.scrolling(),
    });
  };

  scroll.addEventListener('scroll', stage.noteSoon, { passive: true });
  Hanmen.on('revision', (revision) => { show(revision).then(stage.noteSoon); });
  Hanmen.byId('previous-page').addEventListener('click', () => stage.goTo(stage.current - 1));
  Hanmen.byId('next-page').addEventListener('click', () => stage.goTo(stage.current + 1));
  Hanmen.byId('toggle-spread').addEventListener('click', stage.toggleSpread);
  number.addEventListener('focus', () => number.select());
  number.addEventListener('change', () => {
    const found = main.boxes.findIndex((box) => box.page.label === number.value.trim());
    stage.goTo(found >= 0 ? found : Number(number.value) - 1 || 0);
  });
  return stage;
})();
