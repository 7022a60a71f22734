// The live stream of one view. An EventSource comes back by itself with the id it has; it gives up for good when
// the service answers anything but 200, so then a new one is opened from the last id after a while.

import { streamAddress } from './api.js';

const LONGEST_PAUSE = 30_000;

export class Stream {
  /** `on` is {story(change, story), state(name, text), gap(detail)}. */
  constructor(view, cursor, on) {
    this.view = view;
    this.cursor = cursor;
    this.on = on;
    this.failures = 0;
    this.open();
  }

  open() {
    const source = new EventSource(streamAddress(this.view, this.cursor));
    this.source = source;
    source.addEventListener('stream', event => this.note(event, () => {
      this.failures = 0;
      this.on.state('live', 'Live');
    }));
    for (const change of ['news', 'update', 'retraction']) {
      source.addEventListener(change, event => this.note(event, data => this.on.story(change, data)));
    }
    source.addEventListener('gap', event => this.note(event, data => this.on.gap(data)));
    source.addEventListener('cursor', event => this.note(event, () => {}));
    source.addEventListener('limit', event => this.note(event, () => this.on.state('lost', 'Too many streams are open; waiting')));
    source.addEventListener('drain', event => this.note(event, () => this.on.state('waiting', 'Moving to another server')));
    source.onerror = () => this.lost(source);
  }

  note(event, then) {
    if (event.lastEventId) this.cursor = event.lastEventId;
    let data = {};
    try {
      data = JSON.parse(event.data);
    } catch {
      // An event without JSON still moves the cursor.
    }
    then(data);
  }

  lost(source) {
    if (source.readyState !== EventSource.CLOSED) {
      this.on.state('waiting', 'Reconnecting');
      return;
    }
    this.on.state('lost', 'Not connected; trying again');
    const pause = Math.min(LONGEST_PAUSE, 2_000 * 2 ** this.failures++) * (0.5 + Math.random());
    this.timer = setTimeout(() => this.open(), pause);
  }

  close() {
    clearTimeout(this.timer);
    this.source.close();
  }
}
