package dev.newsreel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.EventJson;
import dev.newsreel.runtime.access.ApiKeys;
import dev.newsreel.runtime.access.Scope;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Asks a running service with a key. */
public final class Operator {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final RunningFeed feed;
  private final String key;

  public Operator(RunningFeed feed, Scope... scopes) {
    this.feed = feed;
    var made = feed.bean(ApiKeys.class).create("test", Set.of(scopes), null).block();
    this.key = Objects.requireNonNull(made).secret();
  }

  public String key() {
    return key;
  }

  /** The answer, whatever it is. */
  public HttpResponse<String> ask(String method, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(feed.uri(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json");
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  /** The JSON of an answer with that status; single quotes in the body stand for double ones. */
  public JsonNode json(int status, String method, String path, String body) {
    try {
      HttpResponse<String> answer = ask(method, path, body.replace('\'', '"'));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      return EventJson.mapper().readTree(answer.body().isEmpty() ? "{}" : answer.body());
    } catch (Exception e) {
      throw new AssertionError(method + " " + path, e);
    }
  }

  public JsonNode get(String path) {
    return json(200, "GET", path, "");
  }

  public JsonNode post(int status, String path, String body) {
    return json(status, "POST", path, body);
  }
}
