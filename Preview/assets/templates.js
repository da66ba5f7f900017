'use strict';
// A new faction, drafted from the page.

(() => {
  const { byId, desk, make, dialogs } = Hanmen;
  const values = () => Object.fromEntries(['council', 'name', 'file', 'representative', 'size', 'font', 'color']
    .map((name) => [name, byId(`faction-${name}`).value.trim() || null]));

  byId('open-faction').addEventListener('click', () => {
    const councils = [...new Set(desk.revision.choices.map(({ council }) => council).filter(Boolean))];
    byId('councils').replaceChildren(...councils.map((council) => make('option', { value: council })));
    if (!byId('faction-council').value) byId('faction-council').value = desk.revision.layout?.council ?? councils[0] ?? '';
    byId('faction-problems').replaceChildren();
    dialogs.open('faction-dialog');
  });

  byId('faction-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const problems = byId('faction-problems');
    problems.replaceChildren();
    try {
      const { layout } = await desk.provider.faction(values());
      dialogs.close('faction-dialog');
      desk.look({ layout });
      Hanmen.say(`会派「${byId('faction-name').value}」の様式を作りました。`);
    } catch (problem) {
      const found = problem.body?.diagnostics ?? [{ message: '作れませんでした。' }];
      problems.replaceChildren(...found.map(({ message }) => make('li', { class: 'is-error' }, message)));
    }
  });
})();
