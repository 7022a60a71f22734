package dev.newsreel.enrich.link;

/** The kinds of evidence. Each counts up to a cap, so that ten cast names are not ten proofs. */
enum Support {
  PRIOR(9),
  TYPOGRAPHY(3.0),
  CUE(1.8),
  NETWORK(1.0),
  PERSON(3.5),
  CHARACTER(2.5),
  SIBLING(2.0),
  METADATA(2.5),
  CONTEXT(1.5),
  COMPANY(1.6),
  DOMAIN(1.0),
  NEGATIVE(4.0),
  RIVAL(1.5);

  private final double cap;

  Support(double cap) {
    this.cap = cap;
  }

  /** The most that this kind adds or takes, in nats. */
  double cap() {
    return cap;
  }

  /** Whether the kind is a reason of its own to believe in an ambiguous title. */
  boolean isReason() {
    return this != PRIOR && this != DOMAIN && this != NEGATIVE && this != RIVAL;
  }

  /** Whether one such reason must be among two for a title that is a common word. */
  boolean isStrong() {
    return this == TYPOGRAPHY
        || this == PERSON
        || this == CHARACTER
        || this == SIBLING
        || this == METADATA;
  }
}
