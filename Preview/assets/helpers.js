'use strict';
// Buttons that insert the marks writers use: ■ ・ ① and readings above kanji.

(() => {
  const { byId, make, sourceEditor } = Hanmen;
  const { area } = sourceEditor;
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

  const lineStart = (index) => area.value.lastIndexOf('\n', index - 1) + 1;
  const lineEnd = (index) => {
    const end = area.value.indexOf('\n', index);
    return end < 0 ? area.value.length : end;
  };

  /** Puts a mark at the head of the line, instead of one that stands there. */
  const atHead = (mark) => () => {
    const caret = area.selectionStart;
    const start = lineStart(caret);
    const line = area.value.slice(start, lineEnd(caret));
    const old = line.match(/^(#{1,6}\s*)?[■・①-⑳※]?\s*/u)[0];
    sourceEditor.replace(start, start + old.length, mark, { caret: Math.max(start + mark.length, caret + mark.length - old.length) });
  };

  /** The circled number after the one above. */
  const nextNumber = () => {
    const above = area.value.slice(0, lineStart(area.selectionStart)).trimEnd().split('\n').at(-1) ?? '';
    return circled[circled.indexOf(above[0]) + 1] ?? circled[0];
  };

  const reading = () => {
    const [start, end] = [area.selectionStart, area.selectionEnd];
    const word = area.value.slice(start, end) || '漢字';
    sourceEditor.replace(start, end, `{${word}|よみ}`, { caret: start + word.length + 2, length: 2 });
  };

  const table = () => {
    const at = lineEnd(area.selectionStart);
    sourceEditor.replace(at, at, '\n\n| 項目 | 値 |\n|:---|---:|\n|  |  |\n', { caret: at + 4, length: 2 });
  };

  const buttons = [
    ['■', '大見出し', atHead('# ■')], ['・', '中見出し', atHead('## ・')], ['小', '小見出し', atHead('### ')],
    ['①', '番号', () => atHead(nextNumber())()], ['※', '注', atHead('※')], ['ルビ', '読みがな', reading], ['表', '表', table],
  ].map(([sign, words, act]) => make('button', { type: 'button', class: 'helper', title: words, on: { click: act } },
    make('span', { 'aria-hidden': sign !== words }, sign), sign === words ? null : make('span', { class: 'unseen' }, `${words}を入れる`)));
  byId('helpers').append(...buttons);
  Hanmen.roving(byId('helpers'), buttons);

  Hanmen.on('text', ({ key }) => {
    if (key === 'opened') byId('helpers').hidden = !/\.(md|markdown|txt)$/u.test(Hanmen.writing.file ?? '');
  });
})();
