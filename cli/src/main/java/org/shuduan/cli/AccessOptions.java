package org.shuduan.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.query.http.ServerOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who may use page and API, and from where. */
final class AccessOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--host",
      paramLabel = "地址",
      defaultValue = "127.0.0.1",
      description = "监听的地址（缺省：${DEFAULT-VALUE}）；别的机器能访问的地址须有 --tokens 或 --open")
  private String host;

  @Option(
      names = "--tokens",
      paramLabel = "文件",
      description = "令牌文件，有令牌才能用接口；用 shuduan token add 新建")
  private @Nullable Path tokens;

  @Option(names = "--open", description = "没有令牌也让别的机器使用")
  private boolean open;

  @Option(
      names = "--rate",
      paramLabel = "次数",
      defaultValue = "" + ServerOptions.DEFAULT_REQUESTS_PER_MINUTE,
      description = "每个令牌每分钟最多请求几次（缺省：${DEFAULT-VALUE}）")
  private int rate;

  @Option(
      names = "--cors",
      paramLabel = "来源",
      description = "允许这个来源的网页调用接口，如 https://example.org；可多次给出")
  private List<String> origins = List.of();

  /** The options with what was said here. */
  ServerOptions applyTo(ServerOptions options) {
    if (rate < 1) {
      throw new ParameterException(command.commandLine(), "选项 --rate 须不小于 1");
    }
    ServerOptions guarded = tokens == null ? options : options.guardedBy(tokens, rate);
    try {
      return guarded.listeningOn(host, open).allowing(origins);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
