'use strict';
// The beginning: finds where the pages come from, and opens the desk.

(async () => {
  Hanmen.on('pages', () => document.documentElement.classList.remove('is-starting'));
  const { desk } = Hanmen;
  const live = new Hanmen.LiveProvider();
  if (location.protocol !== 'file:') {
    try {
      desk.start(live, await live.state(desk.viewOfAddress()));
      return;
    } catch (problem) {
      if (problem.status !== 404) {
        Hanmen.notices.show('connection', '版面を開けませんでした。もう一度 hanmen preview の示すアドレスから開いてください。', { tone: 'bad' });
        return;
      }
    }
  }
  const provider = await Hanmen.StaticProvider.load();
  if (provider) desk.start(provider);
  else Hanmen.notices.show('connection', '頁のデータ（data.js）が見つかりません。', { tone: 'bad' });
})();
