package dev.newsreel.ingest.parse.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetResolverTests {

  private static DecodedText decode(String text, String charset, @Nullable String contentType) {
    return CharsetResolver.decode(
        ByteBuffer.wrap(text.getBytes(Charset.forName(charset))), contentType);
  }

  @Test
  void readsUtf8WithoutAnyDeclaration() {
    assertThat(decode("<r>\u00e9</r>", "UTF-8", null))
        .isEqualTo(new DecodedText("<r>\u00e9</r>", "utf-8", null));
  }

  @Test
  void believesTheHeaderBeforeTheDeclaration() {
    DecodedText decoded =
        decode(
            "<?xml version='1.0' encoding='iso-8859-1'?>\u201c",
            "windows-1252",
            "text/xml; charset=\"windows-1252\"");

    assertThat(decoded.text()).endsWith("\u201c");
    assertThat(decoded.encoding()).isEqualTo("windows-1252");
  }

  @Test
  void believesTheDeclarationWithoutAHeader() {
    assertThat(
            decode(
                    "<?xml version='1.0' encoding='ISO-8859-15'?>\u20ac",
                    "ISO-8859-15",
                    "application/xml")
                .text())
        .endsWith("\u20ac");
  }

  @Test
  void believesAByteOrderMarkBeforeAll() {
    DecodedText decoded =
        decode(
            "\ufeff<?xml version='1.0' encoding='iso-8859-1'?>\u00e9",
            "UTF-8",
            "text/xml; charset=iso-8859-1");

    assertThat(decoded.encoding()).isEqualTo("utf-8");
    assertThat(decoded.text()).startsWith("<?xml").endsWith("\u00e9");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16BE,utf-16be",
    "UTF-16LE,utf-16le",
    "UTF-32BE,utf-32be",
    "UTF-32LE,utf-32le",
    "IBM037,cp037"
  })
  void tellsWideEncodingsByTheirFirstBytes(String charset, String label) {
    DecodedText decoded = decode("<?xml version=\"1.0\"?><r>x</r>", charset, "application/xml");

    assertThat(decoded).isEqualTo(new DecodedText("<?xml version=\"1.0\"?><r>x</r>", label, null));
  }

  @Test
  void believesADeclarationBeforeTheFormOfTheFirstBytesIfItCanBe() {
    assertThat(
            decode(
                "<?xml version=\"1.0\" encoding=\"cp500\"?><r>[</r>", "IBM500", "application/xml"))
        .satisfies(decoded -> {
          assertThat(decoded.encoding()).isEqualTo("cp500");
          assertThat(decoded.text()).endsWith("<r>[</r>");
        });
    assertThat(
            decode("<?xml version=\"1.0\" encoding=\"utf-8\"?><r/>", "UTF-16LE", "application/xml")
                .encoding())
        .isEqualTo("utf-16le");
  }

  @Test
  void takesADeclaredFamilyForTheMemberThatTheMarkTells() {
    assertThat(
            decode(
                    "\ufeff<?xml version=\"1.0\" encoding=\"utf-16\"?><r/>",
                    "UTF-16LE",
                    "application/xml")
                .encoding())
        .isEqualTo("utf-16le");
  }

  @Test
  void prefersValidUtf8ToAWrongDeclaration() {
    DecodedText decoded =
        decode("<?xml version='1.0' encoding='us-ascii'?>\u00e9", "UTF-8", "application/xml");

    assertThat(decoded.encoding()).isEqualTo("utf-8");
    assertThat(decoded.problem())
        .isEqualTo("declared as us-ascii but read as utf-8, since the bytes are not valid in it");
  }

  @Test
  void readsGb2312AsTheSetItIsPartOf() {
    assertThat(
            decode("<?xml version='1.0' encoding='gb2312'?>\u9555", "GB18030", "application/xml"))
        .satisfies(decoded -> {
          assertThat(decoded.encoding()).isEqualTo("gb18030");
          assertThat(decoded.text()).endsWith("\u9555");
        });
  }

  @Test
  void reportsPlainAsciiUnderTextXml() {
    assertThat(decode("<r/>", "UTF-8", "text/xml").encoding()).isEqualTo("us-ascii");
    assertThat(decode("<r>\u00e9</r>", "UTF-8", "text/xml").encoding()).isEqualTo("utf-8");
  }

  @Test
  void takesAnUnknownDeclarationForNone() {
    DecodedText decoded =
        decode("<?xml version='1.0' encoding='x-nonsense'?><r/>", "UTF-8", "application/xml");

    assertThat(decoded.encoding()).isEqualTo("utf-8");
    assertThat(decoded.problem()).contains("x-nonsense");
  }

  @ParameterizedTest
  @CsvSource({
    "Shift_JIS,shift_jis,'\u3053\u306e\u4f5c\u54c1\u306f\u6765\u6708\u304b\u3089\u653e\u9001\u3055\u308c\u307e\u3059'",
    "EUC-JP,euc-jp,'\u3053\u306e\u4f5c\u54c1\u306f\u6765\u6708\u304b\u3089\u653e\u9001\u3055\u308c\u307e\u3059'",
    "EUC-KR,euc-kr,'\uc774 \ub4dc\ub77c\ub9c8\ub294 \ub2e4\uc74c \ub2ec\uc5d0 \ubc29\uc1a1\ub429\ub2c8\ub2e4'",
    "GB2312,gb2312,'\u8fd9\u90e8\u7535\u89c6\u5267\u4ece\u4e0b\u4e2a\u6708\u5f00\u59cb\u64ad\u51fa\u5728\u4e2d\u56fd\u7684\u7535\u89c6'",
    "Big5,big5,'\u9019\u90e8\u96fb\u8996\u5287\u5f9e\u4e0b\u500b\u6708\u958b\u59cb\u64ad\u51fa\u5728\u53f0\u7063\u7684\u96fb\u8996'",
    "windows-1251,windows-1251,'\u0441\u0435\u0440\u0438\u0430\u043b \u0432\u0435\u0440\u043d\u0451\u0442\u0441\u044f \u043d\u0430 \u044d\u043a\u0440\u0430\u043d\u044b'",
    "KOI8-R,koi8-r,'\u0441\u0435\u0440\u0438\u0430\u043b \u0432\u0435\u0440\u043d\u0435\u0442\u0441\u044f \u043d\u0430 \u044d\u043a\u0440\u0430\u043d\u044b'",
    "windows-1252,windows-1252,'Fran\u00e7ois a \u00e9t\u00e9 engag\u00e9'"
  })
  void guessesWhatNothingDeclares(String charset, String label, String text) {
    DecodedText decoded = decode("<r>" + text + "</r>", charset, null);

    assertThat(decoded.encoding()).isEqualTo(label);
    assertThat(decoded.text()).isEqualTo("<r>" + text + "</r>");
    assertThat(decoded.problem()).startsWith("no character set is declared");
  }

  @Test
  void staysWithADeclarationThatAFewBytesBreak() {
    byte[] bytes =
        ("<?xml version='1.0' encoding='utf-8'?>" + "\u00e9\u00e8\u00ea\u00eb\u00fc\u00f6?")
            .getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xE9;
    byte[] longer = java.util.Arrays.copyOf(bytes, bytes.length + 8);
    java.util.Arrays.fill(longer, bytes.length, longer.length, (byte) 'x');

    DecodedText decoded = CharsetResolver.decode(ByteBuffer.wrap(longer), null);

    assertThat(decoded.encoding()).isEqualTo("utf-8");
    assertThat(decoded.text()).endsWith("\u00f6\ufffdxxxxxxxx");
  }

  @Test
  void doesNotMindACharacterCutInTwoAtTheEnd() {
    byte[] bytes = "<r>\u20ac".getBytes(StandardCharsets.UTF_8);

    assertThat(CharsetResolver.decode(ByteBuffer.wrap(bytes, 0, bytes.length - 1), null))
        .isEqualTo(new DecodedText("<r>", "utf-8", null));
  }

  @Test
  void leavesTheBufferAsItWas() {
    ByteBuffer buffer =
        ByteBuffer.wrap("..<r/>..".getBytes(StandardCharsets.US_ASCII), 2, 4).asReadOnlyBuffer();

    assertThat(CharsetResolver.decode(buffer, null).text()).isEqualTo("<r/>");
    assertThat(buffer.remaining()).isEqualTo(4);
  }

  @Test
  void answersNothingWithNothing() {
    assertThat(CharsetResolver.decode(ByteBuffer.allocate(0), null))
        .isEqualTo(new DecodedText("", "utf-8", null));
  }
}
