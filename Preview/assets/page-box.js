'use strict';
// One page on the desk: white paper, its picture, and the drawing that lies over it.

Hanmen.PageBox = class {
  #wanted = null;
  #loading = null;
  #shown = null;

  constructor(strip) {
    this.strip = strip;
    this.overlay = Hanmen.draw('svg', { class: 'overlay', 'aria-hidden': true, preserveAspectRatio: 'none' });
    this.label = Hanmen.make('span', { class: 'folio', 'aria-hidden': true });
    this.sheet = Hanmen.make('div', { class: 'sheet' }, this.overlay);
    this.element = Hanmen.make('div', { class: 'page', role: 'group', tabindex: -1 }, this.sheet, this.label);
    this.element.pageBox = this;
    this.isNear = false;
    this.image = null;
  }

  /** Gives the box its page: its size at once, its picture where it is near. */
  take(page, index) {
    this.index = index;
    this.page = page;
    this.element.style.setProperty('--page-width', page.width);
    this.element.style.setProperty('--page-height', page.height);
    this.overlay.setAttribute('viewBox', `0 0 ${page.width} ${page.height}`);
    this.element.setAttribute('aria-label', `${page.label} 頁`);
    this.label.textContent = page.label;
    if (this.image) this.image.alt = `${page.label} 頁`;
    this.#wanted = page.id;
    return this.isNear ? this.show() : Promise.resolve();
  }

  get isShown() { return this.#shown === this.#wanted; }

  /**
   * Shows the picture of the page. The one before stays until the new one is decoded, so nothing flickers; a picture
   * that comes late is shown still, and then the newest, so fast typing never starves the page.
   */
  show() {
    if (this.isShown) return Promise.resolve();
    this.#loading ??= this.#load().finally(() => { this.#loading = null; });
    return this.#loading;
  }

  async #load() {
    while (!this.isShown) {
      const id = this.#wanted;
      const image = Hanmen.make('img', { alt: `${this.page.label} 頁`, draggable: 'false' });
      image.src = Hanmen.desk.provider.page(id);
      try {
        await image.decode();
      } catch {
        // The page is gone already: the next revision brings another.
        if (id === this.#wanted) return;
        continue;
      }
      if (this.image) this.image.replaceWith(image);
      else this.sheet.prepend(image);
      this.image = image;
      this.#shown = id;
    }
  }

  /** Lets go of a picture that is far away. */
  release() {
    if (!this.image || this.#loading) return;
    this.image.remove();
    this.image = null;
    this.#shown = null;
  }
};
