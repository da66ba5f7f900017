'use strict';
// The keyboard. Single keys act only outside of text fields, and can be turned off (WCAG 2.1.4).

(() => {
  const { byId, make, stage, zoom, layers, panels, dialogs, writing, settings } = Hanmen;
  const singleKeys = byId('single-keys');
  singleKeys.checked = settings.read('single-keys', true);
  singleKeys.addEventListener('change', () => settings.keep('single-keys', singleKeys.checked));

  const click = (id) => () => { const button = byId(id); if (!button.hidden && !button.disabled) button.click(); };
  const areas = () => [byId('file'), byId('writing'), byId('thumbnails'), byId('scroll'), byId('dock-toggle'), byId('side')];
  const focusInto = (area) => {
    if (area.matches('select, button, [tabindex]')) area.focus();
    else area.querySelector('[tabindex="0"], input:not([tabindex="-1"]), select, textarea, button:not([tabindex="-1"])')?.focus();
  };
  const isSeen = (area) => area.offsetParent !== null;
  const nextArea = (by) => {
    const seen = areas().filter(isSeen);
    const at = seen.findIndex((area) => area.contains(document.activeElement));
    focusInto(seen[(at + by + seen.length) % seen.length]);
  };

  const single = [
    ['J', '次の頁', () => stage.goTo(stage.current + 1)],
    ['K', '前の頁', () => stage.goTo(stage.current - 1)],
    ['G', '頁を指定する', () => byId('page-number').focus()],
    ['+', '大きく', zoom.larger], ['-', '小さく', zoom.smaller],
    ['0', '100%', () => zoom.set(100)], ['W', '幅に合わせる', () => zoom.set('width')],
    ['F', '頁全体', () => zoom.set('page')], ['R', '実寸', () => zoom.set('real')],
    ['D', '見開き', stage.toggleSpread], ['T', '頁の一覧', () => panels.toggle('thumbnails')], ['I', '層・部分', () => panels.toggle('side')],
    [']', '次の部分', () => Hanmen.inspector.step(1)], ['[', '前の部分', () => Hanmen.inspector.step(-1)],
    ['O', '部分の原稿へ', Hanmen.inspector.toSource],
    ['E', '書く欄へ', panels.focusWriting], ['X', '指摘を開く・閉じる', () => Hanmen.diagnostics.toggle()],
    ['?', 'キー操作', () => dialogs.open('keys-dialog')],
  ];
  const withControl = [
    ['S', '保存', writing.save], ['P', '印刷', click('open-print')],
    ['Z', '元に戻す', writing.undo], ['Y', 'やり直す', writing.redo],
  ];

  byId('keys').append(
    ...single.map(([key, words]) => [make('dt', {}, make('kbd', {}, key)), make('dd', {}, words)]).flat(),
    make('dt', {}, make('kbd', {}, '1'), ' 〜 ', make('kbd', {}, '9')), make('dd', {}, '層を表示・隠す'),
    ...withControl.map(([key, words]) => [make('dt', {}, make('kbd', {}, 'Ctrl'), ' ', make('kbd', {}, key)), make('dd', {}, words)]).flat(),
    make('dt', {}, make('kbd', {}, 'F6')), make('dd', {}, '次の区画へ'),
    make('dt', {}, make('kbd', {}, 'Esc')), make('dd', {}, '選んだ部分を離す'),
  );
  byId('open-keys').addEventListener('click', () => dialogs.open('keys-dialog'));

  const isText = (element) => element.matches?.('textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=range]):not([type=button])');

  const onControl = (event) => {
    const key = event.key.toUpperCase() === 'Z' && event.shiftKey ? 'Y' : event.key.toUpperCase();
    const found = withControl.find(([of]) => of === key);
    if (!found) return;
    // What is written has one history; other fields, like the page number, keep the browser's.
    const isElsewhere = isText(event.target) && event.target !== byId('source') && !byId('form').contains(event.target);
    if ((key === 'Z' || key === 'Y') && isElsewhere) return;
    event.preventDefault();
    found[2]();
  };

  const onSingle = (event) => {
    const layer = layers.names[Number(event.key) - 1];
    const found = single.find(([key]) => key === event.key.toUpperCase()) ?? (event.key === '=' ? single.find(([key]) => key === '+') : null);
    if (!layer && !found) return;
    event.preventDefault();
    if (layer) layers.toggle(layer);
    else found[2]();
  };

  addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'F6') { event.preventDefault(); nextArea(event.shiftKey ? -1 : 1); return; }
    if (document.querySelector('dialog[open]')) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey) { onControl(event); return; }
    if (event.key === 'Escape' && !isText(event.target)) { Hanmen.inspector.showNothing(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || isText(event.target) || !singleKeys.checked) return;
    onSingle(event);
  });
})();
