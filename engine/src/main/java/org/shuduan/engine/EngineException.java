package org.shuduan.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Elasticsearch could not do what was asked. Each way to fail is a type of its own. */
public abstract sealed class EngineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Nobody answers at the address. */
  public static final class Unreachable extends EngineException {
    private static final long serialVersionUID = 1L;

    Unreachable(EngineOptions options, Throwable cause) {
      super(
          "连接不上 Elasticsearch（"
              + options.url()
              + "）：请检查地址，或用 shuduan node start 启动本机节点（"
              + cause.getMessage()
              + "）",
          cause);
    }
  }

  /** The answer did not come in time. */
  public static final class TimedOut extends EngineException {
    private static final long serialVersionUID = 1L;

    /**
     * @param waited how long an answer was waited for
     * @param cause what gave up waiting, null where Elasticsearch did
     */
    public TimedOut(Duration waited, @Nullable Throwable cause) {
      super("等待 Elasticsearch 的回答超过 " + waited.toMillis() + " 毫秒，请查看集群负载或调大时限", cause);
    }
  }

  /** Elasticsearch answered for a part of the data only. */
  public static final class Incomplete extends EngineException {
    private static final long serialVersionUID = 1L;

    /**
     * @param failed how many shards did not answer
     * @param all how many shards were asked
     */
    public Incomplete(int failed, int all) {
      super("Elasticsearch 的 " + all + " 个分片中有 " + failed + " 个没有回答，结果不完整，请查看集群状态", null);
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
