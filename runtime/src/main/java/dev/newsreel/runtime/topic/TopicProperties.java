package dev.newsreel.runtime.topic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provisioning step.
 *
 * @param provision this process creates the topics that are missing when it starts
 */
@ConfigurationProperties("newsreel.topics")
public record TopicProperties(@DefaultValue("false") boolean provision) {}
