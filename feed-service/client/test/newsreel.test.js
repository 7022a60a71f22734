import assert from 'node:assert/strict';
import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { EventParser, fileStore, memoryStore, Newsreel, NewsreelError, webStore } from '../newsreel.js';

/** A log of `count` stories that ends every stream after `each` of them. */
async function serve(t, handler) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request);
    handler(request, response, asked.length);
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  t.after(() => { server.closeAllConnections(); server.close(); });
  return { base: `http://127.0.0.1:${server.address().port}/`, asked };
}

function story(offset) {
  return `id: 1-${offset}\nevent: news\ndata: ${JSON.stringify({ id: String(offset), title: `Story ${offset}` })}\n\n`;
}

function log(count, each) {
  return (request, response) => {
    const after = Number((request.headers['last-event-id'] || '1--1').slice(2));
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`retry: 1\nid: 1-${after}\nevent: stream\ndata: {"id":"1-${after}","resume":"exact"}\n\n`);
    for (let offset = after + 1; offset < Math.min(count, after + 1 + each); offset++) response.write(story(offset));
    response.end();
  };
}

async function read(newsreel, count, options) {
  const ids = [];
  const stop = new AbortController();
  for await (const event of newsreel.follow({ franchises: ['bosch', 'lost'] }, { ...options, signal: stop.signal })) {
    if (event.type === 'news' && ids.push(event.story.id) === count) break;
  }
  stop.abort();
  return ids;
}

const numbers = (from, to) => Array.from({ length: to - from }, (_, n) => String(from + n));

test('reads every story once across reconnects', async t => {
  const { base, asked } = await serve(t, log(20, 3));

  assert.deepEqual(await read(new Newsreel({ base }), 20), numbers(0, 20));
  assert.ok(asked.length > 6);
  assert.match(asked[0].url, /franchise=bosch&franchise=lost/);
});

test('goes on after a restart with what was not dealt with', async t => {
  const { base } = await serve(t, log(10, 10));
  const file = join(await mkdtemp(join(tmpdir(), 'newsreel-')), 'cursor');

  const before = await read(new Newsreel({ base }), 4, { store: fileStore(file) });
  assert.equal(await readFile(file, 'utf8'), '1-2');
  const after = await read(new Newsreel({ base }), 7, { store: fileStore(file) });

  assert.deepEqual(before, numbers(0, 4));
  assert.deepEqual(after, numbers(3, 10));
});

test('goes on after a reload of the page', async t => {
  const { base } = await serve(t, log(6, 6));
  const kept = new Map();
  const storage = { getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };

  await read(new Newsreel({ base }), 3, { store: webStore('cursor', storage) });

  assert.deepEqual(await read(new Newsreel({ base }), 4, { store: webStore('cursor', storage) }), numbers(2, 6));
});

test('tells of gaps, moves on by cursor events and waits through drain and limit', async t => {
  const frames = [
    'retry: 1\nevent: stream\nid: 1-5\ndata: {"resume":"gap"}\n\nevent: gap\ndata: {"reason":"expired","to":"1-5","rest":"/api/news"}\n\nevent: cursor\nid: 1-9\ndata: {}\n\nevent: drain\nretry: 2\ndata: {}\n\n',
    'retry: 1\nevent: limit\ndata: {}\n\n',
    `retry: 1\n${story(10)}`,
  ];
  const { base, asked } = await serve(t, (request, response, count) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(frames[Math.min(count, 3) - 1]);
  });
  const seen = [];

  for await (const event of new Newsreel({ base }).follow({}, { store: memoryStore('1-1') })) {
    seen.push(event.type === 'state' ? event.reason || event.state : event.type);
    if (event.type === 'news') break;
  }

  assert.deepEqual(seen, ['live', 'gap', 'drain', 'limit', 'news']);
  assert.deepEqual(asked.map(request => request.headers['last-event-id']), ['1-1', '1-9', '1-9']);
});

test('comes again after refusals that pass, and gives up on those that do not', async t => {
  const { base } = await serve(t, (request, response, count) => {
    if (count === 1) {
      response.writeHead(503, { 'content-type': 'application/problem+json' });
      response.end('{"detail":"starting"}');
    } else if (request.url.includes('nowhere')) {
      response.writeHead(404, { 'content-type': 'application/problem+json' });
      response.end('{"type":"urn:newsreel:problem:unknown-franchise","detail":"there is no such franchise"}');
    } else log(1, 1)(request, response);
  });

  assert.deepEqual(await read(new Newsreel({ base }), 1, { store: { load: () => null, save() {} } }), ['0']);
  await assert.rejects(async () => {
    for await (const event of new Newsreel({ base }).follow({ franchises: 'nowhere' })) assert.fail(JSON.stringify(event));
  }, failure => failure instanceof NewsreelError && failure.status === 404 && /no such franchise/.test(failure.message));
});

test('sends its key and reads pages', async t => {
  const { base, asked } = await serve(t, (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"items":[],"stream":"1-7"}');
  });

  const page = await new Newsreel({ base, key: 'nr_secret' }).news({ kinds: ['renewal'] }, { limit: 5 });

  assert.equal(page.stream, '1-7');
  assert.equal(asked[0].headers.authorization, 'Bearer nr_secret');
  assert.equal(asked[0].url, '/api/news?kind=renewal&limit=5');
});

test('reads lines as the standard says, however they are cut', () => {
  const text = '\uFEFF: comment\r\nid: 1\r\ndata: a\r\ndata:b\r\n\r\nid: x\0y\nevent: named\ndata\n\n:\rdata: c\r\rretry: 12\nretry: 1s\nid\ndata: d\n\ndata: unfinished';
  const whole = [...new EventParser().push(text)];
  for (let size = 1; size < 9; size++) {
    const parser = new EventParser();
    const cut = [];
    for (let at = 0; at < text.length; at += size) cut.push(...parser.push(text.slice(at, at + size)));
    assert.deepEqual(cut, whole);
  }
  assert.deepEqual(whole, [
    { name: 'message', data: 'a\nb', id: '1' },
    { name: 'named', data: '', id: '1' },
    { name: 'message', data: 'c', id: '1' },
    { name: 'retry', retry: 12 },
    { name: 'message', data: 'd', id: '' },
  ]);
});
