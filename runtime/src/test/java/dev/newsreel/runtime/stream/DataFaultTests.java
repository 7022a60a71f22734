package dev.newsreel.runtime.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.MalformedEventException;
import dev.newsreel.runtime.mongo.StoreUnavailableException;
import org.junit.jupiter.api.Test;

class DataFaultTests {

  @Test
  void findsWrongDataUnderTheFrameworksWrapping() {
    var fault = new MalformedEventException("Article cannot be read", null);

    assertThat(DataFault.of(new RuntimeException("handling", new RuntimeException(fault))))
        .hasValue(fault);
  }

  @Test
  void seesNoWrongDataInADependencyThatIsDown() {
    var down = new StoreUnavailableException("MongoDB does not answer", new RuntimeException());

    assertThat(DataFault.of(new RuntimeException("handling", down))).isEmpty();
  }

  @Test
  void endsAtCausesThatGoInACircle() {
    var first = new RuntimeException("first");
    first.initCause(new RuntimeException("second", first));

    assertThat(DataFault.of(first)).isEmpty();
  }
}
