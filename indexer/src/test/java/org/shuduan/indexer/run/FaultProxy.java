package org.shuduan.indexer.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and a server and is sick in the ways that networks and servers are. One
 * request a connection, so that each meets the fault of its moment.
 */
final class FaultProxy implements AutoCloseable {

  /** What is wrong. */
  enum Fault {
    NONE,
    TOO_MANY_REQUESTS,
    UNAVAILABLE,
    RESET,
    STALL,
    HALF_CLOSED,
    TRUNCATED
  }

  private static final int STALL_MILLIS = 5_000;

  private final InetSocketAddress server;
  private final ServerSocket listening;
  private final Object met = new Object();
  private int faults;
  private volatile Fault fault = Fault.NONE;

  FaultProxy(String url) throws IOException {
    URI target = URI.create(url);
    server = new InetSocketAddress(target.getHost(), target.getPort());
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  /** From now on requests that write documents meet this. */
  void be(Fault fault) {
    this.fault = fault;
  }

  /** How many requests have met a fault. */
  int faults() {
    synchronized (met) {
      return faults;
    }
  }

  /** Waits until so many have. */
  void awaitFaults(int count) {
    synchronized (met) {
      try {
        while (faults < count) {
          met.wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listening.accept();
        daemon(() -> serve(client));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket client) {
    try (client) {
      byte[] request = Http.read(client.getInputStream(), true);
      if (request.length == 0) {
        return;
      }
      boolean write = new String(request, 0, 40, StandardCharsets.ISO_8859_1).contains("/_bulk");
      Fault now = write ? fault : Fault.NONE;
      if (now != Fault.NONE) {
        synchronized (met) {
          faults++;
          met.notifyAll();
        }
      }
      answer(client, request, now);
    } catch (IOException | InterruptedException e) {
      // Either end is gone.
    }
  }

  private void answer(Socket client, byte[] request, Fault now)
      throws IOException, InterruptedException {
    OutputStream out = client.getOutputStream();
    switch (now) {
      case TOO_MANY_REQUESTS -> out.write(Http.error("429 Too Many Requests"));
      case UNAVAILABLE -> out.write(Http.error("503 Service Unavailable"));
      case RESET -> client.setSoLinger(true, 0);
      case HALF_CLOSED -> {
        client.shutdownOutput();
        Thread.sleep(STALL_MILLIS / 5);
      }
      case STALL -> {
        Thread.sleep(STALL_MILLIS);
        out.write(forward(request));
      }
      case TRUNCATED -> {
        byte[] whole = forward(request);
        out.write(whole, 0, whole.length - Math.min(40, whole.length / 2));
      }
      case NONE -> out.write(forward(request));
    }
  }

  private byte[] forward(byte[] request) throws IOException {
    try (Socket onward = new Socket(server.getAddress(), server.getPort())) {
      onward.getOutputStream().write(request);
      onward.getOutputStream().flush();
      return Http.read(onward.getInputStream(), false);
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "fault-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As much of HTTP/1.1 as is needed to pass on one message. */
  private static final class Http {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String END_OF_CHUNKS = "\r\n0\r\n\r\n";

    static byte[] error(String status) {
      String body =
          "{\"error\":{\"type\":\"fault\",\"reason\":\""
              + status
              + "\"},\"status\":"
              + status.substring(0, 3)
              + "}";
      return ("HTTP/1.1 "
              + status
              + "\r\nContent-Type: application/json\r\nX-Elastic-Product: Elasticsearch\r\nConnection: close\r\nContent-Length: "
              + body.length()
              + END_OF_HEAD
              + body)
          .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A whole message, which says that no other will follow on its connection. */
    static byte[] read(InputStream in, boolean request) throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
        int b = in.read();
        if (b < 0) {
          return new byte[0];
        }
        head.write(b);
      }
      String text = head.toString(StandardCharsets.ISO_8859_1);
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.write(
          text.replaceAll("(?i)\r\nconnection: [^\r]*", "")
              .replace(END_OF_HEAD, "\r\nConnection: close" + END_OF_HEAD)
              .getBytes(StandardCharsets.ISO_8859_1));
      String length = header(text, "content-length");
      if (length != null && !(text.startsWith("HEAD") || !request && text.contains(" 204 "))) {
        whole.write(in.readNBytes(Integer.parseInt(length)));
      } else if (header(text, "transfer-encoding") != null) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (!ends(body)) {
          body.write(in.read());
        }
        whole.write(body.toByteArray());
      }
      return whole.toByteArray();
    }

    private static boolean ends(ByteArrayOutputStream body) {
      byte[] bytes = body.toByteArray();
      return new String(
              bytes,
              Math.max(0, bytes.length - END_OF_CHUNKS.length()),
              Math.min(bytes.length, END_OF_CHUNKS.length()),
              StandardCharsets.ISO_8859_1)
          .equals(END_OF_CHUNKS);
    }

    private static @Nullable String header(String head, String name) {
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse(null);
    }
  }
}
