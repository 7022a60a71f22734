package dev.newsreel.ingest.extract.body;

/** What the class and id of an element say it is; the first of these wins. */
enum NameClass {
  CONTENT,
  STANDFIRST,
  COMMENTS,
  CAPTION,
  INFOBOX,
  FURNITURE,
  NONE
}
