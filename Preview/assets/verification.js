'use strict';
// What the digital signatures of the folder's PDFs are worth.

(() => {
  const { byId, desk, make, dialogs } = Hanmen;
  const words = { good: '確かです', bad: '確かではありません', open: '分かりません' };
  const place = byId('verdicts');
  const file = byId('verify-file');
  let asked = 0;

  const verdict = ({ title, verdict: worth, lines }) => make('section', { class: `verdict is-${worth}` },
    make('h3', {}, make('span', { class: 'worth' }, words[worth] ?? worth), title),
    make('ul', {}, ...lines.map((line) => make('li', {}, line))));

  const show = async () => {
    asked += 1;
    const mine = asked;
    if (!file.value) return;
    place.replaceChildren(make('p', { class: 'empty' }, '確かめています。'));
    try {
      const { paper } = await desk.provider.verify(file.value);
      if (mine !== asked) return;
      place.replaceChildren(...(paper.length ? paper.map(verdict) : [make('p', { class: 'empty' }, 'この PDF に署名はありません。')]));
    } catch {
      place.replaceChildren(make('p', { class: 'empty' }, 'この PDF は確かめられませんでした。'));
    }
  };

  byId('open-verify').addEventListener('click', async () => {
    dialogs.open('verify-dialog');
    try {
      const { files } = await desk.provider.papers();
      file.replaceChildren(...files.map((path) => make('option', { value: path }, path)));
      if (files.length) show();
      else place.replaceChildren(make('p', { class: 'empty' }, '開いているフォルダに PDF がありません。'));
    } catch {
      place.replaceChildren(make('p', { class: 'empty' }, 'PDF を調べられませんでした。'));
    }
  });
  file.addEventListener('change', show);
})();
