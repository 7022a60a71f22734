package dev.newsreel.runtime.web;

import dev.newsreel.runtime.problem.ProblemHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Problems and the API's description. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

  @Bean
  OpenApiController openApiController(@Value("${spring.application.name}") String service) {
    return new OpenApiController(service);
  }

  @Bean
  ProblemHandler problemHandler() {
    return new ProblemHandler();
  }
}
