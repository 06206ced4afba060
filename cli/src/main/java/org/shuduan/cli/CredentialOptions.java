package org.shuduan.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shuduan.engine.connection.Credentials;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who a command says it is. What the command line says goes before the environment. */
final class CredentialOptions {

  private static final String API_KEY = "SHUDUAN_ES_API_KEY";
  private static final String USER = "SHUDUAN_ES_USER";
  private static final String PASSWORD = "SHUDUAN_ES_PASSWORD";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--api-key-file",
      paramLabel = "文件",
      description = "存有 API 密钥的文件（缺省：环境变量 " + API_KEY + " 或 " + API_KEY + "_FILE）")
  private @Nullable Path apiKeyFile;

  @Option(
      names = "--user",
      paramLabel = "用户",
      description = "用户名，密码另在文件或环境变量里（缺省：环境变量 " + USER + "）")
  private @Nullable String user;

  @Option(
      names = "--password-file",
      paramLabel = "文件",
      description = "存有密码的文件（缺省：环境变量 " + PASSWORD + " 或 " + PASSWORD + "_FILE）")
  private @Nullable Path passwordFile;

  /** The whole machine can read a command line, so a secret on it is lost already. */
  @Option(
      names = {"--api-key", "--password", "--proxy-password"},
      arity = "0..1",
      fallbackValue = "",
      hidden = true)
  void refuse(@Nullable String secret) {
    // Picocli says null of an option that is not there.
    if (secret == null) {
      return;
    }
    throw wrong("密码和密钥不能写在命令行上，本机的人都能在进程列表里看到：放进文件（--api-key-file、--password-file）或环境变量；已经写过的请作废");
  }

  /** What was given. */
  Credentials read() {
    if (apiKeyFile != null && (user != null || passwordFile != null)) {
      throw wrong("--api-key-file 与 --user、--password-file 只能用一种");
    }
    boolean asUser = user != null || passwordFile != null;
    String key = asUser ? null : Secret.of(apiKeyFile, API_KEY);
    String name = user != null || apiKeyFile != null ? user : Secret.variable(USER);
    if (key != null && name != null) {
      throw wrong("环境变量 %s 与 %s 只能设一种".formatted(API_KEY, USER));
    }
    try {
      if (key != null) {
        return Credentials.ApiKey.of(key);
      }
      return name == null ? nobody() : new Credentials.User(name, password(name));
    } catch (IllegalArgumentException e) {
      throw wrong(source(key != null) + "：" + e.getMessage());
    }
  }

  private Credentials nobody() {
    if (passwordFile != null) {
      throw wrong("有 --password-file，还缺 --user");
    }
    return Credentials.NONE;
  }

  private String password(String name) {
    String password = Secret.of(passwordFile, PASSWORD);
    if (password == null) {
      throw wrong("用户 %s 没有密码：用 --password-file 或环境变量 %s".formatted(name, PASSWORD));
    }
    return password;
  }

  private String source(boolean key) {
    return key
        ? apiKeyFile == null ? "环境变量 " + API_KEY : apiKeyFile.toString()
        : user == null ? "环境变量 " + USER : "选项 --user";
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
