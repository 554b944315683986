package cn.yunguanjia.standalone;

import java.nio.file.Files;
import java.nio.file.Path;

/** The project's folder: {@code -Dyunguanjia.home}, or the nearest one above that holds it. */
final class Home {

  private Home() {}

  static Path find() {
    String told = System.getProperty("yunguanjia.home");
    if (told != null) {
      return Path.of(told).toAbsolutePath().normalize();
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("infra/keycloak/yunguanjia-realm.json"))) {
        return folder;
      }
    }
    throw new CannotStart("No yunguanjia folder at or above " + here + "; set -Dyunguanjia.home");
  }
}
