package dev.newsreel.feed.log;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;

/** Recognises that somebody else inserted the same document first. */
public final class Duplicates {

  private static final int DUPLICATE_KEY = 11000;

  private Duplicates() {}

  /** Whether the driver failed for that reason. */
  public static boolean isDuplicate(Throwable failure) {
    return failure instanceof DuplicateKeyException
        || (failure instanceof MongoWriteException e && e.getCode() == DUPLICATE_KEY);
  }
}
