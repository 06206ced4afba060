package org.shuduan.indexer.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Patience;

/** Finds originals again, wherever they were kept. */
public final class Archive {

  private final OriginalsIndex index;

  public Archive(Engine engine, Patience patience) {
    this.index = new OriginalsIndex(engine, patience);
  }

  /**
   * An original.
   *
   * @param original what {@link Originals#keep} said
   * @throws IOException if it is not there any more
   */
  public Originals.Kept open(String original) throws IOException {
    if (original.startsWith(OriginalsFolder.SCHEME)) {
      Path path = Path.of(original.substring(OriginalsFolder.SCHEME.length()));
      if (!Files.isReadable(path)) {
        throw new IOException("找不到保存的原件 " + path);
      }
      return new Originals.Kept(path, () -> {});
    }
    Path copy = Files.createTempFile("shuduan-original-", "");
    try {
      index.fetch(original.substring(OriginalsIndex.SCHEME.length()), copy);
      return new Originals.Kept(copy, () -> Files.deleteIfExists(copy));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }
}
