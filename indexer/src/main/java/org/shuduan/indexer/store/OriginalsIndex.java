package org.shuduan.indexer.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import org.shuduan.engine.Engine;
import org.shuduan.engine.EngineException;
import org.shuduan.engine.Patience;

/**
 * Keeps originals in an index of their own, packed and in pieces of {@value #PIECE} bytes. The
 * index belongs to no generation; what is there stays there.
 */
public final class OriginalsIndex implements Originals {

  /** What the place is called. */
  static final String PLACE = "index";

  static final String SCHEME = PLACE + ":";

  private static final String INDEX = "shuduan-originals";
  private static final int PIECE = 4 << 20;
  private static final int BAD_REQUEST = 400;
  private static final String DEFINITION =
      """
      {"settings": {"index": {"number_of_shards": 1, "auto_expand_replicas": "0-1"}},
       "mappings": {"dynamic": "strict", "properties": {
         "sha256": {"type": "keyword"}, "piece": {"type": "integer"}, "pieces": {"type": "integer"},
         "data": {"type": "binary"}}}}
      """;

  private final Engine engine;
  private final Patience patience;

  /** Piece of an original; only the last one knows how many there are, the others say 0. */
  record Piece(String sha256, int piece, int pieces, String data) {}

  public OriginalsIndex(Engine engine, Patience patience) {
    this.engine = engine;
    this.patience = patience;
  }

  @Override
  public String place() {
    return PLACE;
  }

  @Override
  public String keep(Path file, String sha256) throws IOException {
    createIfMissing();
    if (!isThere(sha256)) {
      PieceWriter pieces = new PieceWriter(sha256);
      DeflaterOutputStream packed = new DeflaterOutputStream(pieces);
      Checked.transfer(file, packed, sha256);
      packed.finish();
      pieces.finish();
    }
    return SCHEME + sha256;
  }

  /** The last piece is written last, under the bare checksum. */
  private boolean isThere(String sha256) {
    return engine.call(patience, client -> client.exists(e -> e.index(INDEX).id(sha256))).value();
  }

  /**
   * Writes an original to a file.
   *
   * @throws IOException if it is not there, or cannot be written
   */
  void fetch(String sha256, Path to) throws IOException {
    Piece last = piece(sha256, sha256);
    try (OutputStream out = new InflaterOutputStream(Files.newOutputStream(to))) {
      for (int number = 0; number < last.pieces(); number++) {
        Piece piece = number == last.piece() ? last : piece(sha256, sha256 + "-" + number);
        out.write(Base64.getDecoder().decode(piece.data()));
      }
    }
  }

  private Piece piece(String sha256, String id) throws IOException {
    try {
      Piece piece =
          engine
              .call(patience, client -> client.get(g -> g.index(INDEX).id(id), Piece.class))
              .source();
      if (piece != null) {
        return piece;
      }
    } catch (EngineException.Refused e) {
      // The index is missing: so is the original.
    }
    throw new IOException("索引 " + INDEX + " 里没有校验和为 " + sha256 + " 的原件");
  }

  private void createIfMissing() {
    if (engine.call(patience, client -> client.indices().exists(e -> e.index(INDEX))).value()) {
      return;
    }
    try {
      engine.call(
          patience,
          client ->
              client.indices().create(c -> c.withJson(new StringReader(DEFINITION)).index(INDEX)));
    } catch (EngineException.Refused e) {
      if (e.status() != BAD_REQUEST) {
        throw e;
      }
      // The answer to our first try was lost.
    }
  }

  /** Cuts what is written into pieces and stores them. */
  private final class PieceWriter extends OutputStream {

    private final String sha256;
    private final byte[] buffer = new byte[PIECE];
    private int filled;
    private int number;

    PieceWriter(String sha256) {
      this.sha256 = sha256;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      int at = from;
      int left = length;
      while (left > 0) {
        if (filled == PIECE) {
          store(sha256 + "-" + number, 0);
        }
        int taken = Math.min(left, PIECE - filled);
        System.arraycopy(bytes, at, buffer, filled, taken);
        filled += taken;
        at += taken;
        left -= taken;
      }
    }

    private void store(String id, int pieces) {
      String data = Base64.getEncoder().encodeToString(Arrays.copyOf(buffer, filled));
      Piece piece = new Piece(sha256, number, pieces, data);
      engine.call(patience, client -> client.index(i -> i.index(INDEX).id(id).document(piece)));
      number++;
      filled = 0;
    }

    /** The last piece makes the original complete. */
    void finish() {
      store(sha256, number + 1);
    }
  }
}
