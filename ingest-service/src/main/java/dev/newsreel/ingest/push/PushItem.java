package dev.newsreel.ingest.push;

import java.util.List;

/** One item of a push, read. */
sealed interface PushItem {

  /** An article that can be taken. */
  record Good(PushedArticle article) implements PushItem {}

  /**
   * No article.
   *
   * @param faults all of them, each naming its field
   */
  record Bad(List<String> faults) implements PushItem {

    /** Copies the faults. */
    public Bad {
      faults = List.copyOf(faults);
    }
  }
}
