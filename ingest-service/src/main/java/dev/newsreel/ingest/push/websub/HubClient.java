package dev.newsreel.ingest.push.websub;

import java.net.URI;
import java.util.Map;

/** Speaks to hubs. */
interface HubClient {

  /**
   * Sends a form.
   *
   * @return whether the hub took it (2xx)
   */
  boolean send(URI hub, Map<String, String> form);
}
