package org.shuduan.extraction.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shuduan.extraction.subject.Lesson;
import org.shuduan.extraction.subject.SubjectModel;
import org.shuduan.extraction.subject.SubjectTrainer;
import org.shuduan.mappings.subject.ClauseLexicon;
import org.shuduan.mappings.subject.MarkedParagraph;

/** Writes the standard weights of clues; the build runs it after compiling this module. */
public final class SubjectModelWriter {

  private SubjectModelWriter() {}

  /**
   * Trains and writes.
   *
   * @param arguments the folder of the compiled classes
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0], "org", "shuduan", "extraction", "subject");
    SubjectLessons lessons = new SubjectLessons();
    List<Lesson> all = MarkedParagraph.standard().stream().map(lessons::lesson).toList();
    SubjectModel model = SubjectTrainer.train(all, ClauseLexicon.standard());
    Files.write(folder.resolve(SubjectModel.RESOURCE), (Iterable<String>) model.lines()::iterator);
  }
}
