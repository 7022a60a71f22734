package dev.newsreel.ingest.push;

import dev.newsreel.events.EventJson;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Takes the body of a push apart: one article, an array of articles, or one article a line. */
final class PushBody {

  static final ProblemType NOT_JSON =
      new ProblemType("invalid-json", "The body is not JSON", HttpStatus.BAD_REQUEST);

  private PushBody() {}

  /**
   * The items in order.
   *
   * @param contentType {@code application/x-ndjson} and its like mean one article a line
   * @param most items that are taken
   * @throws ProblemException when the body as a whole cannot be read
   */
  static List<PushItem> read(byte[] body, @Nullable String contentType, int most) {
    List<PushItem> items = isLines(contentType) ? lines(body) : document(body);
    if (items.size() > most) {
      throw new ProblemException(
          ProblemType.TOO_LARGE,
          "a push must have at most " + most + " articles but has " + items.size());
    }
    return items;
  }

  private static boolean isLines(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    return type.contains("ndjson") || type.contains("jsonl") || type.contains("json-seq");
  }

  private static List<PushItem> document(byte[] body) {
    JsonNode json = parse(body);
    if (!json.isArray()) {
      return List.of(PushItemReader.read(json));
    }
    var items = new ArrayList<PushItem>();
    json.forEach(item -> items.add(PushItemReader.read(item)));
    return items;
  }

  private static JsonNode parse(byte[] body) {
    try {
      return EventJson.mapper().readTree(body);
    } catch (JacksonException e) {
      throw new ProblemException(NOT_JSON, "the body is not JSON: " + place(e));
    }
  }

  /** A line that is no JSON spoils only itself. */
  private static List<PushItem> lines(byte[] body) {
    var items = new ArrayList<PushItem>();
    new String(body, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> items.add(line(line)));
    return items;
  }

  private static PushItem line(String line) {
    try {
      return PushItemReader.read(EventJson.mapper().readTree(line));
    } catch (JacksonException e) {
      return new PushItem.Bad(List.of("the line is not JSON: " + place(e)));
    }
  }

  private static String place(JacksonException e) {
    var at = e.getLocation();
    String message = String.valueOf(e.getOriginalMessage());
    return at == null
        ? message
        : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + message;
  }
}
