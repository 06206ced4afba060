package org.shuduan.indexer.read;

import java.io.IOException;

/**
 * A source that cannot be taken in. The message is one line of Chinese for users: which file, what
 * is wrong with it, where, and what to do.
 */
public final class UnreadableSourceException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why a source is refused. */
  public enum Reason {
    /** There is no such file. */
    MISSING,
    /** It is a folder, a device, or something else that is no regular file. */
    NOT_A_FILE,
    /** The file may not be read, or reading failed. */
    NO_ACCESS,
    /** It holds nothing, or nothing but white space. */
    EMPTY,
    /** It holds bytes that are no text, and no format recognises it. */
    BINARY,
    /** Its bytes are valid in none of the encodings that are read, or mix several. */
    CHARSET,
    /** It is larger than what memory is meant to hold, or unpacks to more. */
    TOO_LARGE,
    /** It is of a format that is known and not read. */
    UNSUPPORTED,
    /** It is protected by a password. */
    ENCRYPTED,
    /** It ends too early or breaks the rules of its format. */
    DAMAGED,
    /** It shows pictures of pages and holds no text. */
    NO_TEXT_LAYER,
    /** An archive names a file that lies outside of it. */
    UNSAFE_NAME,
    /** A folder holds a link to itself or to a folder around it. */
    LOOP,
    /** It was written to while it was read. */
    CHANGED,
    /** It is text, but no Chinese report. */
    NOT_A_REPORT
  }

  private final Reason reason;
  private final String file;

  /**
   * A source refused for what it is.
   *
   * @param reason why
   * @param file its name, which the message is made to begin with
   * @param message what is wrong, where, and what to do, in Chinese
   */
  public UnreadableSourceException(Reason reason, String file, String message) {
    super(file + "：" + message);
    this.reason = reason;
    this.file = file;
  }

  /**
   * A source refused because reading it failed.
   *
   * @param reason why
   * @param file its name, which the message is made to begin with
   * @param message what is wrong, where, and what to do, in Chinese
   * @param cause what failed
   */
  public UnreadableSourceException(Reason reason, String file, String message, Exception cause) {
    this(reason, file, message);
    initCause(cause);
  }

  /** Why the source was refused. */
  public Reason reason() {
    return reason;
  }

  /** The name of the source. */
  public String file() {
    return file;
  }
}
