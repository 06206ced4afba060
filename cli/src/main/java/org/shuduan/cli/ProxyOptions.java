package org.shuduan.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.connection.Credentials;
import org.shuduan.engine.connection.ProxyServer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What requests go through. What the command line says goes before the environment. */
final class ProxyOptions {

  private static final String PROXY = "SHUDUAN_ES_PROXY";
  private static final String USER = "SHUDUAN_ES_PROXY_USER";
  private static final String PASSWORD = "SHUDUAN_ES_PROXY_PASSWORD";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--proxy",
      paramLabel = "地址",
      description = "经过的 HTTP 代理，如 http://127.0.0.1:3128（缺省：环境变量 " + PROXY + "，再缺省：直连）")
  private @Nullable String proxy;

  @Option(
      names = "--proxy-user",
      paramLabel = "用户",
      description = "代理要求登录时的用户名（缺省：环境变量 " + USER + "）")
  private @Nullable String user;

  @Option(
      names = "--proxy-password-file",
      paramLabel = "文件",
      description = "存有代理密码的文件（缺省：环境变量 " + PASSWORD + " 或 " + PASSWORD + "_FILE）")
  private @Nullable Path passwordFile;

  /** What was given, null if nothing. */
  @Nullable ProxyServer read() {
    String address = proxy != null ? proxy : Secret.variable(PROXY);
    String name = user != null ? user : Secret.variable(USER);
    if (address == null) {
      if (user != null || passwordFile != null) {
        throw wrong("有代理的用户或密码，还缺 --proxy");
      }
      return null;
    }
    try {
      return ProxyServer.at(
          address, name == null ? null : new Credentials.User(name, password(name)));
    } catch (IllegalArgumentException e) {
      throw wrong("--proxy（" + PROXY + "）：" + e.getMessage());
    }
  }

  private String password(String name) {
    String password = Secret.of(passwordFile, PASSWORD);
    if (password == null) {
      throw wrong("代理用户 %s 没有密码：用 --proxy-password-file 或环境变量 %s".formatted(name, PASSWORD));
    }
    return password;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
