package dev.newsreel.ingest.fetch;

import java.util.Locale;

/** Why a document could not be had. */
public enum Reason {
  /** The address is none that we fetch: scheme, port or form. */
  BAD_ADDRESS,
  /** The address lies inside a network that is not the public internet. */
  PRIVATE_ADDRESS,
  /** The site's robots.txt does not want us there. */
  ROBOTS,
  /** The name has no address, nobody answers, or the connection broke. */
  UNREACHABLE,
  /** The certificate is not trusted or the handshake failed. */
  TLS,
  /** Not done within the total time, however many bytes came. */
  TIMEOUT,
  /** More bytes than we read, after decompression. */
  TOO_LARGE,
  /** Few bytes that become very many. */
  BOMB,
  /** A content coding that we did not ask for. */
  CODING,
  /** Too many redirects, one without a target, or one from https to http. */
  REDIRECT,
  /** The server does not speak HTTP as it should. */
  PROTOCOL,
  /** 404. */
  NOT_FOUND,
  /** 410: gone for good. */
  GONE,
  /** 401, 402, 403 or 451: there, but not for us. */
  DENIED,
  /** Another status from 400 to 499. */
  CLIENT_ERROR,
  /** A status from 500 to 599. */
  SERVER_ERROR;

  /** The word in answers, histories and meters, such as {@code not-found}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it may be our own line that is down, and not this site. */
  public boolean isLikelyOurs() {
    return this == UNREACHABLE || this == TIMEOUT;
  }
}
