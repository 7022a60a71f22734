package dev.newsreel.runtime.web;

import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves {@code openapi/<service>.json} of the class path at {@code /openapi.json} (OpenAPI 3.1).
 */
@RestController
final class OpenApiController {

  private final Resource description;

  OpenApiController(String service) {
    description = new ClassPathResource("openapi/" + service + ".json");
  }

  @GetMapping("/openapi.json")
  ResponseEntity<Resource> read() {
    if (!description.exists()) {
      throw new ProblemException(ProblemType.NOT_FOUND, "this service has no description yet");
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(description);
  }
}
