package dev.newsreel.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class ProblemHandlerTests {

  private static MockServerWebExchange answer(Throwable failure) {
    var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/things"));
    new ProblemHandler().handle(exchange, failure).block();
    return exchange;
  }

  @Test
  void saysThatTheStoreDoesNotAnswerAndWhenToComeAgain() {
    var response = answer(new MongoTimeoutException("nobody there")).getResponse();

    assertThat(response.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    assertThat(response.getHeaders().getFirst("Retry-After")).isEqualTo("5");
    assertThat(response.getBodyAsString().block()).contains("urn:newsreel:problem:unavailable");
  }

  @Test
  void saysNothingOfTheInsideOfAFault() {
    var response = answer(new IllegalStateException("secret of the inside")).getResponse();

    assertThat(response.getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    assertThat(response.getBodyAsString().block())
        .contains("incident")
        .doesNotContain("secret of the inside");
  }
}
