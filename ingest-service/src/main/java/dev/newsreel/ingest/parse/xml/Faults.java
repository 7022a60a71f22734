package dev.newsreel.ingest.parse.xml;

/** Hears of each place where the tokenizer had to recover. */
@FunctionalInterface
public interface Faults {

  /** Hears nothing. */
  Faults IGNORED = (message, position) -> {};

  void found(String message, int position);
}
