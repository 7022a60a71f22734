package dev.newsreel.enrich.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the JSON Schema of a catalog file, so that an editor can check it while it is written. */
@RestController
final class SchemaController {

  private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

  @GetMapping("/schemas/franchise.json")
  ResponseEntity<Resource> franchise() {
    return ResponseEntity.ok()
        .contentType(SCHEMA)
        .body(new ClassPathResource("schemas/franchise.json"));
  }
}
