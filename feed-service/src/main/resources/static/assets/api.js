// What the page asks the service.

async function get(path) {
  const answer = await fetch(path, { headers: { accept: 'application/json' } });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail || `the service answered ${answer.status}`);
  }
  return answer.json();
}

export const franchises = () => get('/api/franchises');
export const franchise = id => get(`/api/franchises/${encodeURIComponent(id)}`);
export const evidenceOf = id => get(`/api/news/${encodeURIComponent(id)}/evidence`);

/** One page of stories; `view` is {franchise, shows, kinds}, `before` a cursor. */
export function news(view, before = null) {
  const path = view.franchise ? `/api/franchises/${encodeURIComponent(view.franchise)}/news` : '/api/news';
  return get(`${path}?${query(view, { limit: 30, before })}`);
}

export function streamAddress(view, cursor) {
  const path = view.franchise ? `/api/franchises/${encodeURIComponent(view.franchise)}/stream` : '/api/stream';
  return `${path}?${query(view, { 'last-event-id': cursor })}`;
}

function query(view, more) {
  const asked = new URLSearchParams();
  (view.followed || []).forEach(id => asked.append('franchise', id));
  (view.shows || []).forEach(show => asked.append('show', show));
  (view.kinds || []).forEach(kind => asked.append('kind', kind));
  for (const [name, value] of Object.entries(more)) {
    if (value !== null && value !== undefined) asked.set(name, value);
  }
  return asked;
}
