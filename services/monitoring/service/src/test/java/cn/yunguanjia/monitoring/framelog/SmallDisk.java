package cn.yunguanjia.monitoring.framelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real file system that is soon full, and can be made larger. Only root can have one. */
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Ends the test as not run, with the reason, where the machine gives none. */
  static SmallDisk ofMegabytes(int megabytes) throws Exception {
    Path folder = Files.createTempDirectory("yunguanjia-small-disk");
    String failure =
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    if (!failure.isEmpty()) {
      Files.delete(folder);
      Assumptions.abort("not run: a small disk cannot be mounted here (" + failure + ")");
    }
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  void growTo(int megabytes) throws Exception {
    String failure = run("mount", "-o", "remount,size=" + megabytes + "m", folder.toString());
    if (!failure.isEmpty()) {
      throw new IOException(failure);
    }
  }

  @Override
  public void close() throws Exception {
    run("umount", "--lazy", folder.toString());
    Files.deleteIfExists(folder);
  }

  /** What it said when it failed, and nothing when it did not. */
  private static String run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes()).strip();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Arrays.toString(command) + " does not end";
      }
      return process.exitValue() == 0 ? "" : said.isEmpty() ? "exit code not 0" : said;
    } catch (IOException noSuchProgram) {
      return noSuchProgram.getMessage();
    }
  }
}
