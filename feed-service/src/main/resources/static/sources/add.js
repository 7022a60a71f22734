// Adding a source by an address: what it is, which feeds a page names, what would be read, and only then the button.

import { byId, element } from '/assets/dom.js';
import { ago } from '/assets/words.js';
import { add, preview } from './api.js';

export function onAdd(reload) {
  byId('find-source').addEventListener('submit', event => {
    event.preventDefault();
    look(byId('address').value.trim(), reload);
  });
}

async function look(address, reload) {
  show('Looking at it');
  try {
    const seen = await preview(address);
    if (seen.kind === 'feed') show(...feed(seen, reload));
    else show(...page(seen, reload));
  } catch (problem) {
    show(`It could not be read: ${problem.message}`);
  }
}

function show(...content) {
  byId('preview').hidden = false;
  byId('preview').replaceChildren(...content);
}

function page({ feeds = [] }, reload) {
  if (!feeds.length) {
    return [element('p', {}, 'This is a page, and it names no feed. If the outlet has a news sitemap, look at its address; its robots.txt often names it.')];
  }
  return [element('p', {}, feeds.length === 1 ? 'This page names a feed:' : `This page names ${feeds.length} feeds:`),
    element('ul', { class: 'found' }, ...feeds.map(found => element('li', {}, element('button', {
      type: 'button', class: 'follow',
      onclick: () => {
        byId('address').value = found.url;
        look(found.url, reload);
      },
    }, 'Look'), element('span', {}, found.title || found.url), element('span', { class: 'quiet' }, found.url))))];
}

function feed(seen, reload) {
  const { feed: read } = seen;
  const { entries = [], problems = [] } = read; // Empty lists are left out.
  const name = read.feed?.title || new URL(seen.url).host;
  const called = element('input', { type: 'text', id: 'source-name', value: name });
  return [
    element('p', {}, element('strong', {}, name), ` · ${read.format} · ${entries.length} entries`, trouble(problems)),
    element('ol', { class: 'entries' }, ...entries.slice(0, 5).map(entry => element('li', {}, element('span', {}, entry.title || entry.url || entry.id),
      entry.published ? element('span', { class: 'quiet' }, ` ${ago(Date.parse(entry.published))}`) : null))),
    element('div', { class: 'add-line' }, element('label', { for: 'source-name' }, 'Name'), called,
      element('button', { type: 'button', class: 'follow strong', onclick: event => take(event.currentTarget, seen, called.value, reload) }, 'Add it'))];
}

function trouble(problems) {
  if (!problems.length) return null;
  return element('details', {}, element('summary', {}, `${problems.length} ${problems.length === 1 ? 'thing is' : 'things are'} wrong with it`),
    element('ul', {}, ...problems.slice(0, 10).map(problem => element('li', {}, `line ${problem.line}: ${problem.message}`))));
}

async function take(button, seen, name, reload) {
  button.disabled = true;
  const kind = /sitemap/i.test(seen.feed.format) ? 'sitemap' : 'feed';
  try {
    const added = await add({ [kind]: seen.url, name, site: seen.feed.feed?.link || undefined });
    byId('address').value = '';
    show(`${added.name} is a source now; it is asked within a minute.`);
    await reload(`${added.name} was added`);
  } catch (problem) {
    button.disabled = false;
    button.after(element('span', { class: 'refused', role: 'alert' }, problem.message));
  }
}
