package dev.newsreel.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PartsTests {

  private final List<String> stopped = Collections.synchronizedList(new ArrayList<>());
  private final Parts parts = new Parts();

  @Test
  void stopInTheReverseOrder() {
    start("broker");
    start("store");
    start("feed");

    parts.close();

    assertThat(stopped).containsExactly("feed", "store", "broker");
  }

  @Test
  void stopAlthoughOneFails() {
    start("broker");
    parts.add(
        "feed",
        1,
        () -> {
          throw new IllegalStateException("does not want to");
        });

    parts.close();

    assertThat(stopped).containsExactly("broker");
  }

  @Test
  void stopAlthoughOneHangs() {
    start("broker");
    parts.add("feed", 0, () -> new CountDownLatch(1).await());

    parts.close();

    assertThat(stopped).containsExactly("broker");
  }

  @Test
  void stopOnce() {
    start("broker");

    parts.close();
    parts.close();

    assertThat(stopped).containsExactly("broker");
  }

  private void start(String name) {
    parts.add(name, 20, () -> stopped.add(name));
  }
}
