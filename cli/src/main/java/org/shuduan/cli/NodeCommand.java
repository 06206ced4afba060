package org.shuduan.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.shuduan.node.BackgroundNode;
import org.shuduan.node.NodeOptions;
import org.shuduan.node.NodeRecord;
import org.shuduan.node.NodeStatus;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** An Elasticsearch on this machine that runs in the background. */
@Command(
    name = "node",
    description = "管理本机后台运行的 Elasticsearch 节点。",
    subcommands = {NodeCommand.Start.class, NodeCommand.Stop.class, NodeCommand.Status.class})
final class NodeCommand extends CommandGroup {

  /** Starts the node. */
  @Command(name = "start", description = "启动节点，等它就绪，最后一行打印它的地址；直到 node stop 才停。")
  static final class Start implements Callable<Integer> {

    @Mixin private HelpOptions help;
    @Mixin private DataDirectory data;
    @Mixin private HeapOption heap;
    @Spec private CommandSpec spec;

    @CommandLine.Option(
        names = "--es-port",
        paramLabel = "端口",
        description = "Elasticsearch 的端口（缺省：任意空闲端口）")
    private int port;

    @Override
    public Integer call() {
      PrintWriter err = spec.commandLine().getErr();
      PrintWriter out = spec.commandLine().getOut();
      if (BackgroundNode.status(data.path()) instanceof NodeStatus.Running running) {
        err.println("节点已在运行（进程 " + running.node().pid() + "）");
        out.println(running.node().url());
        return ExitCode.COMPLETE;
      }
      err.println("正在启动 Elasticsearch，数据在 " + data.path() + " …");
      NodeRecord node =
          BackgroundNode.start(
              NodeOptions.keptIn(data.path())
                  .withHeapMegabytes(heap.megabytes())
                  .withHttpPort(port));
      err.println(
          "Elasticsearch " + node.version() + " 已就绪（进程 " + node.pid() + "），用 shuduan node stop 停止");
      out.println(node.url());
      return ExitCode.COMPLETE;
    }
  }

  /** Stops the node. */
  @Command(name = "stop", description = "停止节点，数据保留。")
  static final class Stop implements Callable<Integer> {

    @Mixin private HelpOptions help;
    @Mixin private DataDirectory data;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      NodeStatus before = BackgroundNode.stop(data.path());
      spec.commandLine()
          .getOut()
          .println(
              before instanceof NodeStatus.Running running
                  ? "已停止 " + running.node().url()
                  : describe(before, data));
      return ExitCode.COMPLETE;
    }
  }

  /** Says how the node is. */
  @Command(name = "status", description = "查看节点是否在运行；在运行时退出码为 0，否则为 1。")
  static final class Status implements Callable<Integer> {

    @Mixin private HelpOptions help;
    @Mixin private DataDirectory data;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      NodeStatus status = BackgroundNode.status(data.path());
      spec.commandLine().getOut().println(describe(status, data));
      return status instanceof NodeStatus.Running ? ExitCode.COMPLETE : ExitCode.FAILED;
    }
  }

  private static String describe(NodeStatus status, DataDirectory data) {
    if (status instanceof NodeStatus.Running running) {
      NodeRecord node = running.node();
      return "正在运行：" + node.url() + "，Elasticsearch " + node.version() + "，进程 " + node.pid();
    }
    return status instanceof NodeStatus.Stale stale
        ? "没有运行：" + stale.reason()
        : "没有运行：" + data.path() + " 没有登记节点";
  }
}
