package dev.newsreel.enrich.web;

import dev.newsreel.enrich.catalog.EditResult;
import dev.newsreel.enrich.catalog.EditResult.Busy;
import dev.newsreel.enrich.catalog.EditResult.Done;
import dev.newsreel.enrich.catalog.EditResult.Missing;
import dev.newsreel.enrich.catalog.EditResult.Outdated;
import dev.newsreel.enrich.catalog.EditResult.Refused;
import dev.newsreel.enrich.catalog.Fault;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What did not become of an edit, as problems with types that stay. */
final class EditAnswers {

  /** The catalog would not hold together; {@code errors} has every fault. */
  static final ProblemType INVALID =
      new ProblemType(
          "invalid-catalog",
          "The catalog would not hold together",
          HttpStatus.UNPROCESSABLE_CONTENT);

  /** Somebody else changed it first. */
  static final ProblemType OUTDATED =
      new ProblemType(
          "outdated-version", "The franchise changed meanwhile", HttpStatus.PRECONDITION_FAILED);

  /** An edit must say what it changes. */
  static final ProblemType UNCONDITIONAL =
      new ProblemType(
          "condition-required",
          "The edit must say what it changes",
          HttpStatus.PRECONDITION_REQUIRED);

  private EditAnswers() {}

  /** One fault in an answer. */
  record FaultView(String file, int line, String severity, String message) {

    static List<FaultView> of(List<Fault> faults) {
      return faults.stream()
          .map(fault ->
              new FaultView(
                  fault.file(),
                  fault.line(),
                  fault.severity().name().toLowerCase(java.util.Locale.ROOT),
                  fault.message()))
          .toList();
    }
  }

  /** What was done; a problem when it was not. */
  static Done done(EditResult result, String what) {
    return switch (result) {
      case Done done -> done;
      case Refused(var faults) ->
          throw new ProblemException(
              INVALID,
              "the catalog was not changed: " + count(faults),
              Map.of("errors", FaultView.of(faults)));
      case Outdated(int version) ->
          throw new ProblemException(
              OUTDATED,
              version == 0
                  ? "there is no " + what + "; create it with If-None-Match: *"
                  : what
                      + " has version "
                      + version
                      + " now; read it and send If-Match: \""
                      + version
                      + "\"");
      case Missing() -> throw new ProblemException(ProblemType.NOT_FOUND, "there is no " + what);
      case Busy() ->
          throw new ProblemException(
              ProblemType.UNAVAILABLE, "another writes the catalog", Duration.ofSeconds(5));
    };
  }

  private static String count(List<Fault> faults) {
    var errors = faults.stream().filter(fault -> fault.severity() == Fault.Severity.ERROR).toList();
    return errors.size() == 1
        ? errors.getFirst().toString()
        : errors.size() + " errors, the first is " + errors.getFirst();
  }
}
