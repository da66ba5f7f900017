'use strict';
// The pages of one layout, one below the other or as spreads.

Hanmen.PageStrip = class {
  #near;
  #far;

  constructor(name, root) {
    this.name = name;
    this.boxes = [];
    this.tints = [];
    this.element = Hanmen.make('div', { class: 'strip', dataset: { strip: name } });
    // Pictures are fetched a screen and a half ahead and let go of eight screens away.
    this.#near = new IntersectionObserver((entries) => this.#nearness(entries), { root, rootMargin: '150% 0px' });
    this.#far = new IntersectionObserver((entries) => this.#distance(entries), { root, rootMargin: '800% 0px' });
  }

  #nearness(entries) {
    for (const { target, isIntersecting } of entries) {
      const box = target.pageBox;
      box.isNear = isIntersecting;
      if (isIntersecting) box.show().then(() => Hanmen.tell('page-near', box));
    }
  }

  #distance(entries) {
    for (const { target, isIntersecting } of entries) if (!isIntersecting) target.pageBox.release();
  }

  #newBox() {
    const box = new Hanmen.PageBox(this);
    this.#near.observe(box.element);
    this.#far.observe(box.element);
    return box;
  }

  #drop(box) {
    this.#near.unobserve(box.element);
    this.#far.unobserve(box.element);
    box.element.remove();
  }

  /** Which box takes which page: its own where the page was there before, else the one at its place. */
  #assign(pages) {
    const byIdentifier = new Map();
    for (const box of this.boxes) {
      if (!byIdentifier.has(box.page.id)) byIdentifier.set(box.page.id, []);
      byIdentifier.get(box.page.id).push(box);
    }
    const taken = new Set();
    const assigned = pages.map((page, index) => {
      const own = this.boxes[index]?.page.id === page.id && !taken.has(this.boxes[index])
        ? this.boxes[index]
        : byIdentifier.get(page.id)?.find((box) => !taken.has(box));
      if (own) taken.add(own);
      return own ?? null;
    });
    return { taken, assigned };
  }

  /** Shows pages; resolves when those near the window have their pictures. */
  update(pages, tints = []) {
    this.tints = tints;
    const { taken, assigned } = this.#assign(pages);
    const next = assigned.map((own, index) => {
      if (own) return own;
      const atPlace = this.boxes[index];
      const box = atPlace && !taken.has(atPlace) ? atPlace : this.#newBox();
      taken.add(box);
      return box;
    });
    for (const box of this.boxes) if (!taken.has(box)) this.#drop(box);
    const shown = next.map((box, index) => {
      const atPlace = this.element.children[index];
      if (atPlace !== box.element) this.element.insertBefore(box.element, atPlace ?? null);
      return box.take(pages[index], index);
    });
    this.boxes = next;
    return Promise.all(shown);
  }

  /** The widest and the highest page; A4 where there is none yet. */
  get largest() {
    if (!this.boxes.length) return { width: 595.28, height: 841.89 };
    return {
      width: Math.max(1, ...this.boxes.map((box) => box.page.width)),
      height: Math.max(1, ...this.boxes.map((box) => box.page.height)),
    };
  }
};
