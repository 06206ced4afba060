package org.shuduan.engine;

import org.jspecify.annotations.Nullable;

/** Elasticsearch could not do what was asked. Each way to fail is a type of its own. */
public abstract sealed class EngineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Nobody answers at the address, or not in time. */
  public static final class Unreachable extends EngineException {
    private static final long serialVersionUID = 1L;

    Unreachable(EngineOptions options, Throwable cause) {
      super("连接不上 Elasticsearch（" + options.url() + "）：" + reason(cause), cause);
    }

    private static String reason(Throwable cause) {
      return cause instanceof java.net.SocketTimeoutException
          ? "等待回答超时，请查看集群负载或调大时限"
          : "请检查地址，或用 shuduan node start 启动本机节点（" + cause.getMessage() + "）";
    }
  }

  /** Elasticsearch answered with an error. */
  public static final class Refused extends EngineException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status, String reason, Throwable cause) {
      super("Elasticsearch 拒绝了请求（HTTP " + status + "）：" + reason, cause);
      this.status = status;
    }

    /** The HTTP status of the answer. */
    public int status() {
      return status;
    }
  }

  /** There is no index yet. */
  public static final class NothingIndexed extends EngineException {
    private static final long serialVersionUID = 1L;

    NothingIndexed(EngineOptions options) {
      super(options.url() + " 上还没有索引，请先运行 shuduan index 文件…", null);
    }
  }

  /** The live indices were made for another schema than this program's. */
  public static final class SchemaMismatch extends EngineException {
    private static final long serialVersionUID = 1L;

    SchemaMismatch(String found, int expected) {
      super("现有索引的结构版本是 " + found + "，本程序需要 " + expected + "：请用 shuduan index 重建索引", null);
    }
  }
}
