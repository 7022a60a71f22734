package dev.newsreel.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Against an issuer that serves its keys over real HTTP. */
class TokensTests {

  private static final String ISSUER = "https://issuer.example/";
  private final AtomicInteger asked = new AtomicInteger();
  private ECKey published = key("one");
  private DisposableServer issuer =
      HttpServer.create()
          .host("127.0.0.1")
          .port(0)
          .handle((request, response) -> response)
          .bindNow();
  private final Instant begin = InstantSource.system().instant();
  private Instant now = begin;
  private Tokens tokens = new Tokens(new JwtProperties(null, null, null), () -> now);

  @BeforeEach
  void start() {
    issuer.disposeNow();
    issuer =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> {
              asked.incrementAndGet();
              return response.sendString(Mono.just(new JWKSet(published.toPublicJWK()).toString()));
            })
            .bindNow();
    var address = URI.create("http://127.0.0.1:" + issuer.port() + "/keys");
    tokens = new Tokens(new JwtProperties(address, ISSUER, "newsreel"), () -> now);
  }

  @AfterEach
  void stop() {
    issuer.disposeNow();
  }

  private static ECKey key(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience("newsreel")
        .subject("reader")
        .expirationTime(Date.from(begin.plusSeconds(600)))
        .claim("scope", "openid read");
  }

  private static String sign(ECKey key, JWTClaimsSet claims) throws Exception {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .keyID(key.getKeyID())
            .type(new JOSEObjectType("at+jwt"))
            .build();
    var token = new SignedJWT(header, claims);
    token.sign(new ECDSASigner(key));
    return token.serialize();
  }

  private @Nullable ApiKey find(String token) {
    return tokens.find(token).block();
  }

  @Test
  void takesATokenOfTheIssuerWithItsScopes() throws Exception {
    ApiKey key = java.util.Objects.requireNonNull(find(sign(published, claims().build())));

    assertThat(key.name()).isEqualTo("reader");
    assertThat(key.scopes()).containsExactly(Scope.READ);
  }

  @Test
  void refusesWhatIsNotForUsOrNoLongerValid() throws Exception {
    assertThat(find(sign(published, claims().issuer("https://evil.example/").build()))).isNull();
    assertThat(find(sign(published, claims().audience("others").build()))).isNull();
    assertThat(find(sign(published, claims().expirationTime(null).build()))).isNull();
    assertThat(
            find(
                sign(
                    published,
                    claims().expirationTime(Date.from(begin.minusSeconds(600))).build())))
        .isNull();
    assertThat(find(sign(key("one"), claims().build()))).isNull();
  }

  @Test
  void refusesUnsignedTokensAndThoseSignedWithAPublicKeyAsSecret() throws Exception {
    var confused = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
    confused.sign(new MACSigner(published.toPublicJWK().toString()));

    assertThat(find(new PlainJWT(claims().build()).serialize())).isNull();
    assertThat(find(confused.serialize())).isNull();
    assertThat(find("a.b.c")).isNull();
    assertThat(find("")).isNull();
  }

  @Test
  void asksForNewKeysWhenATokenNamesOneAndNotForEveryToken() throws Exception {
    find(sign(published, claims().build()));
    find(sign(published, claims().build()));
    assertThat(asked).hasValue(1);
    published = key("two");
    assertThat(find(sign(published, claims().build()))).isNull();
    assertThat(asked).hasValue(1);

    now = now.plusSeconds(31);

    assertThat(find(sign(published, claims().build()))).isNotNull();
    assertThat(asked).hasValue(2);
  }

  @Test
  void takesNoTokensUnlessToldWhoIssuesThem() throws Exception {
    tokens = new Tokens(new JwtProperties(null, null, null), () -> now);

    assertThat(find(sign(published, claims().build()))).isNull();
    assertThatThrownBy(() -> new JwtProperties(URI.create("https://x.example/"), null, null))
        .hasMessageContaining("newsreel.access.jwt.issuer must be set");
  }
}
