package dev.newsreel.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageCharsetTests {

  private static final String TEXT = "<p>Renée Ballard — “Shōgun”</p>";
  private static final String WESTERN = "<p>Renée “Ballard”</p>";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static String decode(byte[] bytes, @Nullable String contentType) {
    return new String(bytes, PageCharset.of(bytes, contentType));
  }

  private static byte[] marked(String text, Charset charset) {
    return ("\ufeff" + text).getBytes(charset);
  }

  @Test
  void believesAByteOrderMarkBeforeTheHeader() {
    byte[] bytes = marked(TEXT, StandardCharsets.UTF_16LE);

    assertThat(decode(bytes, "text/html; charset=utf-8")).isEqualTo("\ufeff" + TEXT);
  }

  @Test
  void dropsTheByteOrderMark() {
    byte[] bytes = marked("<title>Ballard</title>", StandardCharsets.UTF_16BE);

    assertThat(new ArticleExtractor().extract(PageBytes.of(bytes, null, Pages.ADDRESS)).title())
        .isEqualTo(Block.of(Zone.TITLE, "Ballard"));
  }

  @Test
  void readsValidUtf8WhateverIsDeclared() {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);

    assertThat(decode(bytes, "text/html; charset=iso-8859-1")).isEqualTo(TEXT);
  }

  @Test
  void takesTheCharsetOfTheHeaderBeforeTheMetaElement() {
    String page = "<meta charset=shift_jis><p>Čeština</p>";

    assertThat(
            decode(
                page.getBytes(Charset.forName("windows-1250")), "text/html;charset=windows-1250"))
        .isEqualTo(page);
  }

  @Test
  void takesTheCharsetOfTheMetaElement() {
    String page = "<meta http-equiv=Content-Type content='text/html; charset=shift_jis'><p>将軍</p>";

    assertThat(decode(page.getBytes(Charset.forName("Shift_JIS")), "text/html")).isEqualTo(page);
  }

  @Test
  void readsDeclaredLatin1AsWindows1252() {
    assertThat(decode(WESTERN.getBytes(WINDOWS_1252), "text/html; charset=ISO-8859-1"))
        .isEqualTo(WESTERN);
  }

  @Test
  void readsWindows1252ThatIsDeclaredAsUtf8() {
    assertThat(decode(WESTERN.getBytes(WINDOWS_1252), "text/html; charset=utf-8"))
        .isEqualTo(WESTERN);
  }

  @Test
  void staysWithUtf8WhenOneSequenceIsBroken() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(TEXT.getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE2);

    assertThat(decode(bytes.toByteArray(), null)).startsWith(TEXT);
  }

  @Test
  void readsAnEncodingThatHidesInAscii() {
    String page = "<p>将軍</p>";

    assertThat(
            decode(page.getBytes(Charset.forName("ISO-2022-JP")), "text/html; charset=iso-2022-jp"))
        .isEqualTo(page);
  }

  @Test
  void passesOverACharsetThatDoesNotExist() {
    assertThat(decode(TEXT.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-99"))
        .isEqualTo(TEXT);
  }
}
