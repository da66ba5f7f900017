'use strict';
// Fields that are made of named parts: bank accounts.

Hanmen.formParts = (field, edit, base) => {
  const { make } = Hanmen;
  const { hearTyping, offer } = Hanmen.formControls;
  const names = ['金融機関', '支店', '種別', '番号', '名義', 'フリガナ'];
  const partOf = (value, name) => (value && typeof value === 'object' ? value[name] ?? '' : '');

  const inputs = new Map(names.map((name, order) => {
    const input = make('input', {
      type: 'text', value: partOf(field.value, name), id: order === 0 ? base.id : null,
      'aria-label': `${field.name} ${name}`, dataset: { path: `${field.name}/${name}` },
    });
    hearTyping(input, (text) => edit(text === '' ? null : text, [name]));
    return [name, input];
  }));

  return {
    element: make('div', { class: 'parts', role: 'group', 'aria-labelledby': `${base.id}-label`, 'aria-describedby': base['aria-describedby'] },
      ...[...inputs].map(([name, input]) => make('label', { class: 'part' }, make('span', {}, name), input))),
    update: (next) => { for (const [name, input] of inputs) offer(input, partOf(next.value, name)); },
  };
};
