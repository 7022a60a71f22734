package dev.newsreel.localstack.press;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How a path answers. The site closes the exchange afterwards; an exception closes the connection
 * in the middle.
 */
@FunctionalInterface
public interface Behaviour {

  /**
   * Answers one request.
   *
   * @param page what the site has at this path; null when it has nothing there
   */
  void answer(HttpExchange exchange, @Nullable Page page) throws IOException;
}
