package org.shuduan.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.connection.Trust;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What certificates are trusted by. What the command line says goes before the environment. */
final class TrustOptions {

  private static final String CA = "SHUDUAN_ES_CA";
  private static final String FINGERPRINT = "SHUDUAN_ES_FINGERPRINT";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--ca",
      paramLabel = "文件",
      description = "https 的证书机构（PEM），如集群的 http_ca.crt（缺省：环境变量 " + CA + "，再缺省：Java 自带的）")
  private @Nullable String ca;

  @Option(
      names = "--fingerprint",
      paramLabel = "指纹",
      description = "https 证书或其证书机构的 SHA-256 指纹，代替 --ca（缺省：环境变量 " + FINGERPRINT + "）")
  private @Nullable String fingerprint;

  /** What was given. */
  Trust read() {
    boolean given = ca != null || fingerprint != null;
    String file = given ? ca : Secret.variable(CA);
    String pinned = given ? fingerprint : Secret.variable(FINGERPRINT);
    if (file != null && pinned != null) {
      throw wrong("证书机构文件与证书指纹只能用一种");
    }
    try {
      if (file != null) {
        return Trust.Authority.in(Path.of(file));
      }
      return pinned == null ? Trust.STANDARD : Trust.Fingerprint.of(pinned);
    } catch (IllegalArgumentException e) {
      throw wrong(
          (file != null ? "--ca（" + CA + "）：" : "--fingerprint（" + FINGERPRINT + "）：")
              + e.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
