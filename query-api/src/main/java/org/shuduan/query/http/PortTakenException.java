package org.shuduan.query.http;

/** Another program listens where the server shall listen. */
public final class PortTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PortTakenException(int port, Throwable cause) {
    super("端口 " + port + " 已被占用，请用 --port 另选一个，或写 0 由系统选", cause);
  }
}
