// What the page asks the service; the browser's session goes along by itself.

const BASE = '/api/subscriptions';

async function ask(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: body === undefined ? { accept: 'application/json' } : { accept: 'application/json', 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (answer.status === 204) return null;
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error(said.detail || `the service answered ${answer.status}`), { status: answer.status });
  return said;
}

const one = id => `${BASE}/${encodeURIComponent(id)}`;

export const franchises = () => ask('GET', '/api/franchises');
export const all = () => ask('GET', BASE);
export const make = asked => ask('POST', BASE, asked);
export const change = (id, asked) => ask('PATCH', one(id), asked);
export const end = id => ask('DELETE', one(id));
export const test = id => ask('POST', `${one(id)}/test`);
export const rotate = id => ask('POST', `${one(id)}/secret`);
export const deliveries = id => ask('GET', `${one(id)}/deliveries`);
export const again = (id, position) => ask('POST', `${one(id)}/deliveries/${encodeURIComponent(position)}/replay`);
export const deadLetters = id => ask('GET', `${one(id)}/dead-letters`);
export const revive = (id, position) => ask('POST', `${one(id)}/dead-letters/${encodeURIComponent(position)}/replay`);
