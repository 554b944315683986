package cn.yunguanjia.hj212.cli;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.ErrorCode;
import cn.yunguanjia.hj212.Framer;
import cn.yunguanjia.hj212.Limits;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Rejected;
import cn.yunguanjia.hj212.Result;
import cn.yunguanjia.hj212.Version;
import cn.yunguanjia.hj212.sm4.AreaSeal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * {@code hj212 decode}: frames on standard input in any chunking, one JSON object a line on
 * standard output. Exit 0 if every frame was ok, 1 if not, 2 on wrong usage.
 */
public final class Decode implements Consumer<Result> {
  private static final String HELP =
      """
      usage: hj212 decode [--strict] [--flag8 2017|2025] [--sm4-key HEX] < FRAMES
      Reads HJ 212 frames (CR LF or LF) and prints one JSON object a line, in order.
        --strict       a deviation from the standard is an error
        --flag8 YEAR   what Flag 8 and 9 mean: 2017 for surface-water stations, 2025 for others
                       (told from ST and QN, and recorded as ambiguous)
        --sm4-key HEX  32 digits: opens data areas sealed as HJ 212-2025 is said to do (unconfirmed)
      Exit 0 if every frame was ok, 1 otherwise.
      """;

  private static final List<String> OPTIONS = List.of("--flag8", "--sm4-key");

  private final OutputStream out;
  private final Supplier<Framer> framers;
  private final AreaSeal seal;
  private boolean allOk = true;
  private IOException failure;

  private Decode(OutputStream out, Supplier<Framer> framers, AreaSeal seal) {
    this.out = out;
    this.framers = framers;
    this.seal = seal;
  }

  public static void main(String[] args) {
    System.exit(run(System.in, System.out, System.err, args));
  }

  static int run(InputStream in, OutputStream out, PrintStream err, String... args) {
    try {
      List<String> words = new ArrayList<>(List.of(args));
      Mode mode = words.remove("--strict") ? Mode.STRICT : Mode.TOLERANT;
      Options options = Options.parse(OPTIONS, words.toArray(String[]::new));
      options.none();
      if (options.help()) {
        new PrintStream(out, true, StandardCharsets.UTF_8).print(HELP);
        return 0;
      }
      Version flag8 = flag8(options.text("--flag8", null));
      Supplier<Framer> framers = () -> new Framer(mode, Limits.DEFAULT, flag8);
      OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
      return new Decode(buffered, framers, seal(options.text("--sm4-key", null))).decode(in)
          ? 0
          : 1;
    } catch (IllegalArgumentException e) {
      err.print(e.getMessage() + "\n" + HELP);
      return 2;
    } catch (IOException e) {
      err.println("hj212 decode: " + e.getMessage());
      return 1;
    }
  }

  private static Version flag8(String year) {
    return switch (year) {
      case null -> null;
      case "2017" -> Version.V2017;
      case "2025" -> Version.V2025;
      default -> throw new IllegalArgumentException("--flag8 wants 2017 or 2025, not " + year);
    };
  }

  private static AreaSeal seal(String key) {
    if (key != null && !key.matches("[0-9A-Fa-f]{32}")) {
      throw new IllegalArgumentException("--sm4-key wants 32 hexadecimal digits");
    }
    return key == null ? null : new AreaSeal(HexFormat.of().parseHex(key));
  }

  /** Whether every frame was ok. What can be printed is printed before the next read blocks. */
  private boolean decode(InputStream in) throws IOException {
    Framer framer = framers.get();
    byte[] chunk = new byte[1 << 16];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      framer.feed(chunk, 0, n, this);
      flush();
    }
    framer.end(this);
    flush();
    return allOk;
  }

  @Override
  public void accept(Result result) {
    Result opened = opened(result);
    allOk &= opened instanceof Decoded;
    try {
      out.write((ResultJson.of(opened) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      failure = e;
    }
  }

  /** A sealed area has no name=value, so that its packet is refused until it is opened. */
  private Result opened(Result result) {
    if (seal == null
        || !(result instanceof Rejected rejected)
        || rejected.error() != ErrorCode.MALFORMED_SEGMENT) {
      return result;
    }
    List<Result> opened = new ArrayList<>();
    seal.open(rejected.bytes()).ifPresent(p -> framers.get().feed(p, opened::add));
    return switch (opened.isEmpty() ? result : opened.getFirst()) {
      case Decoded decoded -> new Decoded(decoded.frame(), rejected.offset());
      case Rejected unreadable -> unreadable.error() == ErrorCode.DEVIATION ? unreadable : result;
    };
  }

  private void flush() throws IOException {
    if (failure != null) {
      throw failure;
    }
    out.flush();
  }
}
