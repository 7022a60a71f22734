package dev.newsreel.feed.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page that shows {@code /openapi.json} to people. */
@RestController
final class DocsController {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

  private final Resource page = new ClassPathResource("static/docs.html");

  @GetMapping("/docs")
  ResponseEntity<Resource> read() {
    return ResponseEntity.ok().contentType(HTML).body(page);
  }
}
