/** Where a reader is in the log, such as `1-42`. */
export type Cursor = string;

export interface CursorStore {
  load(): Cursor | null | Promise<Cursor | null>;
  save(cursor: Cursor): void | Promise<void>;
}

export function webStore(key: string, storage?: Pick<Storage, 'getItem' | 'setItem'>): CursorStore;
export function fileStore(path: string): CursorStore;
export function memoryStore(cursor?: Cursor | null): CursorStore;

export type Role = 'primary' | 'secondary' | 'listed';
export type Kind =
  | 'renewal' | 'cancellation' | 'final-season' | 'release-date' | 'trailer' | 'first-look' | 'casting' | 'production'
  | 'development' | 'review' | 'recap' | 'interview' | 'feature' | 'recommendation' | 'ratings' | 'awards'
  | 'availability' | 'other';

/** Within one dimension any value will do, all dimensions must hold. */
export interface Wanted {
  franchises?: string | string[];
  shows?: string | string[];
  kinds?: Kind | Kind[];
  roles?: Role | Role[];
  languages?: string | string[];
  sources?: string | string[];
  /** In [0,1]. */
  minConfidence?: number;
}

export interface Story {
  id: string;
  position: Cursor;
  cause: 'new' | 'revision' | 'retag' | 'correction' | 'retraction' | 'story';
  decision: number;
  title: string;
  url: string;
  source: { id: string; name: string };
  published?: string;
  language?: string;
  excerpt?: string;
  storyId?: string;
  backfill?: boolean;
  spoiler?: boolean;
  franchises: { id: string; name: string; role: string; confidence: number }[];
  shows: { id: string; title: string; franchise: string; role: string; confidence: number; kinds: Kind[]; seasons: number[] }[];
}

export interface Retraction {
  id: string;
  position: Cursor;
  reason: 'untagged' | 'retracted';
}

export type Happening =
  | { type: 'news' | 'update'; id: Cursor; story: Story }
  | { type: 'retraction'; id: Cursor; story: Retraction }
  /** Something may be missing; `rest` is where to look for it. */
  | { type: 'gap'; id: Cursor | null; reason: string; asked: string; to: Cursor; rest: string }
  | { type: 'state'; state: 'live'; resume: 'live' | 'exact' | 'history' | 'gap' }
  | { type: 'state'; state: 'waiting'; reason: string; millis: number };

export interface Page {
  items: Story[];
  older?: Cursor;
  newer?: Cursor;
  stream?: Cursor;
}

export interface FollowOptions {
  store?: CursorStore;
  /** Where to begin when the store has nothing: ISO 8601, epoch milliseconds or `-2h`. */
  since?: string | null;
  signal?: AbortSignal | null;
  /** The whole item as a story, with evidence. */
  full?: boolean;
}

export class NewsreelError extends Error {
  readonly status: number;
  readonly problem: { type: string; title: string; status: number; detail: string } | null;
}

export class Newsreel {
  constructor(options: { base: string | URL; key?: string | null; fetch?: typeof fetch });
  franchises(q?: string): Promise<{ id: string; name: string; stories: number; shows: { id: string; title: string }[] }[]>;
  news(wanted?: Wanted, page?: { before?: Cursor; after?: Cursor; limit?: number }): Promise<Page>;
  follow(wanted?: Wanted, options?: FollowOptions): AsyncGenerator<Happening, void, void>;
}

export interface ServerSentEvent {
  name: string;
  data?: string;
  id?: string | null;
  retry?: number;
}

export class EventParser {
  push(text: string): Generator<ServerSentEvent, void, void>;
}
