'use strict';
// Lines above the desk that stay until they no longer hold: a restored draft, a lost connection, a change from outside.

Hanmen.notices = (() => {
  const { make } = Hanmen;
  const place = Hanmen.byId('notices');
  const shown = new Map();

  const hide = (id) => {
    shown.get(id)?.remove();
    shown.delete(id);
  };

  /** Shows a notice; actions are `[words, what is done]`. */
  const show = (id, text, { tone = 'plain', actions = [] } = {}) => {
    if (shown.get(id)?.textOfNotice === text) return;
    hide(id);
    const notice = make('div', { class: `notice is-${tone}`, role: tone === 'bad' ? 'alert' : 'status' },
      make('span', {}, text),
      ...actions.map(([words, act]) => make('button', { type: 'button', class: 'button small', on: { click: act } }, words)));
    notice.textOfNotice = text;
    shown.set(id, notice);
    place.append(notice);
  };

  return { show, hide };
})();
