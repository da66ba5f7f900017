'use strict';
// The column of small pages.

Hanmen.thumbnails = (() => {
  const column = Hanmen.byId('thumbnails');
  let buttons = [];

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      target.isNear = isIntersecting;
      if (isIntersecting) show(target);
    }
  }, { root: column, rootMargin: '200px 0px' });

  const show = async (button) => {
    const id = button.pageId;
    if (button.shownId === id) return;
    const image = Hanmen.make('img', { alt: '', draggable: 'false' });
    image.src = Hanmen.desk.provider.thumbnail(id);
    try {
      await image.decode();
    } catch {
      return;
    }
    if (button.pageId !== id) return;
    button.firstElementChild.replaceChildren(image);
    button.shownId = id;
  };

  const make = () => {
    const button = Hanmen.make('button', { type: 'button', class: 'thumbnail' },
      Hanmen.make('span', { class: 'thumbnail-sheet' }), Hanmen.make('span', { class: 'thumbnail-label' }));
    button.addEventListener('click', () => {
      Hanmen.stage.goTo(buttons.indexOf(button));
      Hanmen.panels.showPages();
    });
    observer.observe(button);
    return button;
  };

  // Small pages are made anew when a person rests, so that they never hold up the pages themselves.
  const refresh = Hanmen.later(150, () => {
    for (const button of buttons) if (button.isNear) show(button);
  });

  const update = ({ pages }) => {
    while (buttons.length > pages.length) { const last = buttons.pop(); observer.unobserve(last); last.remove(); }
    while (buttons.length < pages.length) { const button = make(); buttons.push(button); column.append(button); }
    pages.forEach((page, index) => {
      const button = buttons[index];
      button.pageId = page.id;
      button.style.setProperty('--shape', page.width / page.height);
      button.setAttribute('aria-label', `${page.label} 頁へ`);
      button.lastElementChild.textContent = page.label;
    });
    refresh();
  };

  const mark = (current) => {
    buttons.forEach((button, index) => {
      const isCurrent = index === current;
      if (isCurrent === (button.getAttribute('aria-current') === 'true')) return;
      button.setAttribute('aria-current', String(isCurrent));
      if (!isCurrent || column.contains(document.activeElement)) return;
      const [top, bottom] = [button.offsetTop, button.offsetTop + button.offsetHeight];
      if (top < column.scrollTop) column.scrollTop = top - 12;
      else if (bottom > column.scrollTop + column.clientHeight) column.scrollTop = bottom - column.clientHeight + 12;
    });
  };

  Hanmen.on('pages', update);
  Hanmen.on('current', mark);
  return { column };
})();
