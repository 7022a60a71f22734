package dev.newsreel.allinone;

import dev.newsreel.events.ArticleId;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Pushes articles one after the other, each until it is acknowledged, whatever dies meanwhile. */
final class Publisher extends Thread {

  private final NewsreelProcess newsreel;
  private final String key;
  private final int articles;
  private final Set<String> acknowledged = new LinkedHashSet<>();

  Publisher(NewsreelProcess newsreel, String key, int articles) {
    this.newsreel = newsreel;
    this.key = key;
    this.articles = articles;
  }

  @Override
  public void run() {
    try {
      for (int number = 0; number < articles; number++) {
        publish(number);
      }
    } catch (InterruptedException e) {
      // The test is over.
    }
  }

  synchronized Set<String> acknowledged() {
    return new LinkedHashSet<>(acknowledged);
  }

  private void publish(int number) throws InterruptedException {
    URI url = URI.create("https://press.example/killed/" + number);
    String json =
        """
        {"url": "%s", "title": "Ballard, part %d: Maggie Q returns to Bosch's city", "text": "Number %d of a long series \
        about the Prime Video series Ballard, a spin-off of Bosch, starring Maggie Q as Renée Ballard."}\
        """
            .formatted(url, number, number);
    while (!isTaken(json)) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    synchronized (this) {
      acknowledged.add(ArticleId.of(url).value());
    }
  }

  private boolean isTaken(String json) {
    try {
      return Http.post(newsreel.ingest("/api/articles"), key, json).statusCode() == 202;
    } catch (IOException e) {
      return false;
    }
  }
}
