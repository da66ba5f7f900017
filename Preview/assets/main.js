'use strict';
// The beginning: finds where the pages come from, and opens the desk.

(async () => {
  Hanmen.on('pages', () => document.documentElement.classList.remove('is-starting'));
  const { desk, notices } = Hanmen;
  const first = await window.hanmenFirst;
  if (first?.revision) {
    desk.start(new Hanmen.LiveProvider(), first.revision);
    return;
  }
  if (first && first.status !== 404) {
    notices.show('connection', '版面を開けませんでした。もう一度 hanmen preview の示すアドレスから開いてください。', { tone: 'bad' });
    return;
  }
  const provider = await Hanmen.StaticProvider.load();
  if (provider) desk.start(provider);
  else notices.show('connection', '頁のデータ（data.js）が見つかりません。', { tone: 'bad' });
})();
