package org.shuduan.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A certificate for a node on loopback and the authority that signed it, made for this start by the
 * keytool that comes with Java. All as PEM.
 *
 * @param authority the certificate of the authority
 * @param chain the node's certificate, then the authority's
 * @param key the node's private key
 */
public record NodeCertificate(String authority, String chain, String key) {

  private static final String DAYS = "30";

  /** Makes both anew, which takes about two seconds. */
  public static NodeCertificate make() throws IOException {
    Path folder = Files.createTempDirectory("shuduan-certificate-");
    try {
      Path store = folder.resolve("store.p12");
      String password = UUID.randomUUID().toString();
      keytool(store, password, "ca", "CN=shuduan authority", "-ext", "bc:c=ca:true");
      keytool(
          store,
          password,
          "node",
          "CN=localhost",
          "-signer",
          "ca",
          "-ext",
          "san=ip:127.0.0.1,dns:localhost");
      return read(store, password.toCharArray());
    } finally {
      FileTrees.delete(folder);
    }
  }

  private static void keytool(
      Path store, String password, String alias, String subject, String... more)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                subject,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                DAYS,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                // Not on the command line, where every user of the machine could read it.
                "-storepass:env",
                "STORE_PASSWORD"));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("STORE_PASSWORD", password);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool: " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while keytool made a certificate", e);
    }
  }

  private static NodeCertificate read(Path file, char[] password) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), password);
      StringBuilder chain = new StringBuilder();
      for (Certificate certificate : store.getCertificateChain("node")) {
        chain.append(pem("CERTIFICATE", certificate.getEncoded()));
      }
      return new NodeCertificate(
          pem("CERTIFICATE", store.getCertificate("ca").getEncoded()),
          chain.toString(),
          pem("PRIVATE KEY", store.getKey("node", password).getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot read what keytool made", e);
    }
  }

  private static String pem(String kind, byte[] content) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content));
  }

  /** Without the key, so that it lands in no log. */
  @Override
  public String toString() {
    return chain;
  }
}
