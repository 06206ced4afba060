package org.shuduan.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.node.BackgroundNode;
import org.shuduan.node.NodeStatus;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which Elasticsearch a command uses, the same for every command. */
final class EngineConnection {

  @Mixin private DataDirectory data;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--es", paramLabel = "地址", description = "Elasticsearch 的地址（缺省：--data 里登记的本机节点）")
  private String url;

  @Option(
      names = "--timeout",
      paramLabel = "秒",
      defaultValue = "60",
      description = "等待 Elasticsearch 一次回答的时限（缺省：${DEFAULT-VALUE}）")
  private int timeout;

  /** Where this machine keeps what belongs to its admin. */
  Path data() {
    return data.path();
  }

  /**
   * A connection to the Elasticsearch that was named, else to the node recorded on this machine.
   *
   * @throws CommandFailure if none is named and none is recorded
   */
  Engine connect() {
    EngineOptions options = options();
    if (timeout < 1) {
      throw new ParameterException(command.commandLine(), "选项 --timeout 须不小于 1");
    }
    return Engine.connect(
        new EngineOptions(options.url(), options.connectTimeout(), Duration.ofSeconds(timeout)));
  }

  private EngineOptions options() {
    if (url != null) {
      try {
        return EngineOptions.at(url);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(command.commandLine(), e.getMessage(), e);
      }
    }
    NodeStatus status = BackgroundNode.status(data.path());
    if (status instanceof NodeStatus.Running running) {
      return EngineOptions.at(running.node().url().toString());
    }
    String found = status instanceof NodeStatus.Stale stale ? "（" + stale.reason() + "）" : "";
    throw new CommandFailure(
        data.path()
            + " 没有登记正在运行的节点"
            + found
            + "：用 --es 地址 指定 Elasticsearch，或先运行 shuduan node start");
  }
}
