package cn.yunguanjia.hj212.cli;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Framer;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Result;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * {@code hj212 decode [--strict]}: frames on standard input in any chunking, one JSON object a line
 * on standard output. Exit 0 if every frame was ok, 1 if not, 2 on wrong usage.
 */
public final class Decode implements Consumer<Result> {
  private static final String HELP =
      """
      usage: hj212 decode [--strict] < FRAMES
      Reads HJ 212 frames (CR LF or LF) and prints one JSON object a line, in order.
        --strict   a deviation from the standard is an error
      Exit 0 if every frame was ok, 1 otherwise.
      """;

  private final OutputStream out;
  private boolean allOk = true;
  private IOException failure;

  private Decode(OutputStream out) {
    this.out = out;
  }

  public static void main(String[] args) {
    System.exit(run(System.in, System.out, System.err, args));
  }

  static int run(InputStream in, OutputStream out, PrintStream err, String... args) {
    Mode mode = Mode.TOLERANT;
    for (String arg : args) {
      switch (arg) {
        case "--strict" -> mode = Mode.STRICT;
        case "--help", "-h" -> {
          new PrintStream(out, true, StandardCharsets.UTF_8).print(HELP);
          return 0;
        }
        default -> {
          err.print("unknown option: " + arg + "\n" + HELP);
          return 2;
        }
      }
    }
    try {
      return decode(in, out, mode) ? 0 : 1;
    } catch (IOException e) {
      err.println("hj212 decode: " + e.getMessage());
      return 1;
    }
  }

  /** Whether every frame was ok. What can be printed is printed before the next read blocks. */
  private static boolean decode(InputStream in, OutputStream out, Mode mode) throws IOException {
    Decode sink = new Decode(new BufferedOutputStream(out, 1 << 16));
    Framer framer = new Framer(mode);
    byte[] chunk = new byte[1 << 16];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      framer.feed(chunk, 0, n, sink);
      sink.flush();
    }
    framer.end(sink);
    sink.flush();
    return sink.allOk;
  }

  @Override
  public void accept(Result result) {
    allOk &= result instanceof Decoded;
    try {
      out.write((ResultJson.of(result) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      failure = e;
    }
  }

  private void flush() throws IOException {
    if (failure != null) {
      throw failure;
    }
    out.flush();
  }
}
