package dev.newsreel.ingest.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearDuplicateTests {

  private final Random random = new Random(11);

  @Test
  void estimatesTheSimilarityOfWholeTextsFromSketches() {
    for (int changed = 0; changed <= 100; changed += 10) {
      String text = words(400);
      Shingles one = Shingles.of(text);
      Shingles other = Shingles.of(edited(text, changed));

      assertThat(Sketch.of(one).similarity(Sketch.of(other)))
          .isBetween(one.jaccard(other) - 0.15, one.jaccard(other) + 0.15);
    }
  }

  @Test
  void findsNearlyAllCopiesWithSmallChanges() {
    int found = 0;
    for (int i = 0; i < 200; i++) {
      String text = words(300);
      Shingles one = Shingles.of(text);
      Shingles other = Shingles.of(edited(text, 12));
      boolean isCandidate = !Collections.disjoint(one.bands(), other.bands());
      found += isCandidate && Sketch.of(one).similarity(Sketch.of(other)) >= 0.7 ? 1 : 0;
    }

    assertThat(found).isGreaterThanOrEqualTo(180);
  }

  @Test
  void takesNoTwoTextsForCopiesThatShareAParagraph() {
    int wrong = 0;
    String shared = words(60);
    for (int i = 0; i < 200; i++) {
      Shingles one = Shingles.of(words(200) + " " + shared);
      Shingles other = Shingles.of(words(200) + " " + shared);
      wrong += Sketch.of(one).similarity(Sketch.of(other)) >= 0.7 ? 1 : 0;
    }

    assertThat(wrong).isZero();
  }

  @Test
  void doesNotCompareTextsThatAreTooShort() {
    assertThat(Shingles.of("Too short to be anything but chance.").hashes()).isEmpty();
  }

  private String words(int count) {
    var words = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(3_000));
    }
    return String.join(" ", words);
  }

  private String edited(String text, int changes) {
    List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
    for (int i = 0; i < changes; i++) {
      words.set(random.nextInt(words.size()), "edited" + random.nextInt(1_000));
    }
    return String.join(" ", words);
  }
}
