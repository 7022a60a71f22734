// What the page asks the service.

export async function get(path) {
  const answer = await fetch(path, { headers: { accept: 'application/json' } });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail || `the service answered ${answer.status}`);
  }
  return answer.json();
}

export const franchises = () => get('/api/franchises');
export const franchise = id => get(`/api/franchises/${encodeURIComponent(id)}`);
export const show = id => get(`/api/shows/${encodeURIComponent(id)}`);
export const evidenceOf = id => get(`/api/news/${encodeURIComponent(id)}/evidence`);

/** One page of stories; `view` is {franchise, followed, show, kinds, q, languages}, `before` a cursor. */
export const stories = (view, before = null) => get(`${base(view)}/stories?${query(view, { limit: 30, before, q: view.q || null })}`);

/** How much was published; `by` is hour or day. Kinds are not asked for, so that the others keep their numbers. */
export const trends = (view, by) => get(`${base(view)}/trends?${query({ ...view, kinds: [] }, { by })}`);

export const streamAddress = (view, cursor) => `${base(view)}/stream?${query(view, { 'last-event-id': cursor })}`;

function base(view) {
  return view.franchise ? `/api/franchises/${encodeURIComponent(view.franchise)}` : '/api';
}

function query(view, more) {
  const asked = new URLSearchParams();
  (view.followed || []).forEach(id => asked.append('franchise', id));
  if (view.show) asked.set('show', view.show);
  (view.kinds || []).forEach(kind => asked.append('kind', kind));
  (view.languages || []).forEach(language => asked.append('language', language));
  for (const [name, value] of Object.entries(more)) {
    if (value !== null && value !== undefined) asked.set(name, value);
  }
  return asked;
}
