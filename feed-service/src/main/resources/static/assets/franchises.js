// The list at the left.

import { byId, element } from './dom.js';
import { follows } from './follows.js';
import { address, current } from './route.js';

let all = [];

export function showFranchises(list) {
  all = list;
  paint();
  byId('find').addEventListener('input', paint);
}

export const franchiseNames = () => new Map(all.map(franchise => [franchise.id, franchise.name]));

export function paint() {
  const chosen = current().franchise;
  const followed = follows();
  const wanted = fold(byId('find').value);
  const found = all.filter(franchise => !wanted || matches(franchise, wanted))
    .sort((a, b) => followed.has(b.id) - followed.has(a.id) || (b.stories > 0) - (a.stories > 0)
      || a.name.localeCompare(b.name));
  const rows = found.map(franchise => row(franchise.id, franchise.name, franchise.stories, chosen, followed.has(franchise.id)));
  if (!wanted) {
    if (followed.size) rows.unshift(row('following', 'Following', null, chosen, false));
    rows.unshift(row(null, 'All franchises', null, chosen, false));
  }
  byId('franchises').replaceChildren(...rows);
  byId('no-franchise').hidden = found.length > 0;
}

function row(id, name, stories, chosen, isFollowed) {
  return element('li', {}, element('a', {
    href: address({ franchise: id }), 'aria-current': chosen === id ? 'page' : null,
  }, element('span', { class: isFollowed ? 'followed' : null }, name),
    stories ? element('span', { class: 'count' }, String(stories), element('span', { class: 'hidden' }, stories === 1 ? ' article' : ' articles')) : null));
}

function matches(franchise, wanted) {
  return fold(franchise.name).includes(wanted) || (franchise.shows || []).some(show => fold(show.title).includes(wanted));
}

export const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
