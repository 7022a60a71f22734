package dev.newsreel.ingest.parse.date;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms that one country or program writes, as a table. Each pattern names the parts it has. */
final class NamedForms {

  /**
   * The sign is a character that each text of the form has: most texts are told from it by that
   * alone.
   */
  private record Form(char sign, Pattern pattern, String zone) {

    static Form of(char sign, String pattern, String zone) {
      String whole =
          pattern
              .replace("{date}", "(?<year>\\d{4})-(?<month>[^-\\s]+)-(?<day>\\d{1,2})")
              .replace("{time}", "(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2}))?");
      return new Form(sign, Pattern.compile(whole), zone);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          // OnBlog, Korea: 2004년 05월 28일 01:31:15
          Form.of(
              '\ub144',
              "(?<year>\\d{4})\ub144\\s+(?<month>\\d{1,2})\uc6d4\\s+(?<day>\\d{1,2})\uc77c\\s+{time}",
              "+0900"),
          // Nate, Korea: 2004-05-25 오후 11:23:17
          Form.of('\uc624', "{date}\\s+(?<half>\uc624\uc804|\uc624\ud6c4)\\s+{time}", "+0900"),
          // Chinese and Japanese: 2004年5月28日 01:31:15
          Form.of(
              '\u5e74',
              "(?<year>\\d{4})\u5e74\\s*(?<month>\\d{1,2})\u6708\\s*(?<day>\\d{1,2})\u65e5(?:\\s+{time})?",
              "+0800"),
          // Hungarian: 2004-július-13T9:15-05:00
          Form.of('T', "{date}T{time}(?<zone>[+-]\\d{1,2}:\\d{2})?", "+0000"),
          // Perforce: Fri, 2006/09/15 08:19:53 EDT
          Form.of(
              '/',
              "\\p{L}{2,4},?\\s+(?<year>\\d{4})/(?<month>\\d{1,2})/(?<day>\\d{1,2})\\s+{time}\\s*(?<zone>\\S{1,9})?",
              "+0000"),
          // American: 9/15/2006 8:19:53 AM
          Form.of(
              '/',
              "(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})(?:\\s+{time}\\s*(?<half>(?i:[ap]m))?\\s*(?<zone>\\S{1,9})?)?",
              "+0000"),
          // German and Russian: 15.09.2006 08:19
          Form.of(
              '.',
              "(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})(?:\\s+{time}\\s*(?<zone>\\S{1,9})?)?",
              "+0000"));

  private NamedForms() {}

  static Optional<Instant> read(String text) {
    return FORMS.stream()
        .filter(form -> text.indexOf(form.sign()) >= 0)
        .flatMap(form -> read(text, form).stream())
        .findFirst();
  }

  private static Optional<Instant> read(String text, Form form) {
    Matcher parts = form.pattern().matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    OptionalInt zone = Zones.seconds(group(parts, "zone").orElse(form.zone()));
    Optional<Integer> month = month(parts.group("month"));
    if (month.isEmpty() || zone.isEmpty()) {
      return Optional.empty();
    }
    return Moment.of(
        number(parts, "year"),
        month.get(),
        number(parts, "day"),
        hour(parts),
        number(parts, "minute"),
        number(parts, "second"),
        zone.getAsInt());
  }

  private static Optional<Integer> month(String text) {
    boolean isNumber = text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Optional.of(Integer.parseInt(text)) : Months.number(text);
  }

  private static int hour(Matcher parts) {
    int hour = number(parts, "hour");
    Optional<String> half = group(parts, "half");
    if (half.isEmpty() || hour > 12) {
      return hour;
    }
    boolean afternoon = half.get().equals("\uc624\ud6c4") || half.get().equalsIgnoreCase("pm");
    return hour % 12 + (afternoon ? 12 : 0);
  }

  private static int number(Matcher parts, String name) {
    return group(parts, name).map(Integer::parseInt).orElse(0);
  }

  private static Optional<String> group(Matcher parts, String name) {
    return parts.namedGroups().containsKey(name)
        ? Optional.ofNullable(parts.group(name))
        : Optional.empty();
  }
}
