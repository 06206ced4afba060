package org.shuduan.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineOptions;
import org.shuduan.node.BackgroundNode;
import org.shuduan.node.NodeStatus;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which Elasticsearch a command uses and how it reaches it, the same for every command. */
final class EngineConnection {

  private static final String ADDRESS = "SHUDUAN_ES";

  @Mixin private DataDirectory data;
  @Mixin private TrustOptions trust;
  @Mixin private CredentialOptions credentials;
  @Mixin private ProxyOptions proxy;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--es",
      paramLabel = "地址",
      split = ",",
      description = "Elasticsearch 的地址，几个节点用逗号分开（缺省：环境变量 " + ADDRESS + "，再缺省：--data 里登记的本机节点）")
  private List<String> addresses = List.of();

  @Option(
      names = "--timeout",
      paramLabel = "秒",
      defaultValue = "60",
      description = "等待 Elasticsearch 一次回答的时限（缺省：${DEFAULT-VALUE}）")
  private int timeout;

  @Option(
      names = "--connect-timeout",
      paramLabel = "秒",
      defaultValue = "5",
      description = "与 Elasticsearch 建立连接的时限（缺省：${DEFAULT-VALUE}）")
  private int connectTimeout;

  @Option(names = "--compress", description = "压缩与 Elasticsearch 之间的传输，适合慢的网络")
  private boolean compress;

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
    if (timeout < 1 || connectTimeout < 1) {
      throw wrong("选项 --timeout 和 --connect-timeout 须不小于 1");
    }
    try {
      return Engine.connect(
          EngineOptions.at(addresses())
              .withTrust(trust.read())
              .withCredentials(credentials.read())
              .withProxy(proxy.read())
              .withConnectTimeout(Duration.ofSeconds(connectTimeout))
              .withRequestTimeout(Duration.ofSeconds(timeout))
              .withCompression(compress));
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private String[] addresses() {
    if (!addresses.isEmpty()) {
      return addresses.toArray(String[]::new);
    }
    String variable = Secret.variable(ADDRESS);
    return variable != null ? variable.split(",") : new String[] {recorded()};
  }

  private String recorded() {
    NodeStatus status = BackgroundNode.status(data.path());
    if (status instanceof NodeStatus.Running running) {
      return running.node().url().toString();
    }
    String found = status instanceof NodeStatus.Stale stale ? "（" + stale.reason() + "）" : "";
    throw new CommandFailure(
        data.path()
            + " 没有登记正在运行的节点"
            + found
            + "：用 --es 地址 指定 Elasticsearch，或先运行 shuduan node start");
  }

  private ParameterException wrong(@Nullable String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
