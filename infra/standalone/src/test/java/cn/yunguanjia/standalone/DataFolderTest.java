package cn.yunguanjia.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path data;

  @Test
  void aFirstStartIsNotAnUncleanOne() throws Exception {
    try (var folder = open()) {
      assertThat(folder.uncleanStart()).isFalse();
    }
  }

  @Test
  void aStopInOrderIsRememberedOnce() throws Exception {
    try (var folder = open()) {
      folder.markCleanStop();
    }
    try (var folder = open()) {
      assertThat(folder.uncleanStart()).isFalse();
    }
    try (var folder = open()) {
      assertThat(folder.uncleanStart()).as("nobody said that the last run ended well").isTrue();
    }
  }

  @Test
  void onePlatformAtATime() throws Exception {
    try (var held = open()) {
      assertThat(held.root()).isEqualTo(data);
      assertThatThrownBy(this::open)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("already runs");
    }
  }

  @Test
  void refusesAFolderOfAnotherFormat() throws Exception {
    Files.writeString(data.resolve("yunguanjia.properties"), "format=99\n");
    assertThatThrownBy(this::open)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("format 99")
        .hasMessageContaining("--data");
  }

  @Test
  void refusesAFolderThatDoesNotSayWhatItIs() throws Exception {
    Files.createDirectories(data.resolve("postgres"));
    assertThatThrownBy(this::open).isInstanceOf(CannotStart.class).hasMessageContaining("broken");
  }

  @Test
  void refusesAFileInPlaceOfAFolder() throws Exception {
    Path file = Files.writeString(data.resolve("file"), "");
    assertThatThrownBy(() -> DataFolder.open(Settings.of("--data", file.toString())))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void productionNeverOpensAFolderWithDemonstrationAccounts() throws Exception {
    open().close();
    assertThatThrownBy(
            () -> DataFolder.open(Settings.of("--data", data.toString(), "--mode", "production")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("demonstration accounts");
  }

  @Test
  void aRefusedFolderIsGivenBack() throws Exception {
    Files.writeString(data.resolve("yunguanjia.properties"), "format=99\n");
    assertThatThrownBy(this::open).isInstanceOf(CannotStart.class);
    Files.delete(data.resolve("yunguanjia.properties"));
    open().close();
  }

  private DataFolder open() {
    return DataFolder.open(Settings.of("--data", data.toString()));
  }
}
