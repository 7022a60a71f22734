// What the page asks of ingest-service, through this service, so that the browser has one origin.

const BASE = '/ops/ingest/api';

/** The problem an answer told of; `status` is HTTP's. */
export class Refused extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

async function ask(path, options = {}) {
  const answer = await fetch(BASE + path, { headers: { accept: 'application/json', ...options.headers }, method: options.method, body: options.body });
  const isJson = /json/.test(answer.headers.get('content-type') || '');
  const body = isJson ? await answer.json() : null;
  if (!answer.ok) throw new Refused(answer.status, body?.detail || `the service answered ${answer.status}`);
  return body;
}

const json = (method, value) => ({ method, body: JSON.stringify(value), headers: { 'content-type': 'application/json' } });
const one = id => `/sources/${encodeURIComponent(id)}`;

/** All sources, page after page. */
export async function all() {
  const found = [];
  let after = null;
  do {
    const page = await ask(`/sources?limit=500${after ? `&after=${encodeURIComponent(after)}` : ''}`);
    found.push(...page.sources);
    after = page.next;
  } while (after);
  return found;
}

export const add = source => ask('/sources', json('POST', source));
export const change = (id, changes) => ask(one(id), json('PATCH', changes));
export const remove = id => ask(one(id), { method: 'DELETE' });
export const check = id => ask(`${one(id)}/check`, { method: 'POST' });
export const source = id => ask(one(id));
export const history = id => ask(`${one(id)}/history`);
export const preview = address => ask(`/preview?url=${encodeURIComponent(address)}`);

export const importOpml = (bytes, dryRun) =>
  ask(`/sources/opml?dry-run=${dryRun}`, { method: 'POST', body: bytes, headers: { 'content-type': 'text/x-opml' } });
