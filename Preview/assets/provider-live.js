'use strict';
// Where everything comes from while `hanmen preview` runs: the server, by relative addresses.

/** What the server refused. */
Hanmen.Refused = class extends Error {
  constructor(status, body) {
    super(`refused: ${status}`);
    this.status = status;
    this.body = body;
  }
};

Hanmen.LiveProvider = class {
  isLive = true;
  #events = null;

  #query(view, more = {}) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...view, ...more })) {
      if (value !== null && value !== undefined && value !== '') query.set(name, value);
    }
    const text = query.toString();
    return text ? `?${text}` : '';
  }

  async #ask(address, { method = 'GET', body = null, cache = 'no-store' } = {}) {
    const answer = await fetch(address, {
      method, cache,
      headers: body === null ? {} : { 'Content-Type': 'application/json' },
      body: body === null ? null : JSON.stringify(body),
    });
    const isJSON = answer.status !== 204 && (answer.headers.get('Content-Type') ?? '').includes('json');
    const read = isJSON ? await answer.json().catch(() => null) : null;
    if (!answer.ok) throw new Hanmen.Refused(answer.status, read);
    return read;
  }

  /** Hears of each revision of a view; a view opened before is left. */
  open(view, { revision, lost, found, end }) {
    this.close();
    const events = new EventSource(`events${this.#query(view)}`);
    this.#events = events;
    events.addEventListener('revision', (event) => { found(); revision(JSON.parse(event.data)); });
    events.addEventListener('end', () => { events.close(); end(); });
    events.addEventListener('error', () => lost());
  }

  close() {
    this.#events?.close();
    this.#events = null;
  }

  page(id) { return `pages/${id}.svg`; }
  thumbnail(id) { return `pages/${id}.png?dpi=24`; }
  details(id, view, revision) { return this.#ask(`pages/${id}/details${this.#query(view, { revision })}`); }
  provenance(view, block) { return this.#ask(`provenance${this.#query(view, { block })}`); }
  source(file) { return this.#ask(`source${this.#query({ file })}`); }

  putDraft(view, draft) { return this.#ask(`draft${this.#query(view)}`, { method: 'PUT', body: draft }); }
  dropDraft(file) { return this.#ask(`draft${this.#query({ file })}`, { method: 'DELETE' }); }
  save(draft) { return this.#ask('save', { method: 'POST', body: draft }); }
  form(view, body) { return this.#ask(`form${this.#query(view)}`, { method: 'POST', body }); }
  field(view, body) { return this.#ask(`field${this.#query(view)}`, { method: 'POST', body }); }
  complete(body) { return this.#ask('complete', { method: 'POST', body }); }
  faction(body) { return this.#ask('faction', { method: 'POST', body }); }

  pdf(view, standard) { return `pdf${this.#query(view, { standard })}`; }
  papers() { return this.#ask('papers'); }
  verify(file) { return this.#ask(`verify${this.#query({ file })}`); }
  printers() { return this.#ask('printers'); }
  print(view, ticket) { return this.#ask(`print${this.#query(view)}`, { method: 'POST', body: ticket }); }
};
