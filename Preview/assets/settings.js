'use strict';
// What this browser remembers: how a person likes to look. Nothing of a report is kept here.

Hanmen.settings = (() => {
  const prefix = 'hanmen.';
  const read = (name, other) => {
    try {
      const kept = localStorage.getItem(prefix + name);
      return kept === null ? other : JSON.parse(kept);
    } catch {
      return other;
    }
  };
  const keep = (name, value) => {
    try {
      localStorage.setItem(prefix + name, JSON.stringify(value));
    } catch {
      // A browser that keeps nothing still shows everything.
    }
  };
  return { read, keep };
})();
