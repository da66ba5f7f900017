'use strict';
// Rows of buttons that take one stop of the Tab key and are walked with the arrow keys (toolbars, tabs).

Hanmen.roving = (group, buttons) => {
  const enter = (target) => {
    for (const button of buttons) button.tabIndex = button === target ? 0 : -1;
  };
  enter(buttons[0]);
  group.addEventListener('focusin', (event) => { if (buttons.includes(event.target)) enter(event.target); });
  group.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    buttons[(next + buttons.length) % buttons.length].focus();
  });
};
