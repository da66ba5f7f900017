'use strict';
// One control a field: what it shows, and how it takes what the server says of it. Each is `{element, update}`.

Hanmen.formControls = (() => {
  const { make } = Hanmen;
  const numeric = new Set(['amount', 'number', 'rate']);
  let count = 0;

  const identifier = () => { count += 1; return `control-${count}`; };

  /** Hears what is typed; half-typed kana are left alone. */
  const hearTyping = (input, tell) => {
    input.addEventListener('input', (event) => { if (!event.isComposing) tell(input.value); });
    input.addEventListener('compositionend', () => tell(input.value));
  };

  // A step of the history overrules even the field that a person is in.
  const history = { isWalking: false };

  /** Whether a person is just writing in a field. */
  const isBusy = (input) => document.activeElement === input && !history.isWalking;

  /** Gives an input the server's value, unless a person is just writing in it. */
  const offer = (input, value) => {
    const text = value ?? '';
    if (input.value !== text && !isBusy(input)) input.value = text;
  };

  const suggestions = (input, words) => {
    if (!words?.length) return null;
    const list = make('datalist', { id: identifier() }, ...words.map((word) => make('option', { value: word })));
    input.setAttribute('list', list.id);
    return list;
  };

  const line = (field, edit, base) => {
    const input = make('input', {
      ...base, type: 'text', class: numeric.has(field.kind) ? 'is-number' : '',
      inputmode: numeric.has(field.kind) ? 'decimal' : null, value: field.value ?? '',
    });
    hearTyping(input, (value) => edit(value === '' ? null : value));
    return {
      element: make('div', { class: 'control-line' }, input, field.unit ? make('span', { class: 'unit' }, field.unit) : null,
        suggestions(input, field.suggestions)),
      update: (next) => offer(input, next.value),
    };
  };

  const longText = (field, edit, base) => {
    const input = make('textarea', { ...base, rows: 3, value: (field.value ?? '').replace(/\n$/u, '') });
    hearTyping(input, (value) => edit(value === '' ? null : value));
    return { element: input, update: (next) => offer(input, (next.value ?? '').replace(/\n$/u, '')) };
  };

  const date = (field, edit, base) => {
    const input = make('input', { ...base, type: 'text', value: field.value ?? '' });
    const picker = make('input', { type: 'date', class: 'picker', tabindex: '-1', 'aria-label': `${field.name}を暦から選ぶ`, value: field.iso ?? '' });
    const weekday = make('span', { class: 'weekday' });
    const showDay = (iso) => { weekday.textContent = iso ? `（${Hanmen.japaneseDate.weekday(iso)}）` : ''; };
    showDay(field.iso);
    hearTyping(input, (value) => edit(value === '' ? null : value));
    picker.addEventListener('change', () => {
      if (!picker.value) return;
      input.value = Hanmen.japaneseDate.text(picker.value);
      showDay(picker.value);
      edit(input.value);
    });
    return {
      element: make('div', { class: 'control-date' }, input, weekday, picker),
      update: (next) => {
        offer(input, next.value);
        if (document.activeElement !== picker) picker.value = next.iso ?? '';
        showDay(next.iso);
      },
    };
  };

  const choices = (field) => (field.value && !field.choices.includes(field.value) ? [field.value, ...field.choices] : field.choices);

  const select = (field, edit, base) => {
    const input = make('select', base, make('option', { value: '' }, '選んでください'),
      ...choices(field).map((choice) => make('option', { value: choice }, choice)));
    input.value = field.value ?? '';
    input.addEventListener('change', () => edit(input.value === '' ? null : input.value));
    return { element: input, update: (next) => { input.value = next.value ?? ''; } };
  };

  const radios = (field, edit, base) => {
    const name = identifier();
    const inputs = choices(field).map((choice) => make('input', { type: 'radio', name, value: choice, checked: choice === field.value }));
    for (const input of inputs) input.addEventListener('change', () => edit(input.value));
    return {
      isGroup: true,
      element: make('div', { class: 'radios', role: 'radiogroup', id: base.id, 'aria-labelledby': `${base.id}-label`, 'aria-describedby': base['aria-describedby'] },
        ...inputs.map((input) => make('label', { class: 'radio' }, input, make('span', {}, input.value)))),
      update: (next) => { for (const input of inputs) input.checked = input.value === next.value; },
    };
  };

  const fixed = (field, edit, base) => {
    const shown = (of) => of.shown ?? (Array.isArray(of.value) ? of.value.join('、') : of.value) ?? '';
    const output = make('output', { id: base.id, class: 'fixed' }, shown(field));
    return { element: output, update: (next) => { output.textContent = shown(next); } };
  };

  /** What is written in the text itself: the narrative below the front matter, and whatever has no box here. */
  const elsewhere = (field, edit, base) => {
    const button = make('button', { id: base.id, type: 'button', class: 'button small' }, `${field.name}を書く`);
    let { line } = field;
    button.addEventListener('click', () => {
      const lines = Hanmen.writing.text.split('\n');
      const fence = lines.findIndex((text, index) => index > 0 && /^---\s*$/u.test(text));
      Hanmen.sourceEditor.goTo({ line: line ?? Math.min(fence + 3, lines.length), column: 1 });
    });
    return { element: button, update: (next) => { line = next.line; } };
  };

  /** The control of a field. */
  const control = (field, edit, base) => {
    if (field.fixed || field.computed) return fixed(field, edit, base);
    const isOdd = Array.isArray(field.value) ? field.value.some((item) => typeof item !== 'string') : typeof (field.value ?? '') === 'object';
    if (isOdd && field.kind !== 'rows' && field.kind !== 'account') return elsewhere(field, edit, base);
    if (field.kind === 'account') return Hanmen.formParts(field, edit, base);
    if (field.kind === 'rows') return Hanmen.formRows(field, edit, base);
    if (field.kind === 'persons' || field.kind === 'texts' || field.kind === 'pictures' || Array.isArray(field.value)) return Hanmen.formList(field, edit, base);
    if (field.kind === 'date') return date(field, edit, base);
    if (field.kind === 'longText') return longText(field, edit, base);
    if (field.choices?.length) return field.choices.length <= 4 && !base.isCell ? radios(field, edit, base) : select(field, edit, base);
    if (field.kind === 'other') return elsewhere(field, edit, base);
    return line(field, edit, base);
  };

  return { control, identifier, hearTyping, offer, suggestions, numeric, isBusy, history };
})();
