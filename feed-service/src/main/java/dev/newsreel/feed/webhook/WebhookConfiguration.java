package dev.newsreel.feed.webhook;

import dev.newsreel.feed.outbound.Outbound;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sender of webhooks. */
@Configuration(proxyBeanMethods = false)
public class WebhookConfiguration {

  @Bean
  WebhookSender webhookSender(Outbound outbound, InstantSource clock) {
    return new WebhookSender(outbound, clock);
  }
}
