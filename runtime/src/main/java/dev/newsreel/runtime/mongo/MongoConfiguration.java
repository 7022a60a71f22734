package dev.newsreel.runtime.mongo;

import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long to wait for MongoDB, and when a write counts. */
@Configuration(proxyBeanMethods = false)
public class MongoConfiguration {

  @Bean
  MongoClientSettingsBuilderCustomizer patience() {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY)
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
            .applyToSocketSettings(socket ->
                socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
  }
}
