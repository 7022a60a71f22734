// The keyboard: single letters, never while somebody types.

import { byId } from './dom.js';
import { go } from './route.js';
import { openKeys } from './sheets.js';

export function onKeys(preferences) {
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const act = ACTIONS[event.key];
    if (!act && event.key !== 'p') return;
    event.preventDefault();
    if (event.key === 'p') preferences();
    else act();
  });
}

const ACTIONS = {
  j: () => step(1),
  k: () => step(-1),
  o: () => chosen()?.querySelector('h2 a')?.click(),
  w: () => chosen()?.querySelector('.why')?.click(),
  f: () => byId('follow').hidden || byId('follow').click(),
  g: () => go({}),
  '/': () => byId('words').focus(),
  '?': openKeys,
};

const chosen = () => document.activeElement?.closest('.story');

function step(by) {
  const all = [...document.querySelectorAll('.story')];
  const at = all.indexOf(chosen());
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

const isTyping = target => target instanceof HTMLElement && Boolean(target.closest('input, textarea, select, [contenteditable]'));
