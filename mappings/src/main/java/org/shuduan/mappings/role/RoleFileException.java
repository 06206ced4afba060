package org.shuduan.mappings.role;

/**
 * A file of roles cannot be used. The message, in Chinese, names the file, the line and what is
 * wrong.
 */
public final class RoleFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RoleFileException(String message) {
    super(message);
  }
}
