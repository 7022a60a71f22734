package dev.newsreel.ingest.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person while they are read: by elements of their own, or by one text such as {@code
 * jo@example.com (Jo Doe)}.
 */
final class PersonDraft {

  private static final int MAX_LENGTH = 1_000;
  private static final int MAX_LOCAL_PART = 64;
  private static final Pattern DOMAIN =
      Pattern.compile(
          "@(?:\\[[0-9.]{7,15}]|(?:[a-zA-Z0-9-]{1,63}\\.){1,8}[a-zA-Z0-9]{1,24})(?:\\?subject=\\S+)?");

  private @Nullable String name;
  private @Nullable String email;
  private @Nullable String uri;

  void name(String text) {
    name = text.isEmpty() ? name : text;
  }

  void email(String text) {
    email = text.isEmpty() ? email : text;
  }

  void uri(String text) {
    uri = text.isEmpty() ? uri : text;
  }

  /** Takes a text for the whole person, unless elements have said who it is. */
  void text(String whole) {
    if (!isEmpty() || whole.isEmpty() || whole.length() > MAX_LENGTH) {
      return;
    }
    String address = address(whole);
    if (address.isEmpty()) {
      name(whole);
    } else {
      email(address);
      name(withoutBrackets(whole.replace(address, "").replace("mailto:", "")));
    }
  }

  /** The first e-mail address in a text, or an empty text. */
  private static String address(String whole) {
    Matcher domain = DOMAIN.matcher(whole);
    for (int at = whole.indexOf('@'); at >= 0; at = whole.indexOf('@', at + 1)) {
      int start = at;
      while (start > 0 && at - start < MAX_LOCAL_PART && isLocalPart(whole.charAt(start - 1))) {
        start--;
      }
      if (start < at && domain.region(at, whole.length()).lookingAt()) {
        return whole.substring(start, domain.end());
      }
    }
    return "";
  }

  private static boolean isLocalPart(char c) {
    return (c < 0x80 && Character.isLetterOrDigit(c)) || "_.+-".indexOf(c) >= 0;
  }

  private static String withoutBrackets(String rest) {
    String text =
        rest.replace("()", "").replace("<>", "").replace("&lt;&gt;", "").replace("[]", "").strip();
    text = text.startsWith("(") ? text.substring(1) : text;
    text = text.endsWith(")") ? text.substring(0, text.length() - 1) : text;
    text = text.strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).strip() : text;
  }

  boolean isEmpty() {
    return name == null && email == null && uri == null;
  }

  Person toPerson() {
    return new Person(name, email, uri);
  }
}
