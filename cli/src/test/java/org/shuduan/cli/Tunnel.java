package org.shuduan.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A proxy that connects every CONNECT to one server, whatever name it asks for. */
final class Tunnel implements AutoCloseable {

  private final ServerSocket socket;
  private final URI server;
  private final @Nullable String authorization;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /**
   * @param authorization the header that the proxy asks for, null if none
   */
  Tunnel(URI server, @Nullable String authorization) throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.server = server;
    this.authorization = authorization;
    threads.submit(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  private Void accept() throws IOException {
    while (true) {
      Socket client = socket.accept();
      threads.submit(() -> serve(client));
    }
  }

  private Void serve(Socket client) throws IOException {
    try (client;
        Socket target = new Socket(server.getHost(), server.getPort())) {
      String head = head(client.getInputStream());
      if (authorization != null && !head.contains("Proxy-Authorization: " + authorization)) {
        say(
            client,
            "HTTP/1.1 407 Proxy Authentication Required\r\n"
                + "Proxy-Authenticate: Basic realm=\"tunnel\"\r\n"
                + "Content-Length: 0\r\nConnection: close\r\n\r\n");
        return null;
      }
      say(client, "HTTP/1.1 200 Connection established\r\n\r\n");
      threads.submit(() -> target.getInputStream().transferTo(client.getOutputStream()));
      client.getInputStream().transferTo(target.getOutputStream());
    }
    return null;
  }

  private static void say(Socket client, String text) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** The request up to and with the empty line. */
  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
