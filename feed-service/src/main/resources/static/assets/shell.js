// What every page has: the links to the others, and the colours the reader chose.

import { byId, element } from './dom.js';
import { preferences } from './preferences.js';

const PAGES = [['/', 'News'], ['/wall.html', 'Wall'], ['/sources.html', 'Sources'],
  ['/explain.html', 'Explain'], ['/subscriptions.html', 'Subscriptions'], ['/docs', 'API']];

export function applyTheme() {
  const { theme } = preferences();
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

function links() {
  const here = location.pathname === '/index.html' ? '/' : location.pathname;
  return PAGES.map(([address, name]) => element('a', { href: address, 'aria-current': address === here ? 'page' : null }, name));
}

applyTheme();
byId('pages')?.replaceChildren(...links());
