package org.shuduan.engine.connection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Locale;
import javax.net.ssl.SSLContext;

/** What the certificate of a server is trusted by. Its name must fit in any case. */
public sealed interface Trust {

  /** The authorities that Java itself trusts. */
  Trust STANDARD = new Standard();

  /** What connections are made with. */
  SSLContext context();

  /** In words for users. */
  String describe();

  /** As Java trusts by itself. */
  record Standard() implements Trust {
    @Override
    public SSLContext context() {
      try {
        return SSLContext.getDefault();
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has a default context", e);
      }
    }

    @Override
    public String describe() {
      return "Java 自带的证书机构";
    }
  }

  /**
   * Authorities of one's own.
   *
   * @param file where their certificates were read
   * @param context trusts these alone
   */
  record Authority(Path file, SSLContext context) implements Trust {

    /**
     * Reads the certificates of a file.
     *
     * @param file one or more certificates as PEM or DER
     * @throws IllegalArgumentException if there are none; the message is for users
     */
    public static Authority in(Path file) {
      try (InputStream content = Files.newInputStream(file)) {
        Collection<? extends Certificate> found =
            CertificateFactory.getInstance("X.509").generateCertificates(content);
        if (found.isEmpty()) {
          throw new CertificateException("empty");
        }
        return new Authority(file, Certificates.context(Certificates.trusting(found)));
      } catch (NoSuchFileException e) {
        throw new IllegalArgumentException("没有这个文件：" + file, e);
      } catch (IOException e) {
        throw new IllegalArgumentException("不能读 " + file + "：" + e.getMessage(), e);
      } catch (CertificateException e) {
        throw new IllegalArgumentException(file + " 里没有 X.509 证书（应是 PEM 或 DER 格式）", e);
      }
    }

    @Override
    public String describe() {
      return "CA 文件 " + file;
    }
  }

  /**
   * One certificate of the chain that the server shows: its own or, better, its authority's.
   *
   * @param sha256 64 lower-case hexadecimal digits
   */
  record Fingerprint(String sha256) implements Trust {

    /**
     * @param text SHA-256 in hexadecimal digits, colons between them or not
     * @throws IllegalArgumentException if it is none; the message is for users
     */
    public static Fingerprint of(String text) {
      String digits = text.replace(":", "").toLowerCase(Locale.ROOT);
      if (!digits.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("证书指纹应是 SHA-256 的 64 位十六进制数，字节之间可以有冒号");
      }
      return new Fingerprint(digits);
    }

    @Override
    public SSLContext context() {
      return Certificates.context(new PinnedTrustManager(sha256));
    }

    @Override
    public String describe() {
      return "证书指纹 " + sha256;
    }
  }
}
