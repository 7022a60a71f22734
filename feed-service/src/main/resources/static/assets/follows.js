// Franchises a reader follows: kept in this browser, no account.

const PLACE = 'newsreel.follows';

export function follows() {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) || '[]');
    return new Set(Array.isArray(kept) ? kept.filter(id => typeof id === 'string') : []);
  } catch {
    return new Set(); // A browser without storage follows nothing.
  }
}

export function toggleFollow(id) {
  const all = follows();
  if (!all.delete(id)) all.add(id);
  try {
    localStorage.setItem(PLACE, JSON.stringify([...all]));
  } catch {
    // Nothing to keep it in.
  }
  return all.has(id);
}
