package org.shuduan.engine.connection;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.conn.ConnectTimeoutException;

/** Why a request found no answer, as far as the exception tells. */
public enum Fault {
  UNKNOWN_HOST("查不到这个主机名", true, is(UnknownHostException.class)),
  CONNECT_TIMEOUT("在时限内没有连上", true, is(ConnectTimeoutException.class)),
  REFUSED("连接被拒绝，这个端口上没有程序", true, is(ConnectException.class)),
  NO_ROUTE("到不了这台主机", true, is(NoRouteToHostException.class)),
  ANSWER_TIMEOUT("连上了，但在时限内没有回答", true, is(SocketTimeoutException.class)),
  WRONG_NAME("服务器的证书不是给这个主机名的", false, Fault::isWrongName),
  UNTRUSTED("服务器的证书不受信任", false, is(CertificateException.class)),
  NO_TLS("地址写的是 https，服务器说的却不是 TLS", false, Fault::isNoTls),
  TLS("TLS 握手没有成功", false, is(SSLException.class)),
  OTHER("没有得到回答", true, failure -> true);

  private static final List<Fault> ORDER = List.of(values());

  private final String text;
  private final boolean passing;
  private final Predicate<Throwable> shows;

  Fault(String text, boolean passing, Predicate<Throwable> shows) {
    this.text = text;
    this.passing = passing;
    this.shows = shows;
  }

  /** What an exception of the client, or what caused it, tells. */
  public static Fault of(Throwable failure) {
    return ORDER.stream().filter(fault -> fault.isShownBy(failure)).findFirst().orElse(OTHER);
  }

  private boolean isShownBy(Throwable failure) {
    // The client wraps an exception in a new one of its type; chains are short.
    Throwable link = failure;
    for (int depth = 0; link != null && depth < 20; depth++) {
      if (shows.test(link)) {
        return true;
      }
      link = link.getCause();
    }
    return false;
  }

  /** In words for users. */
  public String text() {
    return text;
  }

  /** Whether the same request may succeed a little later. */
  public boolean mayPass() {
    return passing;
  }

  private static Predicate<Throwable> is(Class<? extends Throwable> type) {
    return type::isInstance;
  }

  private static boolean isWrongName(Throwable failure) {
    return failure instanceof SSLPeerUnverifiedException
        || failure instanceof CertificateException && says(failure, "subject alternative");
  }

  private static boolean isNoTls(Throwable failure) {
    return failure instanceof SSLException && says(failure, "nrecognized SSL message");
  }

  private static boolean says(Throwable failure, String words) {
    return String.valueOf(failure.getMessage()).contains(words);
  }
}
