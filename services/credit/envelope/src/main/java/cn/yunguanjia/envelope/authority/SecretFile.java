package cn.yunguanjia.envelope.authority;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a file as a whole or not at all; a secret one only its owner may read. */
final class SecretFile {
  private SecretFile() {}

  static void write(Path file, byte[] content) throws IOException {
    put(file, content, "rw-------");
  }

  static void writePublic(Path file, byte[] content) throws IOException {
    put(file, content, "rw-r--r--");
  }

  private static void put(Path file, byte[] content, String mode) throws IOException {
    Path part =
        Files.createTempFile(
            file.getParent(),
            ".code",
            ".part",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
      out.write(java.nio.ByteBuffer.wrap(content));
      out.force(true);
    }
    Files.setPosixFilePermissions(part, PosixFilePermissions.fromString(mode));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    // the name too is on the disk before anybody relies on it, or removes what it replaces
    try (FileChannel names = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      names.force(true);
    }
  }
}
