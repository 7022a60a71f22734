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
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-zA-Z0-9_.+-]{1,64}@(?:\\[[0-9.]{7,15}]|(?:[a-zA-Z0-9-]{1,63}\\.){1,8}[a-zA-Z0-9]{1,24})(?:\\?subject=\\S+)?");

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
    Matcher address = EMAIL.matcher(whole);
    if (address.find()) {
      email(address.group());
      name(withoutBrackets(whole.replace(address.group(), "").replace("mailto:", "")));
    } else {
      name(whole);
    }
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
