package dev.newsreel.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body up to a number of bytes, counted after decompression. One gzip coding at most: who
 * nests codings wants to hide something.
 */
final class BodyReader {

  /** Below this size the ratio proves nothing: small pages of spaces compress very well. */
  private static final int RATIO_FROM = 1 << 20;

  private static final int RATIO = 100;

  private final int maxBytes;

  BodyReader(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** What was read. */
  sealed interface Read {
    /** The whole body. */
    final class Whole implements Read {
      private final byte[] bytes;

      Whole(byte[] bytes) {
        this.bytes = bytes;
      }

      byte[] bytes() {
        return bytes;
      }
    }

    /** Not read to its end, and not to be read further. */
    record Refused(Reason reason, String detail) implements Read {}
  }

  Read read(InputStream raw, @Nullable String coding) throws IOException {
    var counted = new Counted(raw);
    return switch (coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> read(counted, counted);
      case "gzip", "x-gzip" -> read(new GZIPInputStream(counted), counted);
      default ->
          new Read.Refused(Reason.CODING, "the body must be plain or gzip once but is " + coding);
    };
  }

  private Read read(InputStream decoded, Counted counted) throws IOException {
    var bytes = new ByteArrayOutputStream(1 << 16);
    byte[] buffer = new byte[1 << 14];
    for (int n = decoded.read(buffer); n >= 0; n = decoded.read(buffer)) {
      if (bytes.size() + n > maxBytes) {
        return new Read.Refused(
            Reason.TOO_LARGE, "the body must have at most " + maxBytes + " bytes but has more");
      }
      bytes.write(buffer, 0, n);
      if (bytes.size() > RATIO_FROM && bytes.size() / RATIO > counted.count) {
        return new Read.Refused(
            Reason.BOMB, counted.count + " bytes became " + bytes.size() + " when decompressed");
      }
    }
    return new Read.Whole(bytes.toByteArray());
  }

  /** Counts what came over the wire. */
  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count += Math.max(n, 0);
      return n;
    }
  }
}
