package dev.newsreel.enrich;

import dev.newsreel.localstack.LocalStack;
import org.springframework.context.annotation.Configuration;

/** The service on a broker and a store of this machine. */
@LocalStack
@Configuration(proxyBeanMethods = false)
public class EnrichStack {}
