package org.shuduan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuduan.node.NodeCertificate;

/** What {@code doctor} says of each option of the connection, on a node with security and TLS. */
class ConnectionIT {

  private static final String ADMIN = "shuduan_admin";

  private static final List<String> AS_ADMIN =
      List.of("--user", ADMIN, "--password-file", SecuredNode.passwordFile(ADMIN).toString());

  private static final List<String> TRUSTING = List.of("--ca", SecuredNode.authority());

  @TempDir private Path folder;

  @Test
  void withTheRightOptionsItSaysWhoWeAre() {
    Run doctor = doctor(SecuredNode.url(), AS_ADMIN, TRUSTING);
    assertThat(doctor.out()).contains("可用", "CA 文件", "登录为 shuduan_admin，角色 shuduan_admin");
    assertThat(doctor.exitCode()).as(doctor.out()).isNotEqualTo(ExitCode.FAILED);
  }

  @Test
  void anUntrustedCertificateIsShownWithTheFingerprintThatWouldDo() throws IOException {
    Run unknown = doctor(SecuredNode.url(), AS_ADMIN);
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(unknown.out()).contains("不受 Java 自带的证书机构 信任", "CN=localhost", "--ca");
    Matcher fingerprint = Pattern.compile("--fingerprint ([0-9a-f]{64})").matcher(unknown.out());
    assertThat(fingerprint.find()).isTrue();
    assertThat(
            doctor(SecuredNode.url(), AS_ADMIN, List.of("--fingerprint", fingerprint.group(1)))
                .out())
        .contains("可用", "证书指纹");

    String other = "0".repeat(64);
    assertThat(doctor(SecuredNode.url(), AS_ADMIN, List.of("--fingerprint", other)).out())
        .contains("证书指纹不符：给出的是 " + other, fingerprint.group(1));

    Path foreign = SecuredNode.write("foreign.crt", NodeCertificate.make().authority());
    assertThat(doctor(SecuredNode.url(), AS_ADMIN, List.of("--ca", foreign.toString())).out())
        .contains("不受 CA 文件 " + foreign + " 信任");
  }

  @Test
  void httpToAServerThatSpeaksTlsIsFoundOut() {
    assertThat(doctor(SecuredNode.url().replace("https", "http"), AS_ADMIN).out())
        .contains("而那里说的是 TLS", "https://");
  }

  @Test
  void whoIsNotLetInLearnsWhichCredentialsWereWrong() {
    assertThat(doctor(SecuredNode.url(), TRUSTING).out()).contains("没有给凭据", "HTTP 401");
    Path wrong = SecuredNode.write("wrong", "not-the-password");
    Run user =
        doctor(
            SecuredNode.url(),
            TRUSTING,
            List.of("--user", ADMIN, "--password-file", wrong.toString()));
    assertThat(user.out()).contains("用户 shuduan_admin 或其密码没有被接受", "HTTP 401", "--password-file");
    Path key = SecuredNode.write("key", "bm90LWEta2V5Om5vdC1hLWtleQ==");
    Run byKey = doctor(SecuredNode.url(), TRUSTING, List.of("--api-key-file", key.toString()));
    assertThat(byKey.out()).contains("API 密钥没有被接受", "HTTP 401", "--api-key-file");
    assertThat(user.out() + byKey.out()).doesNotContain("not-the-password", "bm90LWEta2V5");
  }

  @Test
  void whoMayNotLookAtTheClusterLearnsWhichRoleMay() {
    Run doctor = SecuredNode.as(SecuredNode.NOBODY, "doctor");
    assertThat(doctor.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(doctor.out()).contains("没有角色", "HTTP 403", "shuduan_admin");
  }

  @Test
  void aProxyIsGoneThroughAndToldApartFromElasticsearch() throws IOException {
    URI node = URI.create(SecuredNode.url());
    String password = "proxy-secret";
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("ann:" + password).getBytes(StandardCharsets.UTF_8));
    try (Tunnel proxy = new Tunnel(node, basic)) {
      List<String> through = List.of("--proxy", proxy.url());
      assertThat(doctor(SecuredNode.url(), AS_ADMIN, TRUSTING, through).out())
          .contains("代理 " + proxy.url() + " 要求登录", "HTTP 407", "--proxy-user");
      String file = SecuredNode.write("proxy", password).toString();
      List<String> known = List.of("--proxy-user", "ann", "--proxy-password-file", file);
      assertThat(doctor(SecuredNode.url(), AS_ADMIN, TRUSTING, through, known).out())
          .contains("登录为 shuduan_admin");
    }
    try (Tunnel proxy = new Tunnel(node, null)) {
      String elsewhere = "https://es.example.org:9200";
      assertThat(doctor(elsewhere, AS_ADMIN, TRUSTING, List.of("--proxy", proxy.url())).out())
          .contains("证书不是给主机名 es.example.org 的", "--es");
    }
  }

  @Test
  void oneUsableHostIsEnoughAndTheOthersAreNamed() {
    Run doctor = doctor(SecuredNode.url() + ",https://127.0.0.1:1", AS_ADMIN, TRUSTING);
    assertThat(doctor.out()).contains("登录为 shuduan_admin", "https://127.0.0.1:1 不可用", "连接被拒绝");
    Run search =
        SecuredNode.as("shuduan_admin", "status", "--es", "https://127.0.0.1:1", "--compress");
    assertThat(search.exitCode()).as(search.err()).isEqualTo(ExitCode.COMPLETE);
  }

  @SafeVarargs
  private Run doctor(String es, List<String>... options) {
    List<String> all = new ArrayList<>(List.of("doctor", "--es", es, "--data", folder.toString()));
    for (List<String> some : options) {
      all.addAll(some);
    }
    Run run = Run.of(all.toArray(String[]::new));
    SecuredNode.assertShowsNoSecret(run.out() + run.err());
    return run;
  }
}
