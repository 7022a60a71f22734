package dev.newsreel.ingest.publish;

/** An article that no broker would take, however often it is sent. */
public final class ArticleTooLargeException extends RuntimeException {

  /**
   * @param message how large it is and how large it may be
   */
  public ArticleTooLargeException(String message) {
    super(message);
  }
}
