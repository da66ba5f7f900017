'use strict';
// The bar at the top: which report, which layout, which edition.

(() => {
  const { byId, desk, make } = Hanmen;

  /** Gives a select its options, keeping it as it is where nothing changed. */
  const fill = (select, groups, value) => {
    const key = JSON.stringify(groups);
    if (select.filledWith !== key) {
      select.filledWith = key;
      const option = ([of, words]) => make('option', { value: of }, words);
      select.replaceChildren(...groups.flatMap(({ name, options }) => (name
        ? [make('optgroup', { label: name }, ...options.map(option))] : options.map(option))));
    }
    if (select.value !== value) select.value = value;
  };

  const files = ({ subject, view }) => {
    const list = subject.files.map(({ path, title, errors }) => [path, `${title ? `${title}　` : ''}${path}${errors ? `　⚠ ${errors}` : ''}`]);
    const groups = [{ name: null, options: list }];
    if (subject.kind === 'folder' && list.length > 1) groups.unshift({ name: null, options: [['*', '一冊にまとめて見る']] });
    fill(byId('file'), groups, view.file ?? list[0]?.[0] ?? '');
    byId('file-chooser').hidden = subject.kind === 'layout' || list.length < 2;
  };

  const choiceGroups = ({ choices }, first) => {
    const groups = new Map();
    for (const { id, title, council, faction } of choices) {
      const name = council ?? '共通の様式';
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push([id, faction ?? (council ? `${council}（会派なし）` : title)]);
    }
    return [{ name: null, options: [['', first]] }, ...[...groups].map(([name, options]) => ({ name, options }))];
  };

  const layoutWords = ({ layout }) => (layout ? [layout.faction ?? layout.council ?? layout.title] : []);

  const show = (revision) => {
    const { subject, view, layout } = revision;
    const isLive = desk.provider.isLive;
    byId('subject-name').textContent = layout?.title || subject.name;
    document.title = `${layout?.title || subject.name} — 版面`;
    files(revision);
    const own = subject.kind === 'layout' ? '開いた様式' : ['原稿のとおり', ...layoutWords(view.layout ? {} : revision)].join('　');
    fill(byId('layout'), choiceGroups(revision, own), view.layout ?? '');
    fill(byId('compare'), choiceGroups(revision, 'なし'), view.compare ?? '');
    byId('trial').value = view.trial ?? 'sample';
    byId('trial-chooser').hidden = subject.kind !== 'layout';
    byId('edition').value = view.edition ?? 'original';
    for (const id of ['layout-chooser', 'compare-chooser', 'edition-chooser']) byId(id).hidden = !isLive;
    byId('file-chooser').hidden ||= !isLive;
    for (const id of ['open-pdf', 'open-print', 'open-verify']) byId(id).hidden = !isLive;
    byId('open-faction').hidden = !isLive || !subject.editable;
    byId('status-note').textContent = revision.milliseconds ? `組版 ${revision.milliseconds.toFixed(0)} ミリ秒` : '';
  };

  for (const name of ['file', 'layout', 'compare', 'trial', 'edition']) {
    byId(name).addEventListener('change', (event) => desk.look({ [name]: event.target.value || null }));
  }
  Hanmen.on('revision', show);
  Hanmen.on('connection', (isConnected) => {
    if (isConnected) Hanmen.notices.hide('connection');
    else Hanmen.notices.show('connection', '版面とのつながりが切れました。つなぎ直しています。', { tone: 'bad' });
  });
  Hanmen.on('ended', () => Hanmen.notices.show('connection', '版面が終わりました。もう一度開くには hanmen preview を動かしてください。', { tone: 'bad' }));
})();
