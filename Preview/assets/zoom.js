'use strict';
// How large pages are: a figure, the width of the window, a whole page, or as on paper.

Hanmen.zoom = (() => {
  const { stage } = Hanmen;
  const slider = Hanmen.byId('zoom');
  const [least, most] = [50, 400];
  const pixelsPerPoint = 96 / 72;
  const pointsPerMillimetre = 72 / 25.4;
  const buttons = { width: 'fit-width', page: 'fit-page', real: 'real-size' };
  // How a person likes it: 'width', 'page', 'real', or a figure in per cent.
  let mode = Hanmen.settings.read('zoom', 'width');

  /** How many pixels of this screen are a millimetre; measured by a person with a ruler. */
  const pixelsPerMillimetre = () => Hanmen.settings.read('pixelsPerMillimetre', 96 / 25.4);

  const room = () => {
    const { width, height } = stage.main.largest;
    const isComparing = stage.other.element.isConnected && !Hanmen.isNarrow();
    const columns = isComparing || Hanmen.byId('strips').classList.contains('is-spread') ? 2 : 1;
    const gaps = Hanmen.isNarrow() ? 20 : 48 + (columns - 1) * (isComparing ? 28 : 2);
    return {
      width: (stage.scroll.clientWidth - gaps) / columns / width,
      page: (stage.scroll.clientHeight - 56) / height,
    };
  };

  /** Pixels a point takes. */
  const scale = () => {
    if (mode === 'real') return pixelsPerMillimetre() / pointsPerMillimetre;
    if (mode === 'width') return Math.max(room().width, 0.2);
    if (mode === 'page') return Math.max(Math.min(room().width, room().page), 0.2);
    return (mode / 100) * pixelsPerPoint;
  };

  const percent = () => Math.round((scale() / pixelsPerPoint) * 100);

  const show = () => {
    const { scroll, current, main } = stage;
    // Behind a sheet the pages have no room: they keep the size they had.
    if (!scroll.clientWidth) return;
    const box = main.boxes[current];
    const view = scroll.getBoundingClientRect();
    const before = box?.sheet.getBoundingClientRect();
    const share = before?.height ? (view.top + view.height / 2 - before.top) / before.height : 0;
    const across = scroll.scrollWidth > scroll.clientWidth
      ? (scroll.scrollLeft + scroll.clientWidth / 2) / scroll.scrollWidth : 0.5;
    Hanmen.byId('strips').style.setProperty('--scale', scale());
    if (box && before.height && scroll.scrollTop > 0) {
      const after = box.sheet.getBoundingClientRect();
      scroll.scrollBy({ top: after.top + share * after.height - (view.top + view.height / 2), behavior: 'instant' });
    }
    scroll.scrollLeft = across * scroll.scrollWidth - scroll.clientWidth / 2;
    slider.value = percent();
    slider.setAttribute('aria-valuetext', `${percent()}%`);
    Hanmen.byId('zoom-value').textContent = `${percent()}%`;
    for (const [name, id] of Object.entries(buttons)) Hanmen.byId(id).setAttribute('aria-pressed', String(mode === name));
    stage.noteSoon();
  };

  /** Sets how large pages are. */
  const set = (to) => {
    mode = typeof to === 'number' ? Math.min(Math.max(Math.round(to), least), most) : to;
    Hanmen.settings.keep('zoom', mode);
    show();
  };

  const steps = [50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400];
  const larger = () => set(steps.find((step) => step > percent()) ?? most);
  const smaller = () => set(steps.findLast((step) => step < percent()) ?? least);

  for (const [name, id] of Object.entries(buttons)) Hanmen.byId(id).addEventListener('click', () => set(name));
  slider.addEventListener('input', () => set(Number(slider.value)));
  Hanmen.byId('zoom-in').addEventListener('click', larger);
  Hanmen.byId('zoom-out').addEventListener('click', smaller);
  stage.scroll.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    set(percent() * Math.exp(-event.deltaY / 400));
  }, { passive: false });

  const rulerSize = Hanmen.byId('ruler-size');
  const showRuler = () => Hanmen.byId('ruler').style.setProperty('--length', `${rulerSize.value}px`);
  Hanmen.byId('open-calibrate').addEventListener('click', () => {
    rulerSize.value = Math.round(pixelsPerMillimetre() * 100);
    showRuler();
    Hanmen.dialogs.open('calibrate-dialog');
  });
  const keepRuler = () => {
    Hanmen.settings.keep('pixelsPerMillimetre', rulerSize.value / 100);
    showRuler();
    show();
  };
  rulerSize.addEventListener('input', keepRuler);
  Hanmen.byId('ruler-reset').addEventListener('click', () => {
    rulerSize.value = Math.round((96 / 25.4) * 100);
    keepRuler();
  });

  new ResizeObserver(show).observe(stage.scroll);
  Hanmen.on('room', show);
  let size = '';
  Hanmen.on('pages', () => {
    const { width, height } = stage.main.largest;
    if (`${width} ${height}` !== size) { size = `${width} ${height}`; show(); }
  });
  return { set, larger, smaller, percent };
})();
