package org.shuduan.node;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why a node cannot start or stop. The message is Chinese, for users, and says what to do. */
public abstract sealed class NodeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private NodeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The zips of server and plugin are not where they should be, or are not what they should be. */
  public static final class FilesMissing extends NodeException {
    private static final long serialVersionUID = 1L;

    FilesMissing(String message) {
      super(message, null);
    }

    FilesMissing(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The server needs a newer Java than the one that runs this process, and none was found. */
  public static final class JavaTooOld extends NodeException {
    private static final long serialVersionUID = 1L;

    JavaTooOld(String server, int needed, int running) {
      super(
          "Elasticsearch %s 需要 Java %d 或更新的版本，当前是 Java %d（%s），常见位置也没有找到更新的。请安装它，并把 ES_JAVA_HOME 指向它。"
              .formatted(server, needed, running, System.getProperty("java.home")),
          null);
    }
  }

  /** Another program listens on the port. */
  public static final class PortTaken extends NodeException {
    private static final long serialVersionUID = 1L;

    PortTaken(int port) {
      super("端口 %d 已被占用。请换一个端口（0 表示自动选择），或先停掉占用它的程序。".formatted(port), null);
    }
  }

  /** The machine has too little free memory for the heap. */
  public static final class MemoryShort extends NodeException {
    private static final long serialVersionUID = 1L;

    MemoryShort(long neededMegabytes, long freeMegabytes, int heapMegabytes) {
      super(
          "内存不足：堆内存 %d MB 的 Elasticsearch 约需 %d MB，目前可用 %d MB。请关闭其他程序，或减小堆内存。"
              .formatted(heapMegabytes, neededMegabytes, freeMegabytes),
          null);
    }
  }

  /** A file system has too little free space. */
  public static final class DiskShort extends NodeException {
    private static final long serialVersionUID = 1L;

    DiskShort(Path directory, long neededMegabytes, long freeMegabytes) {
      super(
          "磁盘空间不足：%s 所在磁盘至少需要 %d MB，目前剩余 %d MB。请清理磁盘，或换一个目录。"
              .formatted(directory, neededMegabytes, freeMegabytes),
          null);
    }
  }

  /** A directory cannot be made, written or entered by the server. */
  public static final class DirectoryUnusable extends NodeException {
    private static final long serialVersionUID = 1L;

    DirectoryUnusable(String message) {
      super(message, null);
    }

    DirectoryUnusable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** A running node uses the data directory already. */
  public static final class DirectoryInUse extends NodeException {
    private static final long serialVersionUID = 1L;

    DirectoryInUse(Path data, String by) {
      super("数据目录 %s 正被另一个节点使用（%s）。请先停掉它，或换一个数据目录。".formatted(data, by), null);
    }
  }

  /** The server ended or did not become healthy in time; the message holds the end of its log. */
  public static final class StartFailed extends NodeException {
    private static final long serialVersionUID = 1L;

    StartFailed(String message, String log) {
      super(message + "日志末尾：\n" + log.indent(2), null);
    }
  }

  /** The server does not stop. */
  public static final class StopFailed extends NodeException {
    private static final long serialVersionUID = 1L;

    StopFailed(long pid) {
      super("无法停止 Elasticsearch 进程 %d。请检查权限后手动结束它。".formatted(pid), null);
    }
  }

  /** Reading or writing one of the node's own files failed. */
  public static final class FileTrouble extends NodeException {
    private static final long serialVersionUID = 1L;

    FileTrouble(String what, Throwable cause) {
      super(what + "失败：" + cause.getMessage(), cause);
    }
  }
}
