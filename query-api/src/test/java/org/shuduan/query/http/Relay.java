package org.shuduan.query.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands between a client and a server, so that the server can seem to stop and to come back. */
final class Relay implements AutoCloseable {

  private final InetSocketAddress server;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private @Nullable ServerSocket listening;

  Relay(URI server) {
    this.server = new InetSocketAddress(server.getHost(), server.getPort());
    this.port = listen(0);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The server is gone: its connections break, and new ones are refused. */
  void stop() {
    close();
  }

  /** It is back where it was. */
  void resume() {
    listen(port);
  }

  private int listen(int at) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
      listening = socket;
      daemon(() -> accept(socket));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket socket) {
    try {
      while (true) {
        Socket client = socket.accept();
        Socket onward = new Socket(server.getAddress(), server.getPort());
        open.add(client);
        open.add(onward);
        daemon(() -> pass(client, onward));
        daemon(() -> pass(onward, client));
      }
    } catch (IOException e) {
      // Stopped.
    }
  }

  private void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Either end is gone.
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      if (listening != null) {
        listening.close();
      }
      for (Socket socket : open) {
        socket.close();
      }
      open.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
