package org.shuduan.node;

import java.io.IOException;
import java.nio.file.Path;

/** The steps from options to a healthy server, the same for both kinds of nodes. */
final class NodeStart {

  /**
   * A server that runs.
   *
   * @param process its process
   * @param record what stands in node.json if the data is kept
   */
  record Started(ServerProcess process, NodeRecord record) {}

  private NodeStart() {}

  static Started start(NodeOptions options, boolean background) {
    Preconditions.requirePort(options.httpPort());
    Preconditions.requireMemory(options.heapMegabytes());
    ServerUser user = ServerUser.current();
    ServerHome home = home(options, user);
    ServerJava java = ServerJava.find(home);
    user.requireAccess(home.launcher());
    user.requireAccess(java.home().resolve("bin").resolve("java"));
    try (NodeDirectory directory = NodeDirectory.open(options)) {
      try {
        directory.configure(home, options, user);
        ServerProcess process =
            background
                ? ServerProcess.background(home, java, directory, user)
                : ServerProcess.supervised(home, java, directory, user);
        NodeRecord record = process.awaitHealthy(options, home.version());
        if (!directory.temporary()) {
          record.write(directory.root());
        }
        return new Started(process, record);
      } catch (NodeException e) {
        if (directory.temporary()) {
          FileTrees.delete(directory.root());
        }
        throw e;
      }
    } catch (IOException e) {
      throw new NodeException.FileTrouble("写入节点目录", e);
    }
  }

  static void requireJava(NodeOptions options) {
    ServerJava.find(home(options, ServerUser.current()));
  }

  private static ServerHome home(NodeOptions options, ServerUser user) {
    return ServerHome.prepare(NodeFiles.locate(options), cache(options, user));
  }

  private static Path cache(NodeOptions options, ServerUser user) {
    Path chosen = options.cache();
    if (chosen != null) {
      return chosen.toAbsolutePath();
    }
    String property = System.getProperty(NodeOptions.CACHE_PROPERTY);
    if (property != null && !property.isBlank()) {
      return Path.of(property).toAbsolutePath();
    }
    if (user.nobody()) {
      return Path.of("/var/cache/shuduan");
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    return (xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg))
        .resolve("shuduan");
  }
}
