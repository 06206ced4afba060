package org.shuduan.cli;

import picocli.CommandLine.Option;

/** Where page and API listen, the same for every command. */
final class PortOption {

  @Option(
      names = "--port",
      paramLabel = "端口",
      defaultValue = "8360",
      description = "检索页和接口的端口，0 表示任意空闲端口（缺省：${DEFAULT-VALUE}）")
  private int port;

  int port() {
    return port;
  }
}
