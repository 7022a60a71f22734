package dev.newsreel.ingest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole service on a real broker and a store. One context for all tests of the module. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {IngestApplication.class, TestSetup.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=ingest-service",
      "management.server.port=0",
      "newsreel.ingest.fetch.host-delay=0s",
      "newsreel.ingest.fetch.deadline=5s",
      "newsreel.ingest.schedule.reload=1s",
      "newsreel.ingest.schedule.shortest=1s",
      "newsreel.ingest.schedule.first=2s",
      "newsreel.ingest.websub.callback=https://news.example.com",
      "newsreel.ingest.websub.look=1s"
    })
public @interface IngestTest {}
