'use strict';
// What lies on the desk: the view a person has chosen and the revision that is shown of it.

Hanmen.desk = (() => {
  const viewKeys = ['file', 'layout', 'trial', 'edition', 'compare'];
  const desk = { provider: null, revision: null, view: {}, isConnected: true };

  desk.viewOfAddress = () => {
    const query = new URLSearchParams(location.search);
    return Object.fromEntries(viewKeys.filter((key) => query.get(key)).map((key) => [key, query.get(key)]));
  };

  const showInAddress = () => {
    if (!desk.provider.isLive) return;
    const query = new URLSearchParams(Object.entries(desk.view).filter(([, value]) => value));
    history.replaceState(null, '', query.size ? `?${query}` : './');
  };

  const connection = (isConnected) => {
    if (desk.isConnected === isConnected) return;
    desk.isConnected = isConnected;
    Hanmen.tell('connection', isConnected);
  };

  const receive = (revision) => {
    desk.revision = revision;
    Hanmen.tell('revision', revision);
  };

  const open = () => desk.provider.open(desk.view, {
    revision: receive,
    found: () => connection(true),
    lost: () => connection(false),
    end: () => Hanmen.tell('ended'),
  });

  /** Changes what is looked at. */
  desk.look = (changes) => {
    desk.view = { ...desk.view, ...changes };
    showInAddress();
    Hanmen.tell('view', desk.view);
    open();
  };

  /** The view as the server has understood it. */
  desk.shown = () => desk.revision?.view ?? desk.view;

  /** Opens the desk; a first revision that is there already is shown before the stream of them begins. */
  desk.start = (provider, first = null) => {
    desk.provider = provider;
    desk.view = provider.isLive ? desk.viewOfAddress() : {};
    if (first) receive(first);
    open();
  };

  return desk;
})();
