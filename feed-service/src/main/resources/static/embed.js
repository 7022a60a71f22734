// <newsreel-feed franchise="bosch"></newsreel-feed>: the newest stories of a franchise or show on any page, live.
//
// Attributes: franchise, show, kind (each may hold several with commas), limit (1 to 50, 10 by default), heading.
// Needs of the page's content security policy: this server in script-src and connect-src, nothing inline, no style-src.
// Colours and font follow the page by custom properties: --newsreel-paper, --newsreel-ink, --newsreel-soft, --newsreel-accent.

const SERVER = new URL('.', import.meta.url);
const LONGEST_PAUSE = 60_000;

const STYLE = `
  :host { display: block; color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
  section { background: var(--newsreel-paper, light-dark(#fff, #1f1d1b)); color: var(--newsreel-ink, light-dark(#1d1b19, #f0ece7));
    border: 1px solid var(--newsreel-line, light-dark(#e2ddd6, #35312d)); border-radius: 12px; padding: .8em 1em; overflow-wrap: anywhere; }
  h2 { margin: 0 0 .4em; font-size: 1.05em; display: flex; justify-content: space-between; gap: 1em; }
  .dot { inline-size: .55em; block-size: .55em; border-radius: 50%; align-self: center; background: light-dark(#a16207, #facc15); flex: none; }
  .dot[data-state=live] { background: light-dark(#15803d, #4ade80); }
  ol { list-style: none; margin: 0; padding: 0; }
  li { padding: .45em 0; border-top: 1px solid var(--newsreel-line, light-dark(#e2ddd6, #35312d)); }
  a { color: inherit; text-decoration: none; font-weight: 600; }
  a:hover { color: var(--newsreel-accent, light-dark(#b4400d, #fb923c)); text-decoration: underline; }
  a:focus-visible { outline: 2px solid var(--newsreel-accent, light-dark(#b4400d, #fb923c)); outline-offset: 2px; }
  p { margin: .1em 0 0; font-size: .86em; color: var(--newsreel-soft, light-dark(#5d5853, #aaa39b)); }
`;

function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function webLink(address) {
  try {
    const url = new URL(address);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

function when(published) {
  const time = new Date(published);
  return Number.isNaN(time.getTime()) ? '' : time.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

class NewsreelFeed extends HTMLElement {
  static observedAttributes = ['franchise', 'show', 'kind', 'limit', 'heading'];

  connectedCallback() {
    if (!this.shadowRoot) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    }
    this.open();
  }

  disconnectedCallback() {
    this.close();
  }

  attributeChangedCallback() {
    if (this.isConnected && this.shadowRoot) this.open();
  }

  get limit() {
    return Math.min(50, Math.max(1, Number.parseInt(this.getAttribute('limit'), 10) || 10));
  }

  query(more) {
    const query = new URLSearchParams(more);
    for (const name of ['franchise', 'show', 'kind']) {
      (this.getAttribute(name) || '').split(',').map(value => value.trim()).filter(Boolean).forEach(value => query.append(name, value));
    }
    return query;
  }

  async open() {
    this.close();
    const mine = this.turn = (this.turn || 0) + 1;
    this.list = make('ol');
    this.dot = make('span', { class: 'dot', role: 'img', 'aria-label': 'connecting' });
    this.said = make('p', { role: 'status' });
    const heading = this.getAttribute('heading') || 'News';
    this.shadowRoot.replaceChildren(make('section', { 'aria-label': heading }, make('h2', {}, heading, this.dot), this.list, this.said));
    try {
      const answer = await fetch(new URL(`api/news?${this.query({ limit: this.limit })}`, SERVER), { credentials: 'omit' });
      if (mine !== this.turn) return;
      const body = await answer.json().catch(() => ({}));
      if (mine !== this.turn) return;
      // What is wrong with the attributes stays wrong; anything else may pass.
      if (answer.status === 400 || answer.status === 404) {
        this.said.textContent = body.detail || 'This feed does not exist.';
        return;
      }
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      this.failures = 0;
      this.list.append(...body.items.map(story => this.item(story)));
      this.say();
      this.follow(body.stream, mine);
    } catch {
      if (mine !== this.turn) return;
      this.said.textContent = 'The news cannot be loaded at the moment.';
      this.later(() => this.open());
    }
  }

  follow(cursor, mine) {
    const source = new EventSource(new URL(`api/stream?${this.query(cursor ? { 'last-event-id': cursor } : {})}`, SERVER));
    this.source = source;
    const on = (name, then) => source.addEventListener(name, event => {
      if (mine !== this.turn) return;
      cursor = event.lastEventId || cursor;
      then(JSON.parse(event.data));
    });
    on('stream', () => { this.failures = 0; this.state('live'); });
    on('news', story => this.put(story));
    on('update', story => this.put(story));
    on('retraction', story => { this.find(story.id)?.remove(); this.say(); });
    on('cursor', () => {});
    on('gap', () => this.open());
    source.onerror = () => {
      this.state('waiting');
      if (source.readyState === EventSource.CLOSED && mine === this.turn) this.later(() => this.follow(cursor, mine));
    };
  }

  later(then) {
    this.failures = (this.failures || 0) + 1;
    this.timer = setTimeout(then, Math.min(LONGEST_PAUSE, 1000 * 2 ** this.failures) * (0.5 + Math.random()));
  }

  state(name) {
    this.dot.dataset.state = name;
    this.dot.setAttribute('aria-label', name);
  }

  find(id) {
    return [...this.list.children].find(item => item.dataset.id === id);
  }

  put(story) {
    const shown = this.find(story.id);
    if (shown) shown.replaceWith(this.item(story));
    else this.list.prepend(this.item(story));
    while (this.list.children.length > this.limit) this.list.lastElementChild.remove();
    this.say();
  }

  say() {
    this.said.textContent = this.list.children.length ? '' : 'No news yet.';
  }

  item(story) {
    const href = webLink(story.url);
    const title = href ? make('a', { href, rel: 'noopener nofollow', target: '_blank' }, story.title) : make('span', {}, story.title);
    const shows = story.shows.filter(show => show.role !== 'passing' && show.role !== 'credit').map(show => show.title).join(', ');
    const about = [story.source?.name, when(story.published), shows].filter(Boolean).join(' · ');
    const item = make('li', {}, title, make('p', {}, about));
    item.dataset.id = story.id;
    return item;
  }

  close() {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }
}

if (!customElements.get('newsreel-feed')) customElements.define('newsreel-feed', NewsreelFeed);
