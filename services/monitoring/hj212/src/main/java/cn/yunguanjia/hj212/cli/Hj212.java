package cn.yunguanjia.hj212.cli;

import java.util.Arrays;

/**
 * Dispatches {@code hj212 decode | send | simulate}. Exit 0 on success, 1 on failure, 2 on wrong
 * usage.
 */
public final class Hj212 {
  private static final String HELP =
      """
      usage: hj212 decode [--strict]                   frames on standard input, JSON on standard output
             hj212 send --to HOST:PORT FILE            send recorded frames
             hj212 simulate --to HOST:PORT [options]   play data loggers
      'hj212 COMMAND --help' says more.
      """;

  private Hj212() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    String command = args.length == 0 ? "" : args[0];
    String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
    return switch (command) {
      case "decode" -> Decode.run(System.in, System.out, System.err, rest);
      case "send" -> Send.run(System.out, System.err, rest);
      case "simulate" -> Simulate.run(System.out, System.err, rest);
      case "--help", "-h", "help" -> {
        System.out.print(HELP);
        yield 0;
      }
      default -> {
        System.err.print((command.isEmpty() ? "" : "unknown command: " + command + "\n") + HELP);
        yield 2;
      }
    };
  }
}
