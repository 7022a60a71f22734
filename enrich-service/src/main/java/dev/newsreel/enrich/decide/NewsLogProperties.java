package dev.newsreel.enrich.decide;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How news items are sent.
 *
 * @param acknowledged wait until all replicas have an item. {@code false} is the negative control
 *     of a fault test and loses items when the process is killed
 */
@ConfigurationProperties("newsreel.enrich.news-log")
record NewsLogProperties(@DefaultValue("true") boolean acknowledged) {}
