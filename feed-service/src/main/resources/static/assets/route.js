// What is looked at, as the address says it: #/franchise/show?kind=trailer&q=words. Whoever is given the address sees
// the same.

/** {franchise, show, kinds, q}; franchise is null for all and 'following' for those that are followed. */
export function current() {
  const match = location.hash.match(/^#\/([a-z0-9-]*)(?:\/([a-z0-9-]+))?(?:\?(.*))?$/);
  const asked = new URLSearchParams(match?.[3] || '');
  return { franchise: match?.[1] || null, show: match?.[2] || null, kinds: asked.getAll('kind'), q: asked.get('q') || '' };
}

export function address({ franchise = null, show = null, kinds = [], q = '' }) {
  const asked = new URLSearchParams();
  kinds.forEach(kind => asked.append('kind', kind));
  if (q) asked.set('q', q);
  const query = asked.toString();
  return `#/${franchise || ''}${show ? `/${show}` : ''}${query ? `?${query}` : ''}`;
}

export function go(place) {
  location.hash = address(place);
}
