'use strict';
// Dialogs: opened from here, closed by Escape, by their buttons, and by a click beside them.

Hanmen.dialogs = (() => {
  const open = (id) => {
    const dialog = Hanmen.byId(id);
    document.querySelectorAll('[popover]').forEach((popover) => popover.matches(':popover-open') && popover.hidePopover());
    if (!dialog.open) dialog.showModal();
    return dialog;
  };
  const close = (id) => Hanmen.byId(id).close();
  for (const dialog of document.querySelectorAll('dialog')) {
    for (const button of dialog.querySelectorAll('[data-close]')) button.addEventListener('click', () => dialog.close());
    dialog.addEventListener('pointerdown', (event) => { if (event.target === dialog) dialog.close(); });
  }
  return { open, close };
})();
