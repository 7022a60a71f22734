// Follows Newsreel's streams in browsers and in Node. No dependencies.
//
// A stream is read by fetch, not by EventSource, so that a key can be sent, a refusal can be read, and the cursor can
// be kept where it outlives the process. Lines are read as the HTML Standard says (section 9.2.6).

const CHANGES = new Set(['news', 'update', 'retraction']);
const LONGEST_RETRY = 60_000;

/** Keeps a cursor in localStorage or sessionStorage, for page reloads. */
export function webStore(key, storage = globalThis.localStorage) {
  return {
    load: () => storage.getItem(key),
    save: cursor => storage.setItem(key, cursor),
  };
}

/** Keeps a cursor in a file, for restarts of a Node process; the file is replaced as a whole. */
export function fileStore(path) {
  return {
    async load() {
      const { readFile } = await import('node:fs/promises');
      return readFile(path, 'utf8').then(text => text.trim() || null, failure => {
        if (failure.code === 'ENOENT') return null;
        throw failure;
      });
    },
    async save(cursor) {
      const { rename, writeFile } = await import('node:fs/promises');
      await writeFile(`${path}.new`, cursor);
      await rename(`${path}.new`, path);
    },
  };
}

/** Keeps a cursor as long as the program runs. */
export function memoryStore(cursor = null) {
  return { load: () => cursor, save: next => { cursor = next; } };
}

/** Reads server-sent events out of chunks of text. */
export class EventParser {
  #rest = '';
  #name = '';
  #data = [];
  #id = null;
  #first = true;

  /** The events that are complete now, each {name, data, id, retry}. */
  *push(text) {
    let buffer = this.#rest + text;
    if (this.#first && buffer.length) {
      this.#first = false;
      if (buffer.charCodeAt(0) === 0xfeff) buffer = buffer.slice(1);
    }
    let from = 0;
    for (;;) {
      const end = lineEnd(buffer, from);
      if (end < 0) break;
      const line = buffer.slice(from, end);
      from = end + (buffer[end] === '\r' && buffer[end + 1] === '\n' ? 2 : 1);
      const event = this.#line(line);
      if (event) yield event;
    }
    this.#rest = buffer.slice(from);
  }

  #line(line) {
    if (line === '') return this.#dispatch();
    const colon = line.indexOf(':');
    if (colon === 0) return null;
    const field = colon < 0 ? line : line.slice(0, colon);
    let value = colon < 0 ? '' : line.slice(colon + 1);
    if (value.startsWith(' ')) value = value.slice(1);
    if (field === 'event') this.#name = value;
    else if (field === 'data') this.#data.push(value);
    else if (field === 'id' && !value.includes('\0')) this.#id = value;
    else if (field === 'retry' && /^[0-9]+$/.test(value)) return { name: 'retry', retry: Number(value) };
    return null;
  }

  #dispatch() {
    const event = this.#data.length ? { name: this.#name || 'message', data: this.#data.join('\n'), id: this.#id } : null;
    this.#name = '';
    this.#data = [];
    return event;
  }
}

/** A CR at the very end may be half of a CRLF: it waits for more. */
function lineEnd(text, from) {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\n') return at;
    if (text[at] === '\r') return at + 1 < text.length ? at : -1;
  }
  return -1;
}

/** The service refused: `status`, and its problem (RFC 9457) where it said one. */
export class NewsreelError extends Error {
  constructor(status, problem) {
    super(problem?.detail || `status ${status}`);
    this.name = 'NewsreelError';
    this.status = status;
    this.problem = problem;
  }
}

export class Newsreel {
  #base;
  #key;
  #fetch;

  constructor({ base, key = null, fetch = globalThis.fetch }) {
    this.#base = new URL(base);
    this.#key = key;
    this.#fetch = fetch.bind(globalThis);
  }

  /** Franchises that can be followed. */
  async franchises(q = '') {
    return (await this.#json('api/franchises', q ? { q } : {})).franchises;
  }

  /** One page of stories: {items, older, newer, stream}. */
  news(wanted = {}, { before, after, limit } = {}) {
    return this.#json('api/news', { ...filters(wanted), before, after, limit });
  }

  /**
   * What happens from now on, or from the store's cursor on, for ever: an async iterable of
   * {type: 'news' | 'update' | 'retraction', id, story} and {type: 'gap' | 'state', ...}.
   *
   * The cursor is saved when the next event is asked for, so what was handed over and not dealt with when the program
   * ended comes again: at least once, and exactly once where the store is saved together with the result.
   */
  async *follow(wanted = {}, { store = memoryStore(), since = null, signal = null, full = false } = {}) {
    let cursor = await store.load();
    let failures = 0;
    let wait = 3000;
    while (!signal?.aborted) {
      let ended = 'ended';
      try {
        const answer = await this.#open(wanted, cursor, cursor ? null : since, full, signal);
        failures = 0;
        for await (const event of events(answer)) {
          if (event.name === 'retry') {
            wait = event.retry;
            continue;
          }
          const data = JSON.parse(event.data);
          if (CHANGES.has(event.name)) yield { type: event.name, id: event.id, story: data };
          else if (event.name === 'gap') yield { type: 'gap', id: event.id, ...data };
          else if (event.name === 'stream') yield { type: 'state', state: 'live', resume: data.resume };
          else if (event.name === 'drain' || event.name === 'limit') ended = event.name;
          if (event.id && event.id !== cursor) {
            cursor = event.id;
            await store.save(cursor);
          }
        }
      } catch (failure) {
        if (signal?.aborted) return;
        // What is wrong with the request stays wrong; anything else may pass.
        if (failure instanceof NewsreelError && failure.status < 500 && failure.status !== 429) throw failure;
        ended = failure.message;
        wait = Math.max(wait, failure.retryAfter ?? 0, Math.min(LONGEST_RETRY, 500 * 2 ** Math.min(failures++, 20)));
      }
      if (signal?.aborted) return;
      const pause = wait * (0.5 + Math.random());
      yield { type: 'state', state: 'waiting', reason: ended, millis: Math.round(pause) };
      await sleep(pause, signal);
      wait = Math.min(wait, 3000);
    }
  }

  async #open(wanted, cursor, since, full, signal) {
    const answer = await this.#ask('api/stream', { ...filters(wanted), since, fields: full ? 'full' : null }, {
      accept: 'text/event-stream', ...(cursor ? { 'last-event-id': cursor } : {}),
    }, signal);
    return answer.body;
  }

  async #json(path, query) {
    return (await this.#ask(path, query, { accept: 'application/json' })).json();
  }

  async #ask(path, query, headers, signal) {
    const address = new URL(path, this.#base);
    for (const [name, value] of Object.entries(query)) {
      for (const one of [value].flat()) if (one !== null && one !== undefined) address.searchParams.append(name, one);
    }
    if (this.#key) headers.authorization = `Bearer ${this.#key}`;
    const answer = await this.#fetch(address, { headers, signal, cache: 'no-store', credentials: 'omit' });
    if (answer.ok) return answer;
    const refusal = new NewsreelError(answer.status, await answer.json().catch(() => null));
    refusal.retryAfter = Number(answer.headers.get('retry-after')) * 1000 || 0;
    throw refusal;
  }
}

function filters({ franchises, shows, kinds, roles, languages, sources, minConfidence }) {
  return {
    franchise: franchises, show: shows, kind: kinds, role: roles, language: languages, source: sources, 'min-confidence': minConfidence,
  };
}

async function* events(body) {
  const parser = new EventParser();
  const reader = body.pipeThrough(new TextDecoderStream('utf-8', { ignoreBOM: true })).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* parser.push(value);
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function sleep(millis, signal) {
  return new Promise(resolve => {
    const timer = setTimeout(done, millis);
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done);
  });
}
