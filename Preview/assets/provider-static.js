'use strict';
// Where everything comes from in a folder written by `hanmen preview --static`: `data.js` beside the page.

Hanmen.StaticProvider = class {
  isLive = false;
  #data;

  constructor(data) { this.#data = data; }

  /** Reads `data.js`; null where there is none. */
  static load() {
    return new Promise((done) => {
      const script = Hanmen.make('script', { src: 'data.js' });
      script.addEventListener('load', () => done(window.hanmenStatic ? new Hanmen.StaticProvider(window.hanmenStatic) : null));
      script.addEventListener('error', () => done(null));
      document.head.append(script);
    });
  }

  open(view, { revision }) { revision(this.#data.revision); }
  close() {}

  page(id) { return this.#data.pages[id]; }
  thumbnail(id) { return this.#data.pages[id]; }
  async details(id) { return this.#data.details[id]; }
  async provenance(view, block) { return this.#data.provenance?.[block] ?? { block, values: [] }; }
};
