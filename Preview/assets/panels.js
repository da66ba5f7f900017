'use strict';
// Which panels are seen, how wide they are, and how they become sheets on a narrow screen.

Hanmen.panels = (() => {
  const { byId, settings } = Hanmen;
  const desk = byId('desk');
  const tabs = { form: byId('tab-form'), source: byId('tab-source') };
  const sheets = [...byId('sheets').children];
  let tab = settings.read('tab', 'form');
  let hasForm = true;

  // --- the two ways to write ---

  const showTab = (name) => {
    tab = name;
    settings.keep('tab', name);
    for (const [key, button] of Object.entries(tabs)) {
      const isChosen = key === name;
      button.setAttribute('aria-selected', String(isChosen));
      button.tabIndex = isChosen ? 0 : -1;
      byId(`${key}-panel`).hidden = !isChosen;
    }
    Hanmen.tell('tab', name);
  };
  for (const [name, button] of Object.entries(tabs)) {
    button.addEventListener('click', () => showTab(name));
    button.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const other = name === 'form' ? 'source' : 'form';
      if (tabs[other].hidden) return;
      showTab(other);
      tabs[other].focus();
    });
  }

  // --- sheets of a narrow screen ---

  const showSheet = (name) => {
    desk.dataset.sheet = name;
    for (const button of sheets) button.setAttribute('aria-pressed', String(button.dataset.sheet === name));
    Hanmen.tell('room');
  };
  for (const button of sheets) button.addEventListener('click', () => showSheet(button.dataset.sheet));

  const toggles = { 'toggle-thumbnails': 'thumbnails', 'toggle-side': 'side' };
  const apply = (name, isShown) => {
    desk.classList.toggle(`has-no-${name}`, !isShown);
    byId(`toggle-${name}`).setAttribute('aria-pressed', String(isShown));
    Hanmen.tell('room');
  };
  const isShown = (name) => !desk.classList.contains(`has-no-${name}`);
  const toggle = (name) => {
    apply(name, !isShown(name));
    settings.keep(`shows-${name}`, isShown(name));
  };
  for (const [id, name] of Object.entries(toggles)) {
    byId(id).addEventListener('click', () => toggle(name));
  }
  // With little room, the pages come first.
  const showFirst = (isWriting) => {
    const others = { thumbnails: true, side: innerWidth >= (isWriting ? 1500 : 1100) };
    for (const [name, isUsual] of Object.entries(others)) apply(name, settings.read(`shows-${name}`, isUsual));
  };

  // --- the writing panel ---

  const divider = byId('divider');
  const setWidth = (width) => {
    const set = Math.round(Math.min(Math.max(width, 280), Math.min(720, innerWidth * 0.6)));
    desk.style.setProperty('--writing-width', `${set}px`);
    divider.setAttribute('aria-valuenow', String(set));
    settings.keep('writing-width', set);
  };
  setWidth(settings.read('writing-width', Math.min(420, innerWidth * 0.32)));
  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    const move = (moved) => setWidth(moved.clientX);
    divider.addEventListener('pointermove', move);
    divider.addEventListener('lostpointercapture', () => divider.removeEventListener('pointermove', move), { once: true });
  });
  divider.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: -20, ArrowRight: 20 }[event.key];
    if (by) setWidth(Number(divider.getAttribute('aria-valuenow')) + by);
  });

  const follow = ({ subject }) => {
    const isWriting = subject.editable && Hanmen.desk.provider.isLive;
    byId('writing').hidden = !isWriting;
    sheets.find(({ dataset }) => dataset.sheet === 'writing').hidden = !isWriting;
    const formOffered = subject.kind !== 'layout';
    if (!follow.hasRun) showFirst(isWriting);
    if (formOffered !== hasForm || !follow.hasRun) {
      hasForm = formOffered;
      tabs.form.hidden = !hasForm;
      showTab(hasForm ? tab : 'source');
    }
    follow.hasRun = true;
    const files = Hanmen.writing.files();
    byId('source-chooser').hidden = hasForm || files.length < 2;
    const chooser = byId('source-file');
    const key = files.join('\n');
    if (!hasForm && chooser.filledWith !== key) {
      chooser.filledWith = key;
      chooser.replaceChildren(...files.map((path) => Hanmen.make('option', { value: path }, path)));
    }
    if (!hasForm && Hanmen.writing.file) chooser.value = Hanmen.writing.file;
  };
  byId('source-file').addEventListener('change', (event) => Hanmen.writing.open(event.target.value));
  Hanmen.on('revision', follow);
  showSheet('pages');

  return {
    tab: () => tab,
    hasForm: () => hasForm,
    toggle,
    /** Shows the writing panel with a tab. */
    showWriting: (name) => { if (Hanmen.isNarrow()) showSheet('writing'); if (tab !== name) showTab(name); },
    /** Shows the pages, where a sheet covers them. */
    showPages: () => { if (Hanmen.isNarrow()) showSheet('pages'); },
    focusWriting: () => {
      if (byId('writing').hidden) return;
      if (Hanmen.isNarrow()) showSheet('writing');
      (tab === 'form' ? byId('form').querySelector('input, textarea, select, button') : byId('source'))?.focus();
    },
  };
})();
