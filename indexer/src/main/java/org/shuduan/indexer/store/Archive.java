package org.shuduan.indexer.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.shuduan.engine.Engine;
import org.shuduan.engine.Generation;
import org.shuduan.engine.Generations;
import org.shuduan.engine.Patience;

/** Knows the places where originals are kept, and finds originals again wherever they were kept. */
public final class Archive {

  /** Under what name {@code _meta} of a generation's indices tells the place. */
  private static final String KEY = "originals";

  private final OriginalsIndex index;
  private final Generations generations;

  public Archive(Engine engine, Patience patience) {
    this.index = new OriginalsIndex(engine, patience);
    this.generations = new Generations(engine.insisting(patience));
  }

  /**
   * Keeps originals in a place.
   *
   * @param place {@code index}, {@code none}, or the path of a folder
   */
  public Originals keeper(String place) {
    return switch (place) {
      case Originals.NOWHERE -> new NoOriginals();
      case OriginalsIndex.PLACE -> index;
      default -> new OriginalsFolder(Path.of(place));
    };
  }

  /** The place where originals of the live generation were kept last, if there is one. */
  public Optional<String> remembered() {
    return generations
        .live()
        .map(live -> generations.meta(live).get(KEY))
        .map(place -> place.to(String.class));
  }

  /** Makes a generation remember the place. */
  public void remember(Generation generation, Originals originals) {
    generations.describe(generation, KEY, originals.place());
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
