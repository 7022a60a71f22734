package dev.newsreel.ingest.extract.body;

/** What the class and id of an element say it is. */
enum NameClass {
  CONTENT,
  COMMENTS,
  FURNITURE,
  NONE
}
