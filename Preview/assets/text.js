'use strict';
// Places in texts: the server counts bytes of UTF-8, or lines and characters; browsers count units of UTF-16.

Hanmen.text = (() => {
  const encoder = new TextEncoder();

  /** How many bytes the text takes up to an index. */
  const bytesBefore = (text, index) => encoder.encode(text.slice(0, index)).length;

  /** The index at so many bytes. */
  const indexOfByte = (text, bytes) => {
    let seen = 0;
    let index = 0;
    for (const character of text) {
      if (seen >= bytes) break;
      const code = character.codePointAt(0);
      seen += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      index += character.length;
    }
    return index;
  };

  const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

  /** The index of a line and a column, both counted from one; columns count characters as people do. */
  const indexOfPlace = (text, line, column = 1) => {
    let start = 0;
    for (let number = 1; number < line; number += 1) {
      const end = text.indexOf('\n', start);
      if (end < 0) return text.length;
      start = end + 1;
    }
    const end = text.indexOf('\n', start);
    const rest = text.slice(start, end < 0 ? text.length : end);
    let index = start;
    let left = (column || 1) - 1;
    for (const { segment } of segmenter.segment(rest)) {
      if (left <= 0) break;
      index += segment.length;
      left -= 1;
    }
    return index;
  };

  /** The line of an index, counted from one. */
  const lineOfIndex = (text, index) => {
    let line = 1;
    for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
    return line;
  };

  /** Where two texts differ: how much is alike at the head and at the tail. */
  const difference = (before, after) => {
    const most = Math.min(before.length, after.length);
    let head = 0;
    while (head < most && before[head] === after[head]) head += 1;
    let tail = 0;
    while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
    return { head, tail };
  };

  const mostCells = 4000000;

  /** The longest rows of lines that both have, as pairs of indexes; nothing is paired where texts are too long for it. */
  const pairs = (a, b) => {
    if (a.length * b.length > mostCells) return [];
    const width = b.length + 1;
    const lengths = new Uint32Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i -= 1) {
      for (let j = b.length - 1; j >= 0; j -= 1) {
        lengths[i * width + j] = a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
      }
    }
    const found = [];
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      if (a[i] === b[j]) { found.push([i, j]); i += 1; j += 1; }
      else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i += 1;
      else j += 1;
    }
    return found;
  };

  /** Two texts line by line: rows of `{left, right, same}`; a side is null where the line is only in the other. */
  const rows = (left, right) => {
    const a = left.split('\n');
    const b = right.split('\n');
    let head = 0;
    while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
    let tail = 0;
    while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
    const result = [];
    const side = (lines, index) => (index < lines.length ? { number: index + 1, text: lines[index] } : null);
    const same = (i, j) => result.push({ left: side(a, i), right: side(b, j), same: true });
    for (let i = 0; i < head; i += 1) same(i, i);
    const [endA, endB] = [a.length - tail, b.length - tail];
    let [i, j] = [head, head];
    const between = (toA, toB) => {
      while (i < toA || j < toB) {
        result.push({ left: i < toA ? side(a, i) : null, right: j < toB ? side(b, j) : null, same: false });
        if (i < toA) i += 1;
        if (j < toB) j += 1;
      }
    };
    for (const [x, y] of pairs(a.slice(head, endA), b.slice(head, endB))) {
      between(head + x, head + y);
      same(i, j);
      i += 1;
      j += 1;
    }
    between(endA, endB);
    for (; i < a.length; i += 1, j += 1) same(i, j);
    return result;
  };

  return { bytesBefore, indexOfByte, indexOfPlace, lineOfIndex, difference, rows };
})();
