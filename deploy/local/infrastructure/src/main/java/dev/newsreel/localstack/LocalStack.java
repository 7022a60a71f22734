package dev.newsreel.localstack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Gives the annotated configuration a broker with every topic and a store, as beans of type {@code
 * KafkaConnectionDetails} and {@code MongoConnectionDetails}. They are started once in a JVM,
 * whatever the number of contexts, and stopped after the last context is closed.
 *
 * <table>
 * <caption>Properties</caption>
 * <tr><td>{@code newsreel.stack}</td><td>{@code embedded} (default) or {@code containers}</td></tr>
 * <tr><td>{@code newsreel.stack.home}</td><td>folder of the embedded data; by default a temporary one, deleted at the end</td></tr>
 * <tr><td>{@code newsreel.stack.kafka-image}</td><td>by default {@code apache/kafka:4.2.2}</td></tr>
 * <tr><td>{@code newsreel.stack.mongodb-image}</td><td>by default {@code mongo:8.0}</td></tr>
 * </table>
 *
 * <p>Integration tests are skipped when {@code newsreel.stack} is {@code containers} and no
 * container engine answers ({@link EngineCondition}); give it as a system property or as {@code
 * NEWSREEL_STACK} for that.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(StackSelector.class)
public @interface LocalStack {}
