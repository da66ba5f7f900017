'use strict';
// What leaves the desk: the PDF as a file, and papers from a printer.

(() => {
  const { byId, desk, make, dialogs } = Hanmen;

  // --- PDF ---

  const viewOfPDF = () => ({ ...desk.view, compare: null, edition: byId('pdf-edition').value });
  const showLink = () => byId('pdf-link').setAttribute('href', desk.provider.pdf(viewOfPDF(), byId('pdf-standard').value));
  byId('open-pdf').addEventListener('click', () => {
    byId('pdf-edition').value = desk.shown().edition ?? 'original';
    const problem = byId('pdf-problem');
    problem.hidden = desk.revision.fresh;
    problem.textContent = desk.revision.fresh ? '' : '誤りがあるうちは、PDF にできません。';
    showLink();
    dialogs.open('pdf-dialog');
  });
  byId('pdf-edition').addEventListener('change', showLink);
  byId('pdf-standard').addEventListener('change', showLink);
  byId('pdf-link').addEventListener('click', () => setTimeout(() => dialogs.close('pdf-dialog'), 100));

  // --- print ---

  const words = {
    sides: ['', '片面', '両面', '両面短辺'],
    color: ['', '白黒', 'カラー', '自動'],
    size: ['', 'A4', 'A3', 'B4', 'B5', 'A5'],
    staple: ['', '左上', '右上', '左下', '右下', '左二か所', '上二か所', '右二か所', '中綴じ'],
    punch: ['', '左二穴', '上二穴', '右二穴', '左四穴', '上四穴', '右四穴'],
  };
  const titles = { sides: '両面', color: '色', size: '用紙', staple: 'ホチキス', punch: '穴' };
  const row = (title, control) => make('label', { class: 'row' }, make('span', {}, title), control);
  // A queue of this machine by its name, or any printer by its address.
  const queues = make('datalist', { id: 'print-queues' });
  const printer = make('input', { id: 'print-printer', list: 'print-queues', required: true, placeholder: '名前か ipp://… の場所',
    autocapitalize: 'off', spellcheck: 'false', value: Hanmen.settings.read('printer', '') });
  const copies = make('input', { id: 'print-copies', type: 'number', min: 1, max: 999, value: 1, required: true });
  const choices = Object.entries(words).map(([name, options]) => [name, make('select', { id: `print-${name}` },
    ...options.map((option) => make('option', { value: option }, option || 'プリンターのまま')))]);
  const texts = [['tray', '給紙'], ['bin', '排紙']].map(([name, title]) => [name, title,
    make('input', { id: `print-${name}`, placeholder: 'プリンターのまま', autocapitalize: 'off', spellcheck: 'false' })]);
  byId('ticket').append(row('プリンター', printer), queues, row('部数', copies),
    ...choices.map(([name, select]) => row(titles[name], select)), ...texts.map(([, title, input]) => row(title, input)));

  const lines = byId('print-lines');
  const tell = (...found) => lines.replaceChildren(...found.map((line) => make('li', {}, line)));

  byId('open-print').addEventListener('click', async () => {
    dialogs.open('print-dialog');
    tell('プリンターを探しています。');
    byId('print-go').disabled = true;
    try {
      const found = await desk.provider.printers();
      queues.replaceChildren(...found.printers.map(({ address, name, state }) =>
        make('option', { value: address }, [name, state].filter(Boolean).join('　'))));
      printer.value ||= found.printers[0]?.address ?? '';
      if (found.needsEdit) tell('印刷するには、hanmen preview --edit で開いてください。');
      else if (!found.printers.length && !printer.value) tell('この機械の待ち行列は見つかりません。プリンターの場所（ipp://…）を書いてください。');
      else tell();
      byId('print-go').disabled = found.needsEdit;
    } catch {
      tell('プリンターを調べられませんでした。');
    }
  });

  const ticket = () => ({
    printer: printer.value.trim(), copies: Number(copies.value),
    ...Object.fromEntries(choices.map(([name, select]) => [name, select.value || null])),
    ...Object.fromEntries(texts.map(([name, , input]) => [name, input.value.trim() || null])),
  });

  byId('print-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    byId('print-go').disabled = true;
    tell('送っています。');
    Hanmen.settings.keep('printer', printer.value.trim());
    try {
      const answer = await desk.provider.print({ ...desk.view, compare: null }, ticket());
      tell(...answer.lines);
    } catch (problem) {
      tell(...(problem.body?.diagnostics?.map(({ message }) => message) ?? problem.body?.lines ?? ['印刷できませんでした。']));
    } finally {
      byId('print-go').disabled = false;
    }
  });
})();
