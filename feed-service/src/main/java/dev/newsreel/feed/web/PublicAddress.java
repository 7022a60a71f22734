package dev.newsreel.feed.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where readers find the service: links in feeds are made from it, never from a request's Host
 * header.
 *
 * @param baseUrl ends with a slash
 */
@ConfigurationProperties("newsreel.feed")
record PublicAddress(@DefaultValue("http://localhost:8080/") URI baseUrl) {

  PublicAddress {
    if (!baseUrl.isAbsolute()) {
      throw new IllegalArgumentException(
          "newsreel.feed.base-url must be an absolute address such as https://news.example.org/ but is "
              + baseUrl);
    }
    baseUrl = baseUrl.toString().endsWith("/") ? baseUrl : URI.create(baseUrl + "/");
  }

  URI of(String path) {
    return baseUrl.resolve(path);
  }
}
