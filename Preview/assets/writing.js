'use strict';
// The text that is being written: kept as a draft while a person types, saved when they say so.

Hanmen.writing = (() => {
  const { byId, desk } = Hanmen;
  const past = new Hanmen.History();
  const writing = { file: null, text: '', base: null, saved: '', isEditable: false };
  const states = {
    saved: '保存済み', draft: '下書き', saving: '保存しています', conflict: '外で変わりました', refused: '保存できません',
  };
  // The file that is open or on its way, and its way.
  let wanted = null;
  let opening = null;
  let state = 'saved';

  const setState = (to) => {
    state = to;
    byId('save-state').textContent = states[to];
    byId('save-state').dataset.state = to;
    byId('save').disabled = to === 'saved' || to === 'saving';
  };
  const showSteps = () => {
    byId('undo').disabled = !past.canUndo;
    byId('redo').disabled = !past.canRedo;
  };

  writing.isDirty = () => writing.text !== writing.saved;
  writing.isOpen = (file) => writing.isEditable && writing.file === file;

  /** The files that can be written here. */
  writing.files = () => {
    const { revision } = desk;
    if (!revision?.subject.editable) return [];
    if (revision.subject.kind === 'layout') return [...(revision.layout?.files ?? [])].reverse();
    return revision.subject.files.map(({ path }) => path);
  };
  writing.canOpen = (file) => writing.files().includes(file);

  // --- the draft ---

  let isSending = false;
  const send = async () => {
    if (isSending) return;
    isSending = true;
    try {
      for (let sent = null; sent !== writing.text;) {
        sent = writing.text;
        const { file, base } = writing;
        if (writing.isDirty()) await desk.provider.putDraft(desk.view, { file, text: sent, base });
        else await desk.provider.dropDraft(file);
        if (file !== writing.file) break;
      }
      Hanmen.notices.hide('draft');
    } catch (problem) {
      const words = problem.status === 403 ? 'このファイルは、ここでは書き換えられません。' : problem.status === 413
        ? '原稿が大きすぎて、下書きにできません。' : '下書きを送れませんでした。つながり次第、もう一度送ります。';
      Hanmen.notices.show('draft', words, { tone: 'bad' });
      if (!(problem instanceof Hanmen.Refused) || problem.status === 429 || problem.status >= 500) setTimeout(sendSoon, 1500);
    } finally {
      isSending = false;
    }
  };
  const sendSoon = Hanmen.later(60, send);

  /** Takes a new text. `key` says which steps belong together; fields have waited already, so they are sent at once. */
  writing.set = (text, { key, caret = 0, isField = false } = {}) => {
    if (!writing.isEditable || text === writing.text) return;
    writing.text = text;
    if (key !== 'history') past.note(text, caret, key);
    showSteps();
    if (state !== 'conflict') setState(writing.isDirty() ? 'draft' : 'saved');
    Hanmen.tell('text', { text, key, caret });
    if (isField) send();
    else sendSoon();
  };

  const walk = (step) => {
    if (!step) return;
    writing.set(step.text, { key: 'history', caret: step.caret });
  };
  writing.undo = () => walk(past.undo());
  writing.redo = () => walk(past.redo());

  // --- opening ---

  const adopt = ({ file, text, hash, draft }) => {
    const hasDraft = typeof draft === 'string' && draft !== text;
    Object.assign(writing, { file, base: hash, saved: text, text: hasDraft ? draft : text });
    past.begin(writing.text);
    showSteps();
    setState(hasDraft ? 'draft' : 'saved');
    if (hasDraft) {
      Hanmen.notices.show('restored', '保存していなかった下書きを戻しました。', {
        actions: [['下書きを捨てる', writing.drop], ['このまま続ける', () => Hanmen.notices.hide('restored')]],
      });
    } else Hanmen.notices.hide('restored');
    Hanmen.tell('text', { text: writing.text, key: 'opened', caret: 0 });
  };

  /** Opens a file in the writing panel. */
  writing.open = (file) => {
    if (file === wanted) return opening ?? Promise.resolve();
    sendSoon.now();
    wanted = file;
    const mine = desk.provider.source(file)
      .then((source) => { if (wanted === file) adopt(source); })
      .catch(() => {
        if (wanted !== file) return;
        wanted = writing.file;
        Hanmen.notices.show('draft', `「${file}」を開けませんでした。`, { tone: 'bad' });
      })
      .finally(() => { if (opening === mine) opening = null; });
    opening = mine;
    return opening;
  };

  /** Throws the draft away. */
  writing.drop = async () => {
    Hanmen.notices.hide('restored');
    writing.set(writing.saved, { key: 'dropped' });
    await opening;
  };

  // --- saving ---

  /** Saves; on a change from outside it asks first. */
  writing.save = async () => {
    await Hanmen.form.settled();
    if (!writing.isEditable || state === 'saving' || !writing.isDirty()) return;
    sendSoon.cancel();
    const { file, text, base } = writing;
    setState('saving');
    try {
      const { hash } = await desk.provider.save({ file, text, base });
      if (writing.file !== file) return;
      writing.base = hash;
      writing.saved = text;
      setState(writing.isDirty() ? 'draft' : 'saved');
      Hanmen.notices.hide('restored');
      Hanmen.notices.hide('outside');
      Hanmen.notices.hide('draft');
    } catch (problem) {
      if (problem.status === 409) {
        setState('conflict');
        Hanmen.conflict.show(problem.body);
      } else {
        setState('refused');
        const message = problem.body?.diagnostics?.[0]?.message ?? '保存できませんでした。下書きは残っています。';
        Hanmen.notices.show('draft', message, { tone: 'bad' });
      }
    }
  };

  /** Settles a conflict: the text of one side becomes what is written, on top of what is on the disk now. */
  writing.settle = ({ hash, text }, keepMine) => {
    writing.base = hash;
    writing.saved = text;
    Hanmen.notices.hide('outside');
    setState('draft');
    if (keepMine) return writing.save();
    writing.set(text, { key: 'theirs' });
    setState('saved');
    sendSoon.now();
    return Promise.resolve();
  };

  const askAboutOutside = async () => {
    const { file } = writing;
    const { hash, text } = await desk.provider.source(file);
    if (file === writing.file) Hanmen.conflict.show({ hash, text });
  };

  // Where nothing unsaved lies here, a file that changed on the disk is simply read again.
  const lookOutside = Hanmen.later(150, async () => {
    const { file } = writing;
    if (!file || writing.isDirty() || state === 'saving' || opening) return;
    try {
      const source = await desk.provider.source(file);
      if (file !== writing.file || writing.isDirty() || source.hash === writing.base) return;
      Object.assign(writing, { base: source.hash, saved: source.text });
      writing.text = source.text;
      past.note(source.text, 0, 'outside');
      showSteps();
      Hanmen.tell('text', { text: source.text, key: 'outside', caret: 0 });
    } catch {
      // It may just be being replaced: the next revision asks again.
    }
  });

  /** Lets go of the file: a volume, for one, is looked at and not written. */
  const leave = () => {
    wanted = null;
    if (!writing.file) return;
    sendSoon.now();
    Object.assign(writing, { file: null, text: '', base: null, saved: '' });
    past.begin('');
    showSteps();
    setState('saved');
  };

  const follow = (revision) => {
    writing.isEditable = revision.subject.editable && desk.provider.isLive;
    byId('saving').hidden = !writing.isEditable;
    if (!writing.isEditable) return;
    const files = writing.files();
    const meant = revision.subject.kind === 'layout'
      ? (files.includes(wanted) ? wanted : files[0])
      : (files.includes(revision.view.file) ? revision.view.file : null);
    byId('writing').classList.toggle('has-no-file', !meant);
    if (!meant) { leave(); return; }
    if (meant !== writing.file) { writing.open(meant); return; }
    if (revision.changedOutside && writing.isDirty() && state !== 'saving') {
      setState('conflict');
      Hanmen.notices.show('outside', '原稿が外で変わりました。', { tone: 'bad', actions: [['違いを見る', askAboutOutside]] });
    } else if (!writing.isDirty()) lookOutside();
  };

  setState('saved');
  showSteps();
  byId('save').addEventListener('click', writing.save);
  byId('undo').addEventListener('click', writing.undo);
  byId('redo').addEventListener('click', writing.redo);
  Hanmen.on('revision', follow);
  addEventListener('pagehide', () => sendSoon.now());
  return writing;
})();
