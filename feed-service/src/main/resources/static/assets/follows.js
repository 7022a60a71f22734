// Franchises a reader follows: kept in this browser, no account.

import { keep, read } from './preferences.js';

const PLACE = 'newsreel.follows';

export function follows() {
  const kept = read(PLACE, []);
  return new Set(Array.isArray(kept) ? kept.filter(id => typeof id === 'string') : []);
}

export function toggleFollow(id) {
  const all = follows();
  if (!all.delete(id)) all.add(id);
  keep(PLACE, [...all]);
  return all.has(id);
}
