package dev.newsreel.ingest.fetch;

import dev.newsreel.ingest.fetch.FetchResult.Failed;
import java.net.SocketTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.ProtocolException;
import org.springframework.boot.http.client.FilteredHostException;

/** Names what the HTTP client throws. Stateless. */
final class Failures {

  private Failures() {}

  static Failed of(Exception failure) {
    return new Failed(
        reason(failure), failure.getClass().getSimpleName() + ": " + failure.getMessage());
  }

  private static Reason reason(Exception failure) {
    return switch (failure) {
      case FilteredHostException _ -> Reason.PRIVATE_ADDRESS;
      case SSLException _ -> Reason.TLS;
      case ConnectTimeoutException _ -> Reason.UNREACHABLE;
      case SocketTimeoutException _ -> Reason.TIMEOUT;
      case ZipException _ -> Reason.CODING;
      case MessageConstraintException _ -> Reason.PROTOCOL;
      case CancellationException _ -> Reason.TIMEOUT;
      default -> byCause(failure);
    };
  }

  private static Reason byCause(Exception failure) {
    boolean http =
        failure instanceof org.apache.hc.client5.http.ClientProtocolException
            || failure.getCause() instanceof HttpException
            || failure.getCause() instanceof ProtocolException
            || failure.getCause() instanceof ParseException;
    return http ? Reason.PROTOCOL : Reason.UNREACHABLE;
  }
}
