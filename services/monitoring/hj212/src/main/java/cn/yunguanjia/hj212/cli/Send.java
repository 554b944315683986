package cn.yunguanjia.hj212.cli;

import cn.yunguanjia.hj212.Decoded;
import cn.yunguanjia.hj212.Decoder;
import cn.yunguanjia.hj212.Mode;
import cn.yunguanjia.hj212.Rejected;
import cn.yunguanjia.hj212.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code hj212 send --to HOST:PORT FILE}: sends recorded frames as they are, broken ones too, and
 * counts the answers. Exit 0 when every frame that wants an acknowledgement got one.
 */
public final class Send {
  private static final String HELP =
      """
      usage: hj212 send --to HOST:PORT [--wait SECONDS] FILE
      Sends the frames of FILE, broken ones too, and waits for the acknowledgements (9014) of those
      that want one (Flag, bit A), at most 10 seconds or as given.
      Exit 0 if all came, 1 otherwise.
      """;
  private static final byte[] LINE_END = {'\r', '\n'};

  private Send() {}

  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    try {
      Options options = Options.parse(List.of("--to", "--wait"), args);
      if (options.help()) {
        out.print(HELP);
        return 0;
      }
      Address to = Address.of(options.required("--to"));
      Duration patience = Duration.ofSeconds(options.number("--wait", 10));
      return send(to, Path.of(options.only("FILE")), patience, out);
    } catch (IllegalArgumentException e) {
      err.print("hj212 send: " + e.getMessage() + "\n" + HELP);
      return 2;
    } catch (NoSuchFileException e) {
      err.println("hj212 send: no such file: " + e.getMessage());
      return 1;
    } catch (IOException e) {
      err.println("hj212 send: " + e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static int send(Address to, Path file, Duration patience, PrintStream out)
      throws IOException, InterruptedException {
    List<byte[]> frames = new ArrayList<>();
    long wanted = 0;
    for (Result result : Decoder.all(Files.readAllBytes(file), Mode.TOLERANT)) {
      switch (result) {
        case Decoded decoded -> {
          frames.add(decoded.frame().bytes());
          wanted += decoded.frame().acknowledge() ? 1 : 0;
        }
        case Rejected rejected -> frames.add(rejected.bytes());
      }
    }
    try (Socket socket = to.connect()) {
      Acknowledgements answers = Acknowledgements.of(socket.getInputStream(), request -> {});
      OutputStream server = socket.getOutputStream();
      for (byte[] frame : frames) {
        server.write(frame);
        server.write(LINE_END);
      }
      server.flush();
      answers.await(wanted, patience);
      out.printf(
          "sent %d frames, %d want an acknowledgement, acknowledged %d%n",
          frames.size(), wanted, answers.counted());
      return answers.counted() >= wanted ? 0 : 1;
    }
  }
}
