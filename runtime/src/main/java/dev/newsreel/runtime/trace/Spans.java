package dev.newsreel.runtime.trace;

import java.util.Optional;

/** Takes the steps of a trace. Never blocks and never throws: a trace is worth less than news. */
@FunctionalInterface
public interface Spans {

  /** Takes none. */
  Spans NONE = _ -> {};

  /** Takes a step, if there is one. */
  void take(Optional<Span> span);
}
