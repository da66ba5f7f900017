'use strict';
// The form that a layout's 項目 make, beside the page it fills.

Hanmen.form = (() => {
  const { byId, make, writing } = Hanmen;
  const place = byId('form');
  const note = byId('form-note');
  const queue = [];
  let controls = new Map();
  let shape = '';
  let isRunning = false;
  let running = Promise.resolve();
  let shownText = null;

  // --- editing ---

  const run = async () => {
    isRunning = true;
    try {
      while (queue.length) {
        const step = queue.shift();
        const { file, text } = writing;
        const answer = await Hanmen.desk.provider.field(Hanmen.desk.view, { file, text, path: step.path, value: step.value });
        if (file !== writing.file) continue;
        if (text !== writing.text) { queue.unshift(step); continue; }
        if (typeof answer.text === 'string') {
          shownText = answer.text;
          writing.set(answer.text, { key: `field ${step.path.join('/')}`, isField: true });
        }
        show(answer);
      }
    } catch (problem) {
      queue.length = 0;
      const message = problem.body?.diagnostics?.[0]?.message ?? 'この欄を書き込めませんでした。';
      Hanmen.notices.show('field', message, { tone: 'bad' });
      shownText = null;
      refresh();
      return;
    } finally {
      isRunning = false;
    }
    Hanmen.notices.hide('field');
  };

  const edit = (path, value) => {
    const key = path.join('\n');
    const waiting = queue.find((step) => step.key === key);
    if (waiting) waiting.value = value;
    else queue.push({ key, path, value });
    if (!isRunning) running = run();
  };

  // --- showing ---

  const badges = (field) => [
    field.required && !field.fixed && !field.computed ? make('span', { class: 'required' }, '必須') : null,
    field.fixed ? make('span', { class: 'badge' }, '固定') : null,
    field.computed ? make('span', { class: 'badge' }, '計算') : null,
    field.private ? make('span', { class: 'badge is-private', title: '公開用の版では伏せます' }, '伏せる') : null,
  ];

  const build = (field) => {
    const id = Hanmen.formControls.identifier();
    const shown = make('p', { class: 'shown', id: `${id}-shown` });
    const problems = make('ul', { class: 'problems', id: `${id}-problems` });
    const describedBy = [field.help ? `${id}-help` : null, `${id}-shown`, `${id}-problems`].filter(Boolean).join(' ');
    const base = { id, 'aria-describedby': describedBy, dataset: { path: field.name } };
    const control = Hanmen.formControls.control(field, (value, rest = []) => edit([field.name, ...rest], value), base);
    const isPlain = !control.isGroup && !control.element.matches('[role=group]');
    const label = make(isPlain ? 'label' : 'span', { id: `${id}-label`, for: isPlain ? id : null, class: 'field-name' }, field.name);
    const element = make('div', { class: 'field', dataset: { field: field.name, kind: field.kind } },
      make('div', { class: 'field-head' }, label, ...badges(field)),
      field.help ? make('p', { class: 'help', id: `${id}-help` }, field.help) : null,
      control.element, shown, problems);
    element.addEventListener('focusin', () => {
      const { line } = controls.get(field.name)?.field ?? {};
      if (line) Hanmen.tell('caret', { file: writing.file, line, offset: null });
    });
    const update = (next) => {
      control.update(next);
      const isTold = next.shown && next.shown !== next.value && !next.computed && !next.fixed && next.kind !== 'rows';
      shown.textContent = isTold ? `紙面: ${next.shown}` : '';
      problems.replaceChildren(...(next.problems ?? []).map(({ message, severity }) =>
        make('li', { class: `is-${severity}` }, message)));
      element.classList.toggle('has-error', (next.problems ?? []).some(({ severity }) => severity === 'error'));
      const input = control.element.matches('input, textarea, select') ? control.element : control.element.querySelector('input, textarea, select');
      if (input) input.setAttribute('aria-invalid', String(element.classList.contains('has-error')));
    };
    update(field);
    return { element, field, update };
  };

  const shapeOf = (form) => JSON.stringify(form.fields.map(({ name, kind, required, fixed, computed, choices, columns, value }) =>
    [name, kind, required, fixed, computed, choices, columns?.map((column) => [column.name, column.kind]), Array.isArray(value)]));

  const total = make('dl', { class: 'total' });
  const showTotal = (form) => {
    total.replaceChildren(...(form.total ?? []).flatMap(({ label, value }) => [make('dt', {}, label), make('dd', {}, value)]));
    total.hidden = !form.total?.length;
  };

  const rebuild = (form) => {
    const focused = document.activeElement?.dataset?.path;
    controls = new Map(form.fields.map((field) => [field.name, build(field)]));
    place.replaceChildren(...[...controls.values()].map(({ element }) => element), total);
    if (focused) [...place.querySelectorAll('[data-path]')].find(({ dataset }) => dataset.path === focused)?.focus();
  };

  const showUnreadable = (diagnostics) => {
    note.hidden = false;
    note.replaceChildren(make('p', {}, '原文に誤りがあり、項目として読めません。原文を直してください。'),
      make('ol', { class: 'dock-list' }, ...diagnostics.map(Hanmen.diagnostics.entry)));
    place.inert = true;
  };

  const show = (answer) => {
    const form = answer.form ?? answer;
    if (!form.fields) { showUnreadable(answer.diagnostics ?? []); return; }
    note.hidden = true;
    place.inert = false;
    const next = shapeOf(form);
    if (next !== shape) { shape = next; rebuild(form); }
    else {
      for (const field of form.fields) {
        const known = controls.get(field.name);
        known.field = field;
        known.update(field);
      }
    }
    showTotal(form);
  };

  const refresh = async ({ isWalking = false } = {}) => {
    if (!writing.isEditable || !writing.file || isRunning || queue.length) return;
    if (Hanmen.panels.tab() !== 'form' || !Hanmen.panels.hasForm()) return;
    const { file, text } = writing;
    if (shownText === text) return;
    try {
      const answer = await Hanmen.desk.provider.form(Hanmen.desk.view, { file, text });
      if (file !== writing.file || text !== writing.text) return;
      shownText = text;
      Hanmen.formControls.history.isWalking = isWalking;
      show(answer);
    } catch (problem) {
      showUnreadable(problem.body?.diagnostics ?? []);
    } finally {
      Hanmen.formControls.history.isWalking = false;
    }
  };
  const refreshSoon = Hanmen.later(120, () => refresh());

  place.addEventListener('submit', (event) => event.preventDefault());
  Hanmen.on('text', ({ text, key }) => {
    if (key === 'opened') { shape = ''; shownText = null; refresh(); }
    else if (key === 'history' || key === 'dropped' || key === 'theirs') refresh({ isWalking: true });
    else if (text !== shownText) refreshSoon();
  });
  Hanmen.on('view', () => { shownText = null; refreshSoon(); });
  Hanmen.on('tab', () => refresh());
  /** When what was typed into fields stands in the text. */
  const settled = () => running;
  return { refresh, settled };
})();
