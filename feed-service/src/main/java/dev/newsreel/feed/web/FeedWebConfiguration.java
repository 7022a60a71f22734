package dev.newsreel.feed.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of what is served. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OpsProperties.class, PublicAddress.class})
class FeedWebConfiguration {}
