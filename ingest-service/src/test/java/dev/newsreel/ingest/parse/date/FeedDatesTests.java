package dev.newsreel.ingest.parse.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thu, 01 Jan 2004 19:48:21 GMT             | 2004-01-01T19:48:21Z
          Thu, 01 Jan 2004 00:00:00 +0000           | 2004-01-01T00:00:00Z
          Thu, 01 Jan 04 19:48 EST                  | 2004-01-02T00:48:00Z
          Thu,01 Jan 2004 19:48:21 -0500            | 2004-01-02T00:48:21Z
          01 Jan 2004 19:48:21 GMT-05:00            | 2004-01-02T00:48:21Z
          Thu, 01 Jan 2004 19:48:21 Etc/GMT         | 2004-01-01T19:48:21Z
          Thursday, 01-Jan-04 19:48:21 GMT          | 2004-01-01T19:48:21Z
          Thu Jan  1 19:48:21 2004                  | 2004-01-01T19:48:21Z
          Thu Jan 1 19:48:21 PST 2004               | 2004-01-02T03:48:21Z
          Jan 1, 2004 7:48 PM                       | 2004-01-01T19:48:00Z
          January 1st 2004 12:05 am                 | 2004-01-01T00:05:00Z
          Thu, Jan 01 2004 19:48:21 GMT             | 2004-01-01T19:48:21Z
          1 Jan 2004                                | 2004-01-01T00:00:00Z
          Thu, 01 January 2004 19:48:21.5 UT        | 2004-01-01T19:48:21Z
          Wed, 31 Sept 1997 23:59:60 GMT            | 1997-10-02T00:00:00Z
          Do, 01 M\u00e4rz 2012 08:00:00 +0100      | 2012-03-01T07:00:00Z
          jeu., 5 f\u00e9vr. 2015 10:00:00 +0100    | 2015-02-05T09:00:00Z
          \u039a\u03c5\u03c1, 11 \u0399\u03bf\u03cd\u03bb 2004 12:00:00 EST | 2004-07-11T17:00:00Z
          """)
  void readsDatesAfterRfc822(String text, Instant expected) {
    assertThat(FeedDates.read(text)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2003-12-31T10:14:55Z            | 2003-12-31T10:14:55Z
          2003-12-31T10:14:55.123Z        | 2003-12-31T10:14:55Z
          2003-12-31T10:14:55-08:00       | 2003-12-31T18:14:55Z
          2003-12-31T10:14:55+0530        | 2003-12-31T04:44:55Z
          2003-12-31T10:14Z               | 2003-12-31T10:14:00Z
          2003-12-31T10:14                | 2003-12-31T10:14:00Z
          2003-12-31 10:14:55             | 2003-12-31T10:14:55Z
          2003-12-31 10:14:55.0 EST       | 2003-12-31T15:14:55Z
          2003-12-31 10:14:55 +01:00      | 2003-12-31T09:14:55Z
          2003-12-31                      | 2003-12-31T00:00:00Z
          2003-12                         | 2003-12-01T00:00:00Z
          2003                            | 2003-01-01T00:00:00Z
          20031231                        | 2003-12-31T00:00:00Z
          20031231T101455Z                | 2003-12-31T10:14:55Z
          2003-365                        | 2003-12-31T00:00:00Z
          2003335                         | 2003-12-01T00:00:00Z
          03-12-31                        | 2003-12-31T00:00:00Z
          2003/12/31 10:14                | 2003-12-31T10:14:00Z
          """)
  void readsDatesAfterIso8601(String text, Instant expected) {
    assertThat(FeedDates.read(text)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2004\ub144 05\uc6d4 28\uc77c  01:31:15    | 2004-05-27T16:31:15Z
          2004-05-25 \uc624\ud6c4 11:23:17          | 2004-05-25T14:23:17Z
          2004-05-25 \uc624\uc804 12:23:17          | 2004-05-24T15:23:17Z
          2004-j\u00falius-13T9:15-05:00            | 2004-07-13T14:15:00Z
          Fri, 2006/09/15 08:19:53 EDT              | 2006-09-15T12:19:53Z
          9/15/2006 8:19:53 PM                      | 2006-09-15T20:19:53Z
          15.09.2006 08:19                          | 2006-09-15T08:19:00Z
          2006\u5e749\u670815\u65e5                 | 2006-09-14T16:00:00Z
          1158308393                                | 2006-09-15T08:19:53Z
          1158308393000                             | 2006-09-15T08:19:53Z
          """)
  void readsFormsOfOneCountryOrProgram(String text, Instant expected) {
    assertThat(FeedDates.read(text)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "yesterday",
        "Thu, 01 Foo 2004 19:48:21 GMT",
        "2003-13-01",
        "2003-12-32",
        "25:00:00",
        "Thu, 01 Jan 2004 25:00:00 GMT",
        "12",
        "--12-31",
        "01 02 03 Jan 2004",
        "Thu, 99 Jan 2004",
        "2004-01-01T10:00:00+99:00",
        "0000-01-01",
        "Jan",
        "1 1 1 1",
        "2004-0x-01T10:00",
        "2004-1\u0661-01T10:00+01:00"
      })
  void readsNothingFromWhatIsNoDate(String text) {
    assertThat(FeedDates.read(text)).isEmpty();
  }
}
