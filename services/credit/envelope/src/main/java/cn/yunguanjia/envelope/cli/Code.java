package cn.yunguanjia.envelope.cli;

import cn.yunguanjia.envelope.Answer;
import cn.yunguanjia.envelope.AnswerFacts;
import cn.yunguanjia.envelope.LiveCodes;
import cn.yunguanjia.envelope.key.KeyList;
import cn.yunguanjia.envelope.key.KeyListRefused;
import cn.yunguanjia.envelope.key.Root;
import cn.yunguanjia.envelope.plate.PlateAnswer;
import cn.yunguanjia.envelope.plate.PlateFacts;
import cn.yunguanjia.envelope.plate.PlateLinks;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;

/** {@code code}: verifies a live code or a plate without network, and changes keys. */
public final class Code {
  private static final String HELP =
      """
      用法 usage: code verify FILE|- [--keys FILE] [--root FILE] [--at TIME] [--json] [--lang zh|en]
      Verifies the live code in FILE or on standard input against a signed list of keys,
      without network, and prints what it proves and until when, or why it is not valid.
      The link of a door plate, https://…/c/…?p=…&s=…, is verified as well.
        --keys FILE   the key list, as GET /api/public/code-keys gives it
                      (default: keys/code-keys.json in the data folder)
        --root FILE   the pinned root keys the list must be signed by
                      (default: keys/code-root.pub in the data folder)
        --data DIR    the data folder
        --at TIME     as if it were this time, e.g. 2026-11-28T10:00:00+08:00 (default: now)
        --json        one JSON object with both languages
      Exit 0 if the code is valid, 1 if not, 2 if it could not be verified at all.

      用法 usage: code rotate --emergency --reason TEXT [--data DIR]
      Revokes every key that signed live codes so far, makes new ones and signs a new list.

      用法 usage: code rotate --plates --reason TEXT [--data DIR]
      Announces the next key for door plates, which signs some days later, when every list that
      still holds names it. Plates that hang stay genuine.

      用法 usage: code revoke --batch N --reason TEXT [--data DIR]
      Revokes the keys of one batch (its number stands in the key list) and signs a new list;
      new keys are made where they are wanted. Plates signed by a revoked batch prove nothing
      any more and must be printed again. All three work on the data folder, with or without
      a running platform.
      """;

  /** More than any live code; what is longer need not be read to be refused. */
  private static final int MOST_READ = 4_096;

  private static final int KEY_LIST_READ = 65_536;
  private static final String[] HELP_ONLY = {"--help"};

  private Code() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int exit = run(System.in, out, err, Clock.systemUTC(), args);
    out.flush();
    System.exit(exit);
  }

  static int run(InputStream in, PrintStream out, PrintStream err, Clock clock, String... args) {
    try {
      if (args.length > 0 && RevokeKeys.KNOWN.contains(args[0]) && !asksForHelp(args)) {
        return RevokeKeys.run(out, clock, System.getenv(), args);
      }
      CodeOptions options = CodeOptions.read(clock, asksForHelp(args) ? HELP_ONLY : args);
      if (options == null) {
        out.print(HELP);
        return 0;
      }
      Root root = Root.read(text(options.root(), "--root"));
      KeyList list = KeyList.read(bytes(options.keys(), "--keys"), root);
      String text = code(options.file(), in);
      if (text.startsWith("https://") || text.startsWith("http://")) {
        return plate(out, PlateLinks.verify(text, list, options.clock()), options);
      }
      Answer answer = LiveCodes.verify(text, list, options.clock());
      out.print(
          options.json()
              ? Json.of(AnswerFacts.of(answer)) + "\n"
              : new Report(options.chinese()).of(answer));
      return answer.valid() ? 0 : 1;
    } catch (KeyListRefused untrusted) {
      err.println("code: " + untrusted.why().words().zh() + "。" + untrusted.getMessage());
      return 2;
    } catch (NoSuchFileException missing) {
      err.println("code: 找不到文件 no such file: " + missing.getMessage());
      return 2;
    } catch (IllegalArgumentException | IllegalStateException | IOException wrong) {
      err.print("code: " + wrong.getMessage() + "\n" + HELP);
      return 2;
    }
  }

  private static int plate(PrintStream out, PlateAnswer answer, CodeOptions options) {
    out.print(
        options.json()
            ? Json.of(PlateFacts.of(answer)) + "\n"
            : new PlateReport(options.chinese()).of(answer));
    return answer.valid() ? 0 : 1;
  }

  private static boolean asksForHelp(String... args) {
    return Stream.of(args).anyMatch(arg -> arg.equals("--help") || arg.equals("-h"));
  }

  private static String code(String file, InputStream in) throws IOException {
    byte[] read;
    if (file.equals("-")) {
      read = in.readNBytes(MOST_READ);
    } else {
      try (InputStream stream = Files.newInputStream(Path.of(file))) {
        read = stream.readNBytes(MOST_READ);
      }
    }
    return new String(read, StandardCharsets.UTF_8).strip();
  }

  private static byte[] bytes(Path file, String option) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file + " (" + option + ")");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(KEY_LIST_READ);
    }
  }

  private static String text(Path file, String option) throws IOException {
    return new String(bytes(file, option), StandardCharsets.UTF_8);
  }
}
