package org.shuduan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuduan.engine.connection.Credentials;
import org.shuduan.engine.connection.ProxyServer;

/**
 * What is said of addresses that cannot be used, and which option it names; TLS and the rest of
 * Elasticsearch are tried by the command on a real node.
 */
class ConnectionCheckTest {

  private static final String ME = "{\"username\":\"ann\",\"roles\":[\"reader\"]}";

  private StubServer server;

  @BeforeEach
  void start() throws IOException {
    server = new StubServer(exchange -> StubServer.send(exchange, 404, ""));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anUnknownHostIsNamed() {
    ConnectionCheck.Trial trial = trial(EngineOptions.at("http://nowhere.invalid:9200"));
    assertThat(trial.what()).contains("查不到主机名：nowhere.invalid");
    assertThat(trial.todo()).contains("--es");
  }

  @Test
  void aRefusedConnectionIsToldFromOneThatIsNotAnswered() throws IOException {
    ServerSocket closed = new ServerSocket(0);
    closed.close();
    String nobody = "http://127.0.0.1:" + closed.getLocalPort();
    assertThat(trial(EngineOptions.at(nobody)).what()).contains("连接被拒绝：127.0.0.1");

    server.answerNothing();
    ConnectionCheck.Trial silent =
        trial(EngineOptions.at(server.url()).withRequestTimeout(Duration.ofMillis(200)));
    assertThat(silent.what()).contains("连上了", "200 毫秒内没有回答");
    assertThat(silent.todo()).contains("--timeout");
  }

  @Test
  void aServerThatIsNoElasticsearchIsFoundOut() {
    server.answer(exchange -> StubServer.send(exchange, 200, "<html>welcome</html>"));
    assertThat(trial(EngineOptions.at(server.url())).what())
        .contains("不是 Elasticsearch", "HTTP 200");
  }

  @Test
  void httpsToAPlainServerIsFoundOut() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> answerBadRequest(plain));
      thread.setDaemon(true);
      thread.start();
      ConnectionCheck.Trial trial =
          trial(EngineOptions.at("https://127.0.0.1:" + plain.getLocalPort()));
      assertThat(trial.what()).contains("说的不是 TLS");
      assertThat(trial.todo()).contains("http://");
    }
  }

  /** What a server of plain http makes of a handshake. */
  private static void answerBadRequest(ServerSocket plain) {
    while (!plain.isClosed()) {
      try (Socket client = plain.accept()) {
        if (client.getInputStream().read() >= 0) {
          client
              .getOutputStream()
              .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException e) {
        // The client hung up, or the test is over.
      }
    }
  }

  @Test
  void eachOfSeveralHostsIsTriedByItself() {
    server.answer(exchange -> StubServer.elasticsearch(exchange, 200, ME));
    List<ConnectionCheck.Trial> trials =
        ConnectionCheck.of(EngineOptions.at(server.url(), "http://nowhere.invalid:9200"));
    assertThat(trials).extracting(ConnectionCheck.Trial::usable).containsExactly(true, false);
    assertThat(trials.get(0).what()).contains("登录为 ann", "角色 reader");
  }

  @Test
  void requestsGoThroughTheProxyWhichLearnsNothingButItsOwnPassword() {
    server.answer(
        exchange -> {
          boolean known = exchange.getRequestHeaders().containsKey("Proxy-Authorization");
          if (!known) {
            exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"proxy\"");
          }
          StubServer.elasticsearch(exchange, known ? 200 : 407, ME);
        });
    EngineOptions behind = EngineOptions.at("http://es.invalid:9200");
    ConnectionCheck.Trial unknown = trial(behind.withProxy(ProxyServer.at(server.url(), null)));
    assertThat(unknown.what()).contains("代理 " + server.url() + " 要求登录", "HTTP 407");
    assertThat(unknown.todo()).contains("--proxy-user");
    server.asked().clear();

    ProxyServer proxy = ProxyServer.at(server.url(), new Credentials.User("bob", "proxy-password"));
    assertThat(trial(behind.withProxy(proxy)).usable()).isTrue();
    assertThat(server.asked().get(server.asked().size() - 1).getFirst("Proxy-Authorization"))
        .isEqualTo("Basic " + base64("bob:proxy-password"));
    assertThat(server.asked().get(server.asked().size() - 1)).doesNotContainKey("Authorization");

    ProxyServer gone = ProxyServer.at("http://nowhere.invalid:3128", null);
    assertThat(trial(behind.withProxy(gone)).todo()).contains("--proxy");
  }

  @Test
  void whoRedirectsGetsNoCredentials() {
    server.answer(
        exchange -> {
          exchange.getResponseHeaders().add("Location", server.url() + "/elsewhere");
          StubServer.send(exchange, 302, "");
        });
    EngineOptions options =
        EngineOptions.at(server.url()).withCredentials(new Credentials.User("ann", "secret"));
    assertThat(trial(options).what()).contains("HTTP 302");
    assertThat(server.asked()).hasSize(1);
  }

  private static ConnectionCheck.Trial trial(EngineOptions options) {
    return ConnectionCheck.of(options).get(0);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
