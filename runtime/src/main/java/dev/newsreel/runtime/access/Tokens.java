package dev.newsreel.runtime.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Bearer tokens of another issuer (RFC 9068): signed with one of its published keys, unexpired, for
 * us. What {@code scope} or {@code scp} says is what an API key's scopes say. Never blocks; the
 * issuer's keys are asked for again when a token names one that is not known, at most every 30
 * seconds. Thread-safe.
 */
public final class Tokens {

  private static final Logger log = LoggerFactory.getLogger(Tokens.class);
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LONGEST = 8192;

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private record Known(JWKSet set, Instant asked) {}

  private final JwtProperties properties;
  private final InstantSource clock;
  private final HttpClient client = HttpClient.create().responseTimeout(PATIENCE);
  private volatile Known known = new Known(new JWKSet(), Instant.EPOCH);

  Tokens(JwtProperties properties, InstantSource clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /** What a valid token allows, as a key; empty when it is not valid. */
  Mono<ApiKey> find(String token) {
    URI keys = properties.jwkSet();
    SignedJWT signed = keys == null || token.length() > LONGEST ? null : parse(token);
    if (signed == null || keys == null) {
      return Mono.empty();
    }
    return keys(keys, signed.getHeader().getKeyID())
        .flatMap(set -> Mono.justOrEmpty(claims(signed, set)))
        .map(this::key);
  }

  private static @Nullable SignedJWT parse(String token) {
    try {
      return SignedJWT.parse(token);
    } catch (ParseException e) {
      return null;
    }
  }

  private Mono<JWKSet> keys(URI address, @Nullable String wanted) {
    Known now = known;
    boolean isMissing = wanted != null && now.set().getKeyByKeyId(wanted) == null;
    Duration age = isMissing || now.set().isEmpty() ? SOON : FRESH;
    if (clock.instant().isBefore(now.asked().plus(age))) {
      return Mono.just(now.set());
    }
    return client
        .get()
        .uri(address)
        .responseSingle((answer, body) -> body.asString())
        .timeout(PATIENCE)
        .flatMap(text -> Mono.fromCallable(() -> JWKSet.parse(text)))
        .onErrorResume(failure -> {
          log.atWarn()
              .addKeyValue("address", address)
              .addKeyValue("reason", failure.toString())
              .log("Keys of the token issuer not read");
          return Mono.just(now.set());
        })
        .doOnNext(set -> known = new Known(set, clock.instant()));
  }

  private @Nullable JWTClaimsSet claims(SignedJWT token, JWKSet set) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(set)));
    // The type of RFC 9068 or none: an id token is no access token.
    processor.setJWSTypeVerifier((type, _) -> {
      if (type != null
          && !List.of("JWT", "AT+JWT")
              .contains(type.getType().toUpperCase(java.util.Locale.ROOT))) {
        throw new com.nimbusds.jose.proc.BadJWSException("not an access token");
      }
    });
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            properties.audience(),
            new JWTClaimsSet.Builder().issuer(properties.issuer()).build(),
            new HashSet<>(List.of("exp", "sub"))));
    try {
      return processor.process(token, null);
    } catch (BadJOSEException | JOSEException e) {
      log.atDebug().addKeyValue("reason", e.getMessage()).log("Token refused");
      return null;
    }
  }

  private ApiKey key(JWTClaimsSet claims) {
    String subject = String.valueOf(claims.getSubject());
    return new ApiKey(
        Secrets.hash(claims.getIssuer() + " " + subject).substring(0, 12),
        subject,
        scopes(claims),
        clock.instant(),
        claims.getExpirationTime().toInstant(),
        null);
  }

  private static Set<Scope> scopes(JWTClaimsSet claims) {
    Object said =
        claims.getClaim("scope") == null ? claims.getClaim("scp") : claims.getClaim("scope");
    List<String> words =
        switch (said) {
          case String text -> List.of(text.split(" "));
          case List<?> list -> list.stream().map(String::valueOf).toList();
          case null, default -> List.of();
        };
    return Arrays.stream(Scope.values())
        .filter(scope -> words.contains(scope.word()) || words.contains("newsreel:" + scope.word()))
        .collect(Collectors.toSet());
  }
}
