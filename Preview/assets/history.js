'use strict';
// What was written before: one history for typing and for fields, so that every step can be taken back.

Hanmen.History = class {
  #steps = [];
  #at = -1;
  static most = 500;
  static pause = 900;

  /** Begins anew with a text. */
  begin(text) {
    this.#steps = [{ text, caret: 0, key: null, time: 0 }];
    this.#at = 0;
  }

  /** Notes a text; quick changes at the same place are one step. */
  note(text, caret, key) {
    const time = performance.now();
    const last = this.#steps[this.#at];
    if (last?.text === text) return;
    this.#steps.length = this.#at + 1;
    const isSameStep = this.#at > 0 && last.key === key && time - last.time < Hanmen.History.pause;
    if (isSameStep) this.#steps[this.#at] = { text, caret, key, time };
    else this.#steps.push({ text, caret, key, time });
    if (this.#steps.length > Hanmen.History.most) this.#steps.shift();
    this.#at = this.#steps.length - 1;
  }

  get canUndo() { return this.#at > 0; }
  get canRedo() { return this.#at < this.#steps.length - 1; }

  undo() {
    if (!this.canUndo) return null;
    this.#at -= 1;
    return this.#steps[this.#at];
  }

  redo() {
    if (!this.canRedo) return null;
    this.#at += 1;
    return this.#steps[this.#at];
  }
};
