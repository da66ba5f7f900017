'use strict';
// What is wrong, over the pages: never instead of them.

Hanmen.diagnostics = (() => {
  const { make } = Hanmen;
  const dock = Hanmen.byId('dock');
  const list = Hanmen.byId('dock-list');
  const toggle = Hanmen.byId('dock-toggle');
  const words = { error: '誤り', warning: '注意', note: '参考' };
  const rank = { error: 0, warning: 1, note: 2 };
  let isOpen = false;
  let hadErrors = false;
  let key = '';

  const carets = ({ sourceLine, line, column, endLine, endColumn }) => {
    const characters = [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(sourceLine)].map(({ segment }) => segment);
    const from = Math.max(0, (column ?? 1) - 1);
    const to = endLine === line && endColumn > column ? endColumn - 1 : Math.min(from + 1, characters.length);
    return [characters.slice(0, from).join(''), make('mark', {}, characters.slice(from, to).join('') || ' '), characters.slice(to).join('')];
  };

  const entry = (diagnostic) => make('li', { class: `diagnostic is-${diagnostic.severity}` },
    make('div', { class: 'diagnostic-head' },
      make('span', { class: 'severity' }, words[diagnostic.severity] ?? diagnostic.severity),
      diagnostic.of ? make('span', { class: 'badge' }, diagnostic.of) : null,
      make('span', { class: 'message' }, diagnostic.message)),
    diagnostic.file
      ? make('button', { type: 'button', class: 'link place', on: { click: () => Hanmen.places.go(diagnostic) } }, Hanmen.placeText(diagnostic))
      : null,
    diagnostic.sourceLine ? make('pre', { class: 'source-line' }, ...carets(diagnostic)) : null,
    ...(diagnostic.hints ?? []).map((hint) => make('p', { class: 'hint' }, hint)),
    ...(diagnostic.related ?? []).map((related) => make('p', { class: 'related' },
      related.message ?? '', ' ',
      related.file
        ? make('button', { type: 'button', class: 'link place', on: { click: () => Hanmen.places.go(related) } }, Hanmen.placeText(related))
        : null)));

  const summary = (diagnostics) => Object.entries(words)
    .map(([severity, word]) => [word, diagnostics.filter((found) => found.severity === severity).length])
    .filter(([, count]) => count)
    .map(([word, count]) => `${word} ${count} 件`)
    .join('・');

  const open = (to) => {
    isOpen = to;
    toggle.setAttribute('aria-expanded', String(isOpen));
    list.hidden = !isOpen;
    dock.classList.toggle('is-open', isOpen);
  };

  const show = (revision) => {
    const of = revision.comparison?.layout?.faction ?? revision.comparison?.layout?.title ?? null;
    const others = (revision.comparison?.diagnostics ?? []).map((found) => ({ ...found, of }));
    const all = [...revision.diagnostics, ...others].sort((a, b) => rank[a.severity] - rank[b.severity]);
    const isFresh = revision.fresh && (revision.comparison?.fresh ?? true);
    const hasErrors = all.some(({ severity }) => severity === 'error');
    Hanmen.byId('dock-stale').hidden = isFresh || !revision.pages.length;
    dock.classList.toggle('has-errors', hasErrors);
    dock.hidden = all.length === 0;
    const next = JSON.stringify(all);
    if (next === key) return;
    key = next;
    const text = summary(all);
    Hanmen.byId('dock-summary').textContent = text;
    list.replaceChildren(...all.map(entry));
    if (hasErrors && !hadErrors) open(true);
    if (!hasErrors && hadErrors) open(false);
    const worst = all.find(({ severity }) => severity === 'error');
    if (hasErrors || hadErrors) tellLater(worst ? `${text}。${worst.message}` : '誤りはなくなりました。');
    hadErrors = hasErrors;
  };

  // Said once a person rests, so that typing is not talked over.
  let toTell = '';
  const tellNow = Hanmen.later(900, () => Hanmen.say(toTell));
  const tellLater = (text) => { toTell = text; tellNow(); };

  toggle.addEventListener('click', () => open(!isOpen));
  Hanmen.on('revision', show);
  return { entry, toggle: () => { if (!dock.hidden) { open(!isOpen); toggle.focus(); } } };
})();
