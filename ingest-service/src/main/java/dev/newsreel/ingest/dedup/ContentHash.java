package dev.newsreel.ingest.dedup;

import dev.newsreel.events.Article;
import dev.newsreel.events.Author;
import dev.newsreel.events.Block;
import dev.newsreel.events.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Tells contents apart: a SHA-256 over everything of an article that a reader would see. When it
 * was fetched, by which source and how it was extracted are not part of it, nor the query of the
 * picture's address, which many outlets change with every delivery.
 */
public final class ContentHash {

  private final MessageDigest digest = sha256();

  private ContentHash() {}

  /** 64 hex digits. */
  public static String of(Article article) {
    var hash = new ContentHash();
    hash.add(article.title());
    hash.add(article.summary());
    article.blocks().forEach(hash::add);
    hash.add(article.language());
    article.authors().stream().map(Author::name).forEach(hash::add);
    hash.add(article.published());
    hash.add(article.section());
    article.keywords().forEach(hash::add);
    hash.add(article.image() == null ? null : article.image().getPath());
    article
        .facts()
        .forEach((label, values) -> {
          hash.add(label);
          values.forEach(hash::add);
        });
    hash.add(article.retracted());
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(Block block) {
    add(block.zone());
    add(block.text());
    for (Span span : block.spans()) {
      add(span.kind());
      add(span.start());
      add(span.end());
    }
  }

  /** Ends each value with a byte that UTF-8 never has, so that "ab", "c" is not "a", "bc". */
  private void add(@Nullable Object value) {
    if (value != null) {
      digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
    }
    digest.update((byte) (value == null ? 0xfe : 0xff));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
