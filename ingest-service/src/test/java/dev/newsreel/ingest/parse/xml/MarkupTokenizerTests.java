package dev.newsreel.ingest.parse.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.parse.xml.MarkupTokenizer.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTokenizerTests {

  private static String read(MarkupTokenizer tokens) {
    StringBuilder out = new StringBuilder();
    for (Token token = tokens.next(); token != Token.END_OF_TEXT; token = tokens.next()) {
      switch (token) {
        case START ->
            out.append('(')
                .append(tokens.name())
                .append(attributes(tokens))
                .append(tokens.isSelfClosing() ? "/)" : ")");
        case END -> out.append("(/").append(tokens.name()).append(')');
        default -> tokens.appendTo(out, token);
      }
    }
    return out.toString();
  }

  private static String attributes(MarkupTokenizer tokens) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < tokens.attributes().size(); i++) {
      out.append(' ')
          .append(tokens.attributes().name(i))
          .append('=')
          .append(tokens.attributes().value(i));
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <A b="1" C='2'>x</A>          | (a b=1 c=2)x(/a)
          <a b=1 c>                     | (a b=1 c=)
          <a b = "x>y" />               | (a b=x>y/)
          <a b="1"c="2"/>               | (a b=1 c=2/)
          <a b=x/>                      | (a b=x/)
          <a b="x                       | (a b=x)
          <a <b>                        | (a)(b)
          <a                            | (a)
          </a foo>x                     | (/a)x
          </a<b>                        | (/a)(b)
          1 < 2 <3 <> </>               | 1 < 2 <3 <> </>
          <?xml version="1.0"?>x<?y?>   | x
          a<!-- <b> -->c                | ac
          a<!-- <b> c                   | a c
          <![CDATA[<b>&amp;]]>&amp;     | <b>&amp;&
          <![CDATA[<b>                  | (b)
          <!DOCTYPE a [<!ENTITY b "c">]>&b; | c
          <!DOCTYPE a>x                 | x
          &lt;b&gt;&#65;&#x42;&eacute;  | <b>AB\u00e9
          a&b &c; &; &#; &#x; &#xz;     | a&b &c; &; &#; &#x; &#xz;
          <a b="&amp;&quot;&x">         | (a b=&"&x)
          """)
  void readsAnyXml(String document, String expected) {
    assertThat(read(MarkupTokenizer.xml(document, Faults.IGNORED))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <a href=http://x/y/>z         | (a href=http://x/y/)z
          <br/>                         | (br/)
          <![CDATA[x]]>                 | <![CDATA[x]]>
          <!-->x<!-- y -->z             | xz
          <_a>                          | <_a>
          <!DOCTYPE                     | <!DOCTYPE
          """)
  void readsAnyHtml(String html, String expected) {
    assertThat(read(MarkupTokenizer.html(html))).isEqualTo(expected);
  }

  @Test
  void tellsWhereItHadToRecover() {
    List<String> faults = new ArrayList<>();

    read(
        MarkupTokenizer.xml(
            "<a <b><![CDATA[", (message, position) -> faults.add(position + ": " + message)));

    assertThat(faults)
        .containsExactly("0: the tag <a> is not closed", "6: a CDATA section is not closed");
  }

  @Test
  void takesTheFirstOfTwoAttributesOfOneName() {
    MarkupTokenizer tokens = MarkupTokenizer.xml("<a b='1' B='2'>", Faults.IGNORED);

    tokens.next();

    assertThat(tokens.attributes().get("b")).isEqualTo("1");
    assertThat(tokens.attributes().isFirst(1)).isFalse();
  }
}
