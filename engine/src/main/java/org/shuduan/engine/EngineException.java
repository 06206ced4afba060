package org.shuduan.engine;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.connection.Fault;

/** Elasticsearch could not do what was asked. Each way to fail is a type of its own. */
public abstract sealed class EngineException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Whether the same request may succeed a little later. */
  public boolean mayPass() {
    return false;
  }

  /** Nobody answers at the addresses, or not so that we may talk to them. */
  public static final class Unreachable extends EngineException {
    private static final long serialVersionUID = 1L;
    private final Fault fault;

    Unreachable(EngineOptions options, Throwable cause) {
      this(options, Fault.of(cause), cause);
    }

    private Unreachable(EngineOptions options, Fault fault, Throwable cause) {
      super(
          "连接不上 Elasticsearch（%s）：%s（%s）。用 shuduan doctor 逐项检查连接选项，或用 shuduan node start 启动本机节点"
              .formatted(options.addresses(), fault.text(), cause.getMessage()),
          cause);
      this.fault = fault;
    }

    @Override
    public boolean mayPass() {
      return fault.mayPass();
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

    @Override
    public boolean mayPass() {
      return true;
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

    @Override
    public boolean mayPass() {
      return true;
    }
  }

  /** Elasticsearch answered with an error. */
  public static final class Refused extends EngineException {
    private static final long serialVersionUID = 1L;
    private static final String DISK_FULL = "read-only-allow-delete";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int PROXY = 407;
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);
    private final int status;

    Refused(int status, String reason, Throwable cause) {
      super("Elasticsearch 拒绝了请求（HTTP " + status + "）：" + reason + hint(status, reason), cause);
      this.status = status;
    }

    private static String hint(int status, String reason) {
      if (reason.contains(DISK_FULL)) {
        return "（磁盘将满，索引被写保护：请腾出空间，写保护会自动解除）";
      }
      return switch (status) {
        case UNAUTHORIZED -> "（没有通过登录：请检查 API 密钥，或用户和密码）";
        case FORBIDDEN -> "（权限不够：shuduan roles 打印各种用途所需的角色）";
        case PROXY -> "（代理要求登录：请检查代理的用户和密码）";
        default -> "";
      };
    }

    /** The HTTP status of the answer. */
    public int status() {
      return status;
    }

    @Override
    public boolean mayPass() {
      return isPassing(status);
    }

    /** Whether a status says that Elasticsearch is busy or not ready rather than unwilling. */
    public static boolean isPassing(int status) {
      return PASSING.contains(status);
    }
  }

  /** There is no index yet. */
  public static final class NothingIndexed extends EngineException {
    private static final long serialVersionUID = 1L;

    NothingIndexed(EngineOptions options) {
      super(
          options.addresses()
              + " 上还没有索引，请先运行 shuduan index 文件…"
              // Elasticsearch does not tell the two apart.
              + (options.credentials().header().isPresent()
                  ? "；若已有索引，则是所用的角色看不到它，见 shuduan roles"
                  : ""),
          null);
    }
  }

  /** The live indices were made for another schema than this program's. */
  public static final class SchemaMismatch extends EngineException {
    private static final long serialVersionUID = 1L;

    SchemaMismatch(String found, int expected) {
      super("现有索引的结构版本是 " + found + "，本程序需要 " + expected + "：需要重建索引，请运行 shuduan reindex", null);
    }
  }

  /** Another admin changes what is live. */
  public static final class Locked extends EngineException {
    private static final long serialVersionUID = 1L;

    Locked(AdminLock.Entry held) {
      super(
          "%s 正在运行 %s（%s 开始），请等它结束；如果它已不在运行，它的锁在 %s 失效"
              .formatted(
                  held.holder(),
                  held.command(),
                  LOCAL.format(held.since()),
                  LOCAL.format(held.until())),
          null);
    }
  }

  /** Another admin took the lock, since it had expired. */
  public static final class LockLost extends EngineException {
    private static final long serialVersionUID = 1L;

    LockLost() {
      super("与 Elasticsearch 中断太久，锁已被别人取得，已停止；请在对方结束后再运行一次", null);
    }
  }

  /** Elasticsearch keeps no roles that could be changed by requests. */
  public static final class NoRoleApi extends EngineException {
    private static final long serialVersionUID = 1L;

    NoRoleApi(Refused cause) {
      super(
          "这个集群没有角色接口：把 shuduan roles print 的输出并入各节点的 config/roles.yml（" + cause.getMessage() + "）",
          cause);
    }
  }

  /** A snapshot repository is not registered and cannot be. */
  public static final class NoRepository extends EngineException {
    private static final long serialVersionUID = 1L;

    NoRepository(String repository, Refused cause) {
      super(
          "快照仓库“%s”没有登记，也登记不了：各节点要在 elasticsearch.yml 里用 path.repo 给出一个共用的文件夹并重启，或者先自行登记仓库（%s）"
              .formatted(repository, cause.getMessage()),
          cause);
    }
  }

  /** A snapshot did not come out whole. */
  public static final class SnapshotFailed extends EngineException {
    private static final long serialVersionUID = 1L;

    SnapshotFailed(String repository, String name, String state) {
      super(
          "快照 %s/%s 没有做成（%s）：请查看 Elasticsearch 日志和仓库所在的磁盘".formatted(repository, name, state),
          null);
    }
  }
}
