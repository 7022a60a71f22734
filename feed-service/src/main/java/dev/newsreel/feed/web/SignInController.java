package dev.newsreel.feed.web;

import dev.newsreel.runtime.access.SignInTickets;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Signs a browser in with the one-time link that the launcher prints. */
@RestController
final class SignInController {

  private static final ProblemType USED =
      new ProblemType("sign-in-link-used", "The sign-in link is not valid", HttpStatus.FORBIDDEN);

  private final SignInTickets tickets;

  SignInController(SignInTickets tickets) {
    this.tickets = tickets;
  }

  @GetMapping("/sign-in")
  Mono<ResponseEntity<Void>> signIn(@RequestParam String ticket, ServerHttpRequest request) {
    return tickets
        .redeem(ticket)
        .map(session -> welcome(session.secret(), request.getSslInfo() != null))
        .switchIfEmpty(
            Mono.error(() ->
                new ProblemException(
                    USED,
                    "this link was used already or is too old; get another with: newsreel key sign-in")));
  }

  private static ResponseEntity<Void> welcome(String secret, boolean isSecure) {
    ResponseCookie cookie =
        ResponseCookie.from("newsreel-session", secret)
            .httpOnly(true)
            .secure(isSecure)
            .sameSite("Strict")
            .path("/")
            .maxAge(Duration.ofHours(12))
            .build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/"))
        .header("Set-Cookie", cookie.toString())
        .header("Cache-Control", "no-store")
        .build();
  }
}
