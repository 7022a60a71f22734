// Shows /openapi.json to people: every operation with its parameters, its answers and an example to copy.

import { byId, element } from './dom.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

let api;

function resolve(thing) {
  if (!thing?.$ref) return thing;
  return resolve(thing.$ref.slice(2).split('/').reduce((at, step) => at?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], api));
}

function operations() {
  return Object.entries(api.paths).flatMap(([path, item]) => METHODS.filter(method => item[method])
    .map(method => ({ method, path, id: `${method}${path}`.replace(/[^a-z0-9]+/gi, '-'), ...item[method] })));
}

function groupOf(path) {
  if (['/openapi.json', '/docs', '/sign-in'].includes(path)) return 'This service';
  const first = path.split('/')[1] === 'api' ? path.split('/')[2] : path.split('/')[1];
  const name = path.endsWith('/stream') || path === '/api/stream' ? 'Streams' : path.includes('feed.') || first === 'opml' ? 'Feeds' : first;
  return name.replaceAll('-', ' ').replace(/^./, letter => letter.toUpperCase());
}

/** An example of a schema, from its own examples where it has any. */
function sample(given, depth = 0) {
  const schema = resolve(given) || {};
  if (schema.example !== undefined) return schema.example;
  if (schema.examples?.length) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (depth > 5) return null;
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'array': return [sample(schema.items, depth + 1)];
    case 'integer': case 'number': return schema.minimum ?? 1;
    case 'boolean': return false;
    case 'object': return Object.fromEntries(Object.entries(schema.properties || {}).map(([name, part]) => [name, sample(part, depth + 1)]));
    default: return schema.properties ? sample({ ...schema, type: 'object' }, depth) : 'text';
  }
}

function exampleOf(media) {
  if (media.example !== undefined) return media.example;
  const named = Object.values(media.examples || {})[0];
  return named ? resolve(named).value : sample(media.schema);
}

const shown = value => typeof value === 'string' ? value : JSON.stringify(value, null, 2);

function typeOf(given) {
  const schema = resolve(given) || {};
  if (schema.enum) return schema.enum.join(' | ');
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : schema.type || 'any';
  return type === 'array' ? `${typeOf(schema.items)}[]` : type;
}

function table(rows) {
  return element('div', { class: 'scroll', tabindex: '0' }, element('table', { class: 'fields' },
    element('tbody', {}, ...rows.map(row => element('tr', {},
      element('th', { scope: 'row' }, element('code', {}, row.name), row.required ? element('span', { class: 'soft' }, ' required') : ''),
      element('td', { class: 'soft' }, row.type),
      element('td', {}, row.text || ''))))));
}

function parameters(list) {
  const rows = list.map(resolve).map(one => ({
    name: one.name, required: one.required, type: `${one.in}, ${typeOf(one.schema)}`, text: one.description,
  }));
  return rows.length ? [element('h3', {}, 'Parameters'), table(rows)] : [];
}

function fields(media) {
  const schema = resolve(media?.schema);
  if (!schema?.properties) return [];
  return [table(Object.entries(schema.properties).map(([name, part]) => ({
    name, required: schema.required?.includes(name), type: typeOf(part), text: resolve(part)?.description,
  })))];
}

/** A command that does it, with example values. */
function command(one) {
  const given = (one.parameters || []).map(resolve);
  let path = one.path;
  given.filter(part => part.in === 'path').forEach(part => { path = path.replace(`{${part.name}}`, encodeURIComponent(part.example ?? 'id')); });
  const query = given.filter(part => part.in === 'query' && part.required)
    .map(part => `${encodeURIComponent(part.name)}=${encodeURIComponent(part.example ?? shown(sample(part.schema)))}`).join('&');
  const lines = [`curl${one.path.endsWith('stream') ? ' -N' : ''}${one.method === 'get' ? '' : ` -X ${one.method.toUpperCase()}`} '${location.origin}${path}${query ? `?${query}` : ''}'`];
  if (one.security?.length) lines.push("-H 'Authorization: Bearer nr_...'");
  const [type, media] = Object.entries(one.requestBody?.content || {})[0] || [];
  if (type === 'application/x-www-form-urlencoded') {
    Object.entries(exampleOf(media)).forEach(([name, value]) => lines.push(`--data-urlencode '${name}=${value}'`));
  } else if (type) {
    lines.push(`-H 'Content-Type: ${type}'`, `-d '${JSON.stringify(exampleOf(media))}'`);
  }
  return lines.join(' \\\n  ');
}

function answers(one) {
  return Object.entries(one.responses).flatMap(([status, given]) => {
    const answer = resolve(given);
    const [type, media] = Object.entries(answer.content || {})[0] || [];
    const head = element('h3', {}, `${status === 'default' ? 'Any error' : status} · ${answer.description || ''}${type ? ` · ${type}` : ''}`);
    if (!type || (!/json/.test(type) && media.example === undefined)) return [head];
    return [head, element('pre', { tabindex: '0' }, shown(exampleOf(media)))];
  });
}

function card(one) {
  const [, media] = Object.entries(one.requestBody?.content || {})[0] || [];
  return element('section', { class: 'operation', id: one.id, 'aria-labelledby': `${one.id}-name` },
    element('h2', { id: `${one.id}-name` },
      element('span', { class: `method ${one.method}` }, one.method.toUpperCase()), element('code', {}, one.path),
      one.security?.length ? element('span', { class: 'key' }, 'needs a key') : ''),
    element('p', {}, one.summary || ''),
    one.description ? element('p', { class: 'soft' }, one.description) : '',
    ...parameters(one.parameters || []),
    ...(media ? [element('h3', {}, 'Body'), ...fields(media)] : []),
    element('h3', {}, 'Example'), element('pre', { tabindex: '0' }, command(one)),
    ...answers(one));
}

async function start() {
  try {
    const answer = await fetch('/openapi.json');
    if (!answer.ok) throw new Error(`the service answered ${answer.status}`);
    api = await answer.json();
  } catch (problem) {
    byId('notice').hidden = false;
    byId('notice').textContent = `The description could not be loaded: ${problem.message}`;
    return;
  }
  byId('title').textContent = api.info.title;
  byId('description').textContent = api.info.description || '';
  const groups = Map.groupBy(operations(), one => groupOf(one.path));
  for (const [name, list] of groups) {
    byId('operations').append(element('h2', { class: 'group' }, name), ...list.map(card));
    byId('index').append(element('li', { class: 'name' }, name), ...list.map(one => element('li', {},
      element('a', { href: `#${one.id}`, class: null }, element('span', { class: `method ${one.method}` }, one.method.toUpperCase()), one.path))));
  }
  document.documentElement.dataset.ready = 'true';
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

start();
