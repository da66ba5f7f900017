'use strict';
// Going to a place in a file: in the writing panel where the file is open there, else in a listing.

Hanmen.places = (() => {
  const { make } = Hanmen;
  const listing = Hanmen.byId('listing');

  const showListing = async ({ file, line, column }) => {
    if (!Hanmen.desk.provider.isLive) return;
    let source;
    try {
      source = await Hanmen.desk.provider.source(file);
    } catch {
      Hanmen.say('このファイルは開けません。');
      return;
    }
    Hanmen.byId('source-title').textContent = Hanmen.placeText({ file, line, column });
    const lines = (source.draft ?? source.text).split('\n').map((text, index) => make('div',
      { class: index + 1 === line ? 'listing-line is-meant' : 'listing-line' },
      make('span', { class: 'listing-number', 'aria-hidden': true }, String(index + 1)), make('span', {}, text)));
    listing.replaceChildren(...lines);
    Hanmen.dialogs.open('source-dialog');
    lines[line - 1]?.scrollIntoView({ block: 'center' });
  };

  /** Goes to a place. */
  const go = (place) => {
    if (!place.file) return;
    if (Hanmen.writing.isOpen(place.file)) Hanmen.sourceEditor.goTo(place);
    else if (Hanmen.writing.canOpen(place.file)) Hanmen.writing.open(place.file).then(() => Hanmen.sourceEditor.goTo(place));
    else showListing(place);
  };

  return { go };
})();
