package dev.newsreel.localstack.press;

import java.net.URI;

/**
 * Who publishes.
 *
 * @param name as readers know it
 * @param origin scheme, host and port of its site
 */
public record Outlet(String name, URI origin) {

  URI url(Story story) {
    return origin.resolve(story.path());
  }
}
