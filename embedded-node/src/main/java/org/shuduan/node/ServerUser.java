package org.shuduan.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the server runs: as we do, or, since Elasticsearch refuses root, as nobody.
 *
 * @param nobody whether we are root and the server must be another user
 */
record ServerUser(boolean nobody) {

  private static final int NOBODY = 65534;

  static ServerUser current() {
    try {
      Path self = Path.of("/proc/self");
      boolean root =
          Files.exists(self)
              ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
              : "root".equals(System.getProperty("user.name"));
      return new ServerUser(root);
    } catch (IOException e) {
      throw new NodeException.FileTrouble("查询当前用户", e);
    }
  }

  /** The command as that user. */
  List<String> command(List<String> command) {
    List<String> full = new ArrayList<>();
    if (nobody) {
      full.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }
    full.addAll(command);
    return full;
  }

  /** Gives a directory to that user. */
  void own(Path directory) throws IOException {
    if (nobody) {
      FileTrees.handOver(directory, NOBODY);
    }
  }

  /**
   * Checks that the user can run a program or, for a directory, enter it.
   *
   * @throws NodeException.DirectoryUnusable naming the first closed directory on the way
   */
  void requireAccess(Path path) {
    if (!nobody || succeeds(command(List.of("test", "-x", path.toString())))) {
      return;
    }
    Path closed = path;
    for (Path parent = path.toAbsolutePath().getParent();
        parent != null;
        parent = parent.getParent()) {
      if (!openToOthers(parent)) {
        closed = parent;
      }
    }
    throw new NodeException.DirectoryUnusable(
        "Elasticsearch 不能以 root 运行，改以用户 %d（nobody）运行，但该用户进不了 %s（需要用到 %s）。请换一个目录，或执行 chmod o+x %s，或改用普通用户运行。"
            .formatted(NOBODY, closed, path, closed));
  }

  private static boolean openToOthers(Path directory) {
    try {
      return Files.getPosixFilePermissions(directory).contains(PosixFilePermission.OTHERS_EXECUTE);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean succeeds(List<String> command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      throw new NodeException.DirectoryUnusable(
          "以 root 身份启动 Elasticsearch 需要命令 setpriv（Debian 的 util-linux 软件包）。请安装它，或改用普通用户运行。", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NodeException.FileTrouble("等待命令结束", e);
    }
  }
}
