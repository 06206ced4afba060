package org.shuduan.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An Elasticsearch server that runs on after this process, until {@link #stop}. It is found again
 * by the record in its data directory.
 */
public final class BackgroundNode {

  private BackgroundNode() {}

  /**
   * Starts a node and waits until it is healthy.
   *
   * @param options with a data directory
   * @return what was recorded
   * @throws NodeException if it cannot start; nothing of it is left running then
   */
  public static NodeRecord start(NodeOptions options) {
    if (options.data() == null) {
      throw new IllegalArgumentException("后台节点需要一个数据目录");
    }
    return NodeStart.start(options, true).record();
  }

  /** What is known of the node of a data directory, be it in the background or embedded. */
  public static NodeStatus status(Path data) {
    Optional<NodeRecord> found = NodeRecord.read(data);
    if (found.isEmpty()) {
      return new NodeStatus.None();
    }
    NodeRecord record = found.get();
    if (record.process().isPresent()) {
      return new NodeStatus.Running(record);
    }
    boolean reused = ProcessHandle.of(record.pid()).filter(ProcessHandle::isAlive).isPresent();
    return new NodeStatus.Stale(
        record,
        reused ? "进程号 " + record.pid() + " 现在属于另一个程序，原来的节点已不在运行" : "进程 " + record.pid() + " 已不在运行");
  }

  /**
   * Stops the node of a data directory, waits until it is gone and deletes its record. A stale
   * record is deleted too; the process that has its id now is left alone.
   *
   * @return what {@link #status} said before
   * @throws NodeException.StopFailed if the process does not end
   */
  public static NodeStatus stop(Path data) {
    NodeStatus before = status(data);
    if (before instanceof NodeStatus.Running running) {
      running.node().process().ifPresent(Processes::end);
    }
    try {
      NodeRecord.delete(data);
    } catch (IOException e) {
      throw new NodeException.FileTrouble("删除节点记录", e);
    }
    return before;
  }
}
