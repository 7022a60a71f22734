package dev.newsreel.feed.log;

/** The news topic is not what positions need; the service must not start on it. */
public final class BrokenLogException extends RuntimeException {

  BrokenLogException(String message) {
    super(message);
  }
}
