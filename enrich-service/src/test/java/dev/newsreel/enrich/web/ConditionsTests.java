package dev.newsreel.enrich.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsreel.runtime.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class ConditionsTests {

  @Test
  void readsTheVersionThatItWrote() {
    assertThat(Conditions.expected(with("If-Match", Conditions.tag(12)))).isEqualTo(12);
  }

  @Test
  void takesTheStarForNothingThere() {
    assertThat(Conditions.expected(with("If-None-Match", "*"))).isZero();
  }

  @Test
  void wantsOneOfThem() {
    for (var value : new String[] {"*", "12", "W/\"12\"", "\"0\"", "\"x\"", ""}) {
      assertThatThrownBy(() -> Conditions.expected(with("If-Match", value)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("send If-Match");
    }
  }

  private static HttpHeaders with(String name, String value) {
    var headers = new HttpHeaders();
    headers.set(name, value);
    return headers;
  }
}
