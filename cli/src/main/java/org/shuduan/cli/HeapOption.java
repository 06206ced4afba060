package org.shuduan.cli;

import picocli.CommandLine.Option;

/** How much memory a node of this machine gets. */
final class HeapOption {

  @Option(
      names = "--heap",
      paramLabel = "MB",
      defaultValue = "1024",
      description = "节点的堆内存，单位 MB（缺省：${DEFAULT-VALUE}）")
  private int megabytes;

  int megabytes() {
    return megabytes;
  }
}
