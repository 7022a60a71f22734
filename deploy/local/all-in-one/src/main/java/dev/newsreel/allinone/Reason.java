package dev.newsreel.allinone;

import java.net.BindException;

/** Why something did not start, in one line: Spring wraps the cause many times. */
final class Reason {

  private Reason() {}

  static String of(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var message = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
    return cause instanceof BindException
        ? failure.getMessage() + ": " + message + "; newsreel doctor tells who has the port"
        : message;
  }
}
