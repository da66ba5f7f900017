'use strict';
// The one name that these files share, and the few helpers that all of them use.

const Hanmen = { events: new EventTarget() };

/** Hears what another part tells. */
Hanmen.on = (name, hear) => Hanmen.events.addEventListener(name, (event) => hear(event.detail));

/** Tells all other parts that something has happened. */
Hanmen.tell = (name, detail) => Hanmen.events.dispatchEvent(new CustomEvent(name, { detail }));

/** The element with an identifier. */
Hanmen.byId = (id) => document.getElementById(id);

Hanmen.fill = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'on') for (const [type, hear] of Object.entries(value)) element.addEventListener(type, hear);
    else if (name === 'dataset') Object.assign(element.dataset, value);
    else if (name === 'value') element.value = value;
    else if (name === 'checked' || name === 'selected' || name === 'disabled' || name === 'hidden') element[name] = true;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};

/** Makes an element. Text is only ever added as text, so whatever stands in a report is inert. */
Hanmen.make = (tag, attributes = {}, ...children) => Hanmen.fill(document.createElement(tag), attributes, children);

/** Makes an element of a drawing. */
Hanmen.draw = (tag, attributes = {}, ...children) =>
  Hanmen.fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);

/** A function that runs once no call has come for so many milliseconds; `now` runs what waits at once. */
Hanmen.later = (milliseconds, work) => {
  let timer = null;
  const call = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { timer = null; work(); }, milliseconds);
  };
  call.now = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    work();
  };
  call.cancel = () => { clearTimeout(timer); timer = null; };
  return call;
};

/** Waits until what was changed has been painted. */
Hanmen.painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Says something to people who do not see the screen. */
Hanmen.say = (text) => { Hanmen.byId('announcer').textContent = text; };

/** Whether the screen is as narrow as a phone's. */
Hanmen.isNarrow = () => matchMedia('(max-width: 760px)').matches;

/** How the page scrolls to something: at once for people who want no motion. */
Hanmen.scrolling = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');

/** A place in a file in words, `a.md:3:7`. */
Hanmen.placeText = ({ file, line, column }) => [file, line, column].filter((part) => part).join(':');
